/// What the value of an option, or an argument, holds.
struct ValueDescription: Sendable, Hashable {
    /// The kinds of values, as far as parsing and completion tell them apart.
    enum Kind: Sendable, Hashable {
        /// Any text.
        case text
        /// The path of a file; `-` is standard input or output.
        case file
        /// One of these words, or the path of a file.
        case fileOr([String])
        /// The path of a folder.
        case directory
        /// One of these words.
        case choice([String])
        /// A word of the path that names a command of the tree, as `help` takes it.
        case command
    }

    /// What kind of value it is.
    let kind: Kind
    /// The catalogue key of the word that stands for it in help; nil where its choices do.
    let placeholder: String?

    /// One of several words.
    static func choice(_ words: [String]) -> ValueDescription {
        ValueDescription(kind: .choice(words), placeholder: nil)
    }

    /// A file.
    static let file = ValueDescription(kind: .file, placeholder: "help-value-file")
    /// A folder.
    static let directory = ValueDescription(kind: .directory, placeholder: "help-value-directory")
    /// An identifier.
    static let identifier = ValueDescription(kind: .text, placeholder: "help-value-id")
    /// The name of something.
    static let name = ValueDescription(kind: .text, placeholder: "help-value-name")
    /// The code of a country.
    static let country = ValueDescription(kind: .text, placeholder: "help-value-country")
    /// A word to look for.
    static let word = ValueDescription(kind: .text, placeholder: "help-value-word")
    /// A command.
    static let command = ValueDescription(kind: .command, placeholder: "help-value-command")

    /// Whether it may be the path of a file.
    var isPath: Bool {
        switch kind {
        case .file, .fileOr: true
        default: false
        }
    }

    /// The words that are allowed; nil where any text is.
    var allowed: [String]? {
        if case .choice(let words) = kind { return words }
        return nil
    }
}
