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
        var start = FileStart(file.start)
        if start.root == nil, file.startsLikeXML {
            // Some documents begin with a licence or a notice longer than what is looked at first.
            try file.peek(Self.longestPreface)
            start = FileStart(file.start)
        }
        self.name = name
        form = SourceRegistry.form(of: file, start)
        isLarge = !file.isSmall
        kept = file.size == nil ? file : nil
    }

    /// Opens the file to be read.
    func open() throws(InputFile.Failure) -> InputFile {
        if let kept { return kept }
        let file = try InputFile(name)
        try file.peek()
        return file
    }
}
