import Diagnostics
import Testing

@testable import Commands

@Suite("The description of the commands")
struct CommandTreeTests {
    private static let all = CommandLineage(root: CommandTree.root).all

    @Test("every key is in the catalogue", arguments: all.flatMap { keys(of: $0.command) })
    func keysExist(key: String) {
        #expect(MessageCatalogue.template(key, in: .english) != nil)
    }

    private static func keys(of command: CommandDescription) -> [String] {
        let arguments = command.arguments.flatMap { [$0.summary, $0.value.placeholder] }
        let options = command.options.flatMap { [$0.summary, $0.value?.placeholder] }
        let others = command.examples.map(\.explanation) + command.exitCodes.map(\.summary)
        return [command.summary, command.explanation] + others
            + (arguments + options).compactMap(\.self)
    }

    @Test("every help text of the catalogue is used")
    func keysAreUsed() {
        let used = Set(Self.all.flatMap { Self.keys(of: $0.command) } + Self.fixedKeys)
        let known = MessageCatalogue.entries.map(\.id).filter { $0.hasPrefix("help-") }
        #expect(Set(known) == used)
    }

    private static let fixedKeys = [
        "help-usage", "help-options-place", "help-commands", "help-arguments", "help-options",
        "help-program-options", "help-examples", "help-exit-codes", "help-default",
        "help-repeatable", "help-more", "help-value-command", "help-manual-name",
        "help-manual-synopsis",
        "help-manual-description",
    ]

    @Test("every command has an example, and each is in order", arguments: all.map(\.path))
    func examples(path: [String]) {
        let lineage = CommandLineage(root: CommandTree.root, path: path)
        #expect(!lineage.command.examples.isEmpty)
        for example in lineage.command.examples {
            let line = words(example.commandLine).prefix { $0 != ">" && $0 != "|" }
            #expect(line.first == "bftp")
            let outcome = CommandLineParser(root: CommandTree.root).parse(Array(line.dropFirst()))
            guard case .command(let command) = outcome else {
                Issue.record("\(example.commandLine): \(outcome)")
                continue
            }
            #expect(path.isEmpty || command.path.starts(with: path), "\(example.commandLine)")
        }
    }

    @Test("what an option's form means does not depend on the command as far as its value goes")
    func shapes() {
        var takesValue: [String: Bool] = [:]
        for option in Self.all.flatMap(\.command.options) {
            for form in option.forms {
                #expect(takesValue[form, default: option.value != nil] == (option.value != nil))
                takesValue[form] = option.value != nil
            }
        }
    }

    @Test("no form stands for two options of a command", arguments: all.map(\.path))
    func formsAreUnique(path: [String]) {
        let forms = CommandLineage(root: CommandTree.root, path: path).options.flatMap(\.forms)
        #expect(forms.count == Set(forms).count)
    }

    @Test("options that exclude each other exist", arguments: all.map(\.path))
    func exclusions(path: [String]) {
        let options = CommandLineage(root: CommandTree.root, path: path).options
        let names = Set(options.map(\.name))
        #expect(names.isSuperset(of: options.flatMap(\.excludes)))
    }

    @Test("only the last argument may be repeated, and after an optional one all are optional")
    func argumentOrder() {
        for command in Self.all.map(\.command) {
            let repeatable = command.arguments.dropLast().filter(\.isRepeatable)
            #expect(repeatable.isEmpty, "\(command.name)")
            let requiredLate = command.arguments.drop { !$0.isOptional }.filter { !$0.isOptional }
            #expect(requiredLate.isEmpty, "\(command.name)")
        }
    }

    @Test("a default is one of the allowed values")
    func defaults() {
        for option in Self.all.flatMap(\.command.options) {
            guard let value = option.defaultValue, let allowed = option.value?.allowed else {
                continue
            }
            #expect(allowed.contains(value), "\(option.name)")
        }
    }
}
