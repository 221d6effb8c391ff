import Diagnostics

/// The walk over the words of one command line.
struct CommandLineReading {
    private let words: [String]
    private var next = 0
    private var lineage: CommandLineage
    private var arguments: [String] = []
    private var given: [String: [String]] = [:]
    private var givenOptions: [OptionDescription] = []
    private var problems: [UsageProblem] = []
    private var optionsEnded = false
    /// After an unknown command nothing can be said about the words that follow.
    private var commandIsUnknown = false
    /// After an unknown option the word behind it may have been its value.
    private var argumentsAreUncertain = false

    init(root: CommandDescription, words: [String]) {
        self.words = words
        lineage = CommandLineage(root: root)
    }

    /// Reads everything.
    mutating func outcome() -> CommandLineOutcome {
        while next < words.count {
            let word = words[next]
            next += 1
            if optionsEnded || word == "-" || !word.hasPrefix("-") {
                readOperand(word)
            } else if word == "--" {
                optionsEnded = true
            } else if word.hasPrefix("--") {
                readLongOption(word)
            } else {
                readShortOptions(word.dropFirst())
            }
        }
        checkExclusions()
        if !commandIsUnknown { checkCompleteness() }
        let parsed = ParsedCommand(path: lineage.path, arguments: arguments, given: given)
        return problems.isEmpty ? .command(parsed) : .misuse(problems, parsed)
    }

    private mutating func report(_ kind: UsageProblem.Kind) {
        problems.append(
            UsageProblem(kind, command: lineage.spelling, helpCommand: lineage.helpCommand))
    }
}

// MARK: - Commands and arguments

extension CommandLineReading {
    private mutating func readOperand(_ word: String) {
        guard !commandIsUnknown else { return }
        if lineage.command.subcommands.isEmpty {
            arguments.append(word)
        } else if let child = lineage.child(named: word) {
            lineage = child
        } else {
            reportUnknownCommand(word, in: lineage)
            commandIsUnknown = true
        }
    }

    private mutating func reportUnknownCommand(_ word: String, in group: CommandLineage) {
        var suggestions = Suggestions.nearest(
            to: word, among: group.command.subcommands.map(\.name))
        for deeper in group.all where deeper.command.name == word && !deeper.path.isEmpty {
            suggestions.append(deeper.path.joined(separator: " "))
        }
        problems.append(
            UsageProblem(
                .unknownCommand(word, suggestions: suggestions), command: group.spelling,
                helpCommand: group.helpCommand))
    }

    private mutating func checkCompleteness() {
        let command = lineage.command
        if !command.subcommands.isEmpty {
            if command.needsSubcommand, !isInformational {
                report(.missingCommand(command.subcommands.map(\.name)))
            }
            return
        }
        checkArgumentCount(of: command)
        if command.arguments.first?.value.kind == .command { return checkCommandPath() }
        for (description, argument) in zip(described(command), arguments) {
            checkContent(of: argument, description.value)
        }
    }

    /// Arguments that name a command, one word for each level of the tree.
    private mutating func checkCommandPath() {
        var named = CommandLineage(root: lineage.root)
        for word in arguments {
            guard let child = named.child(named: word) else {
                return reportUnknownCommand(word, in: named)
            }
            named = child
        }
    }

    private mutating func checkArgumentCount(of command: CommandDescription) {
        if !isInformational {
            for missing in command.arguments.dropFirst(arguments.count) where !missing.isOptional {
                report(.missingArgument(missing.value))
            }
        }
        let takesMore = command.arguments.last?.isRepeatable ?? false
        guard !takesMore, !argumentsAreUncertain else { return }
        for extra in arguments.dropFirst(command.arguments.count) {
            report(.unexpectedArgument(extra, allowed: [], suggestions: []))
        }
    }

    /// The description of each argument that was given.
    private func described(_ command: CommandDescription) -> [ArgumentDescription] {
        guard let last = command.arguments.last, last.isRepeatable else { return command.arguments }
        let further = max(0, arguments.count - command.arguments.count)
        return command.arguments + Array(repeating: last, count: further)
    }

    private mutating func checkContent(of argument: String, _ value: ValueDescription) {
        guard let allowed = value.allowed, !allowed.contains(argument) else { return }
        let suggestions = Suggestions.nearest(to: argument, among: allowed)
        report(.unexpectedArgument(argument, allowed: allowed, suggestions: suggestions))
    }
}

// MARK: - Options

extension CommandLineReading {
    private var isInformational: Bool { givenOptions.contains(where: \.isInformational) }

    private mutating func readLongOption(_ word: String) {
        let equals = word.utf8.firstIndex(of: UInt8(ascii: "="))
        let form = String(word[..<(equals ?? word.endIndex)])
        let attached = equals.map { String(word[word.utf8.index(after: $0)...]) }
        if let option = option(where: { $0.longForm == form }) {
            read(option, form: form, attached: attached)
        } else {
            reportUnknownOption(form, meant: form)
        }
    }

    private mutating func readShortOptions(_ letters: Substring) {
        var rest = letters
        while let letter = rest.popFirst() {
            guard let option = option(where: { $0.letter == letter }) else {
                reportUnknownOption("-\(letter)", meant: "--" + letters)
                return
            }
            let takesRest = option.value != nil && !rest.isEmpty
            read(option, form: "-\(letter)", attached: takesRest ? String(rest) : nil)
            if option.value != nil { return }
        }
    }

    /// The option of the command, else one of that form anywhere in the tree: its description then
    /// tells whether the next word is its value.
    private func option(where matches: (OptionDescription) -> Bool) -> OptionDescription? {
        lineage.options.first(where: matches) ?? allOptions.first(where: matches)
    }

    private var allOptions: [OptionDescription] {
        CommandLineage(root: lineage.root).all.flatMap(\.command.options)
    }

    private mutating func reportUnknownOption(_ form: String, meant: String) {
        let known = commandIsUnknown ? allOptions : lineage.options
        let forms = known.map(\.longForm)
        let suggestions =
            forms.contains(meant) ? [meant] : Suggestions.nearest(to: meant, among: forms)
        report(.unknownOption(form, suggestions: suggestions))
        argumentsAreUncertain = true
    }

    private mutating func read(_ option: OptionDescription, form: String, attached: String?) {
        let value = option.value == nil ? nil : attached ?? nextValue()
        guard lineage.options.contains(option) else {
            // Of an unknown command nobody can say which options it lacks.
            if !commandIsUnknown {
                let comesTooEarly = !lineage.command.subcommands.isEmpty
                report(comesTooEarly ? .misplacedOption(form) : .unknownOption(form))
            }
            return
        }
        guard let description = option.value else {
            if let attached { report(.unexpectedOptionValue(form, attached)) }
            return record(option, form: form, value: "")
        }
        guard let value, !value.isEmpty else {
            return report(.missingOptionValue(form, description))
        }
        if let allowed = description.allowed, !allowed.contains(value) {
            let suggestions = Suggestions.nearest(to: value, among: allowed)
            report(.invalidOptionValue(form, value, allowed: allowed, suggestions: suggestions))
            return
        }
        record(option, form: form, value: value)
    }

    private mutating func record(_ option: OptionDescription, form: String, value: String) {
        if given[option.name] != nil, !option.isRepeatable { report(.repeatedOption(form)) }
        given[option.name, default: []].append(value)
        givenOptions.append(option)
    }

    /// The next word as a value, unless it is an option of the program: then the value was forgotten.
    private mutating func nextValue() -> String? {
        guard next < words.count, !isOption(words[next]) else { return nil }
        next += 1
        return words[next - 1]
    }

    private func isOption(_ word: String) -> Bool {
        if word == "--" { return true }
        let name = word.prefix { $0 != "=" }
        return allOptions.contains { option in
            option.longForm == name
                || option.letter.map { word.hasPrefix("-\($0)") } ?? false
        }
    }

    private mutating func checkExclusions() {
        for (index, option) in givenOptions.enumerated() {
            let others = givenOptions[..<index]
            guard let other = others.first(where: { excludes($0, option) }) else { continue }
            report(.conflictingOptions(other.longForm, option.longForm))
        }
    }

    private func excludes(_ first: OptionDescription, _ second: OptionDescription) -> Bool {
        first.excludes.contains(second.name) || second.excludes.contains(first.name)
    }
}
