import EmissionFactors

/// One file of an import that was looked at.
struct ImportFile {
    /// The file as the user named it.
    let name: String
    /// What it is.
    let form: SourceForm
    /// Whether it is larger than what is read at once.
    let isLarge: Bool
    /// The file itself where it can be opened only once, such as a pipe; the others are closed until they
    /// are read, because a system lets a program open only so many.
    private let kept: InputFile?

    /// How far the first element of an XML document is looked for, in bytes.
    private static let longestPreface = 1 << 16

    /// Opens a file and looks at its first bytes.
    init(_ name: String) throws(InputFile.Failure) {
        let file = try InputFile(name)
        try file.peek()
        form = try FileStart.isReport(file.start) ? .report : Self.form(of: file)
        self.name = name
        isLarge = !file.isSmall
        kept = file.size == nil ? file : nil
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

    /// Opens the file to be read; its first bytes are looked at again where its reader asks for them.
    func open(looking: Bool = true) throws(InputFile.Failure) -> InputFile {
        if let kept { return kept }
        let file = try InputFile(name)
        if looking { try file.peek() }
        return file
    }
}
