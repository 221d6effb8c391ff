/// What a command line asks for.
struct ParsedCommand: Sendable, Hashable {
    /// The names of the command, such as `factors` and `list`; empty when none was named.
    let path: [String]
    /// The arguments in order.
    let arguments: [String]
    /// The values of the options that were given, by long name; a flag has one empty value.
    private let given: [String: [String]]

    /// Makes a parsed command.
    init(path: [String], arguments: [String] = [], given: [String: [String]] = [:]) {
        self.path = path
        self.arguments = arguments
        self.given = given
    }

    /// The same command with other values of one option; nothing changes where it was not given.
    func replacing(_ option: OptionDescription, with values: [String]) -> ParsedCommand {
        guard given[option.name] != nil else { return self }
        var changed = given
        changed[option.name] = values
        return ParsedCommand(path: path, arguments: arguments, given: changed)
    }

    /// Whether the option was given.
    func flag(_ option: OptionDescription) -> Bool {
        given[option.name] != nil
    }

    /// The option's value: as given, else its default, else nil.
    func value(for option: OptionDescription) -> String? {
        given[option.name]?.last ?? option.defaultValue
    }

    /// All values of a repeatable option in the order given; its default when none was.
    func values(for option: OptionDescription) -> [String] {
        given[option.name] ?? option.defaultValue.map { [$0] } ?? []
    }

    /// The option's value as one of the cases of a type; nil when none is given and there is no default.
    func choice<Choice: RawRepresentable<String>>(
        _ type: Choice.Type = Choice.self, for option: OptionDescription
    ) -> Choice? {
        value(for: option).flatMap(Choice.init(rawValue:))
    }
}
