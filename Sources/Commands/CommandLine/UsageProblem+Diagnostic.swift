import Diagnostics

extension UsageProblem {
    /// The problem as a diagnostic: what was expected and found, and what to do.
    var diagnostic: Diagnostic {
        Diagnostic(.error, message, remedy: remedy)
    }

    private var message: Message {
        switch kind {
        case .unknownCommand(let word, _):
            Message("unknown-command", ["command": .text(command), "word": .text(word)])
        case .unknownOption(let option, _), .misplacedOption(let option):
            Message("unknown-option", ["command": .text(command), "option": .text(option)])
        case .missingOptionValue(let option, let value):
            Message("missing-option-value", ["option": .text(option), "value": value.word])
        case .unexpectedOptionValue(let option, let value):
            Message("unexpected-option-value", ["option": .text(option), "value": .text(value)])
        case .invalidOptionValue(let option, let value, let allowed, _):
            Message(
                "invalid-option-value",
                ["option": .text(option), "value": .text(value), "allowed": .list(allowed)])
        case .repeatedOption(let option):
            Message("repeated-option", ["option": .text(option)])
        case .conflictingOptions(let first, let second):
            Message("conflicting-options", ["first": .text(first), "second": .text(second)])
        case .missingCommand:
            Message(
                "missing-argument",
                ["command": .text(command), "argument": ValueDescription.command.word])
        case .missingArgument(let value):
            Message("missing-argument", ["command": .text(command), "argument": value.word])
        case .unexpectedArgument(let word, _, _):
            Message("unexpected-argument", ["command": .text(command), "argument": .text(word)])
        }
    }

    private var remedy: Message {
        switch kind {
        case .unknownCommand(_, let suggestions), .unknownOption(_, let suggestions),
            .invalidOptionValue(_, _, _, let suggestions):
            advice(suggestions) ?? seeHelp
        case .unexpectedArgument(_, let allowed, let suggestions):
            advice(suggestions) ?? choose(allowed)
        case .missingCommand(let commands):
            choose(commands)
        case .misplacedOption:
            Message("usage-misplaced-option", ["help": .text(helpCommand)])
        case .missingOptionValue, .unexpectedOptionValue, .repeatedOption, .conflictingOptions,
            .missingArgument:
            seeHelp
        }
    }

    private var seeHelp: Message { Message("usage-see-help", ["help": .text(helpCommand)]) }

    private func choose(_ words: [String]) -> Message {
        guard !words.isEmpty else { return seeHelp }
        return Message("usage-choose", ["words": .list(words), "help": .text(helpCommand)])
    }

    /// The question whether one of at most three words was meant.
    private func advice(_ suggestions: [String]) -> Message? {
        guard !suggestions.isEmpty else { return nil }
        let words = suggestions.prefix(3)
        var places: [String: Message.Argument] = ["help": .text(helpCommand)]
        for (name, word) in zip(["first", "second", "third"], words) { places[name] = .text(word) }
        return Message("usage-did-you-mean-\(words.count)", places)
    }
}

extension ValueDescription {
    /// The word that stands for the value in messages.
    fileprivate var word: Message.Argument {
        placeholder.map { .message($0) } ?? .text((allowed ?? []).joined(separator: "|"))
    }
}

extension Message.Argument {
    fileprivate static func list(_ words: [String]) -> Message.Argument {
        .text(words.joined(separator: ", "))
    }
}
