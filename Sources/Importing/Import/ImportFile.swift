import EmissionFactors

/// One file of an import that was looked at.
final class ImportFile {
    /// The file as the user named it.
    let name: String
    /// What it is.
    let form: SourceForm
    /// Whether it is larger than what is read at once.
    let isLarge: Bool
    /// What tells it from every other regular file.
    let identity: FileIdentity?
    /// Stands for its size and its first bytes: files with different ones differ. Nil where there is no size.
    let beginning: UInt64?
    /// Whether somebody asks for the digest of its bytes, who shows it or looks whether the same bytes are in
    /// another file.
    var needsDigest = true
    /// The file itself as far as it stays open until it is read.
    private var opened: InputFile?

    /// How far the first element of an XML document is looked for, in bytes.
    private static let longestPreface = 1 << 16

    /// Opens a file and looks at its first bytes. It stays open where that is wished, so that what was looked
    /// at is what is read, and where it can be opened only once, such as a pipe.
    init(_ name: String, staysOpen: Bool) throws(InputFile.Failure) {
        let file = try InputFile(name)
        try file.peek()
        form = try FileStart.isReport(file.start) ? .report : Self.form(of: file)
        self.name = name
        isLarge = !file.isSmall
        identity = file.identity
        beginning = Self.beginning(of: file)
        guard staysOpen || file.size == nil else { return }
        file.forgetStart()
        opened = file
    }

    /// As many bytes as tell most documents from all others: they begin with their numbers and dates.
    private static let beginningLength = 1024

    private static func beginning(of file: InputFile) -> UInt64? {
        guard let size = file.size else { return nil }
        return file.start.prefix(beginningLength).withUnsafeBytes {
            byteHash($0, seed: UInt64(size))
        }
    }

    private static func form(of file: InputFile) throws(InputFile.Failure) -> SourceForm {
        let start = FileStart(file.start)
        guard start.root == nil, file.startsLikeXML else {
            return SourceRegistry.form(of: file, start)
        }
        // Some documents begin with a licence or a notice longer than what is looked at first.
        try file.peek(longestPreface)
        return SourceRegistry.form(of: file, FileStart(file.start))
    }

    /// The file to be read, once; its first bytes are looked at again where its reader asks for them.
    func open(looking: Bool = true) throws(InputFile.Failure) -> InputFile {
        let file: InputFile
        if let opened { file = opened } else { file = try InputFile(name) }
        opened = nil
        file.needsDigest = needsDigest || form.isReport
        if looking { try file.peek() }
        return file
    }
}
