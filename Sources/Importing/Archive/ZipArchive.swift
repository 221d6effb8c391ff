/// A ZIP archive that is read where it lies.
struct ZipArchive {
    /// What it contains.
    let directory: ZipDirectory
    private let file: InputFile
    private let budget: InflationBudget

    /// Opens an archive.
    init(_ file: InputFile) throws(InputProblem) {
        let size: Int
        do throws(InputFile.Failure) {
            size = try file.makeSeekable()
        } catch {
            throw InputProblem("input-not-readable")
        }
        self.file = file
        directory = try ZipDirectory(of: file, size: size)
        budget = InflationBudget(fileSize: size)
    }

    /// The unpacked bytes of an entry, to be read once from the beginning.
    func open(_ entry: ZipEntry) throws(InputProblem) -> ZipEntryBytes {
        try ZipEntryBytes(entry, of: file, budget: budget)
    }

    /// Says that everything is read anew; what may be unpacked is counted for each reading.
    func restart() {
        budget.reset()
    }

    /// A small entry as a whole; nothing where it is larger than the limit.
    func bytes(of entry: ZipEntry, atMost limit: Int) throws(InputProblem) -> [UInt8]? {
        guard entry.size <= limit else { return nil }
        let contents = try open(entry)
        var bytes = [UInt8](repeating: 0, count: entry.size + 1)
        var count = 0
        bytes.withUnsafeMutableBytes { buffer in
            count = (try? contents.read(into: buffer)) ?? 0
        }
        if let problem = contents.problem { throw problem }
        return Array(bytes[..<count])
    }
}
