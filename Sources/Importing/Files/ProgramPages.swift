import CLibXML2
import EmissionFactors
import Glibc

/// The pages of the program's own file that are in memory: its code and the factors within it.
///
/// Starting up runs through many places of the program, and for each the system maps 64 kB around it: that is
/// most of what the process occupies when it begins to read, and a long input needs little of it.
enum ProgramPages {
    /// Gives all pages back to the system; what is used later comes again from its cache.
    static func giveBack() {
        giveBack(bftp_code_start()..<bftp_code_end())
        giveBack(FactorFolder.embeddedAddresses)
    }

    /// Gives the whole pages of a range back, which are never written to: nothing is lost.
    private static func giveBack(_ range: Range<UInt>) {
        let pageSize = UInt(sysconf(Int32(_SC_PAGESIZE)))
        let start = (range.lowerBound + pageSize - 1) & ~(pageSize - 1)
        let end = range.upperBound & ~(pageSize - 1)
        guard end > start, let first = UnsafeMutableRawPointer(bitPattern: start) else { return }
        madvise(first, Int(end - start), MADV_DONTNEED)
    }
}
