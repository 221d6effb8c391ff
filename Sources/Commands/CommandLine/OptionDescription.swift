/// An option of a command: how it is written, what it takes and what it is for.
struct OptionDescription: Sendable, Hashable {
    /// The long name without its hyphens; it also identifies the option in a ``ParsedCommand``.
    let name: String
    /// The letter of the short form, if there is one.
    let letter: Character?
    /// What the option's value holds; nil for a flag.
    let value: ValueDescription?
    /// The catalogue key of the phrase that says what it is for.
    let summary: String
    /// The value that holds when the option is not given.
    let defaultValue: String?
    /// Whether it may be given several times.
    let isRepeatable: Bool
    /// The long names of the options that it cannot be combined with.
    let excludes: [String]
    /// Whether it answers instead of the command, so that nothing else need be given (`--help`).
    let isInformational: Bool

    /// Describes an option.
    init(
        _ name: String, letter: Character? = nil, takes value: ValueDescription? = nil,
        summary: String, default defaultValue: String? = nil, isRepeatable: Bool = false,
        excludes: [String] = [], isInformational: Bool = false
    ) {
        self.name = name
        self.letter = letter
        self.value = value
        self.summary = summary
        self.defaultValue = defaultValue
        self.isRepeatable = isRepeatable
        self.excludes = excludes
        self.isInformational = isInformational
    }

    /// The long form, such as `--output`.
    var longForm: String { "--" + name }

    /// All forms, the short one first, such as `-o` and `--output`.
    var forms: [String] {
        (letter.map { ["-\($0)"] } ?? []) + [longForm]
    }
}
