/// A command of the tree together with the commands that lead to it.
struct CommandLineage: Sendable {
    /// The outermost command, which is the program itself.
    let root: CommandDescription
    /// The commands below the program, the outermost first.
    private(set) var descent: [CommandDescription] = []

    /// Starts at the program itself.
    init(root: CommandDescription) {
        self.root = root
    }

    /// Follows the names of commands as far as the tree knows them.
    init(root: CommandDescription, path: [String]) {
        self.init(root: root)
        for name in path {
            guard let next = child(named: name) else { return }
            self = next
        }
    }

    /// The command that is meant.
    var command: CommandDescription { descent.last ?? root }
    /// The names below the program, such as `factors` and `list`.
    var path: [String] { descent.map(\.name) }
    /// The command as a user types it, such as `bftp factors list`.
    var spelling: String { ([root.name] + path).joined(separator: " ") }
    /// The command that prints its help, such as `bftp help factors list`.
    var helpCommand: String { ([root.name, "help"] + path).joined(separator: " ") }

    /// Every option that it understands: those of its ancestors after its own.
    var options: [OptionDescription] { ownOptions + inheritedOptions }
    /// The options described at the command itself and at groups of commands around it; of two with one
    /// name the nearer stands.
    var ownOptions: [OptionDescription] {
        var names: Set<String> = []
        return descent.reversed().flatMap(\.options).filter { names.insert($0.name).inserted }
    }
    /// The options that every command of the program understands.
    var inheritedOptions: [OptionDescription] { root.options }

    /// The lineages of its subcommands.
    var children: [CommandLineage] {
        command.subcommands.map { subcommand in
            var child = self
            child.descent.append(subcommand)
            return child
        }
    }

    /// The lineage of one of its subcommands.
    func child(named name: String) -> CommandLineage? {
        children.first { $0.command.name == name }
    }

    /// It and everything below it, each command before its subcommands.
    var all: [CommandLineage] { [self] + children.flatMap(\.all) }
}
