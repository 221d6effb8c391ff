/// What a run ends with (sysexits.h and design 9); scripts decide by it.
enum ExitCode: Int32 {
    /// Everything went well.
    case success = 0
    /// A check did not pass, or a recomputed figure differs.
    case checkFailed = 1
    /// The command line is wrong.
    case usage = 64
    /// The input is in error.
    case inputError = 65
    /// An input cannot be opened.
    case noInput = 66
    /// A program that is needed for the output is missing or fails.
    case unavailable = 69
    /// A fault of the program itself.
    case internalFault = 70
    /// An output cannot be created.
    case cannotCreate = 73
    /// Writing failed: a full disk or a closed pipe.
    case writeFailed = 74
    /// Disclosure control refuses what was to be published.
    case publicationRefused = 76
    /// A hash or a signature is broken.
    case sealBroken = 77
}
