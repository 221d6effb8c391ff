extension CompletionScript {
    /// The script for fish: a function that tells the command before the cursor, and one `complete`
    /// line for everything that may be offered.
    var fish: String {
        let name = top.command.name
        let lines = top.all.flatMap(fishLines) + commandsOverCommands.flatMap(fishCommandPath)
        return """
            # fish completion for \(name)

            function __\(name)_command
                set -l path
                set -l skip 0
                set -l words (commandline -opc)
                for word in $words[2..]
                    if test $skip = 1
                        set skip 0
                        continue
                    end
                    switch $word
                        case \(formsWithValue.joined(separator: " "))
                            set skip 1
                        case '-*'
                        case '*'
                            set path $path $word
                    end
                end
                echo "$path"
            end

            # whether the words so far are exactly this command
            function __\(name)_is
                test (__\(name)_command) = "$argv"
            end

            # whether they are this command and perhaps more
            function __\(name)_in
                string match -q -- "$argv *" (__\(name)_command)' '
            end

            complete -c \(name) -f
            \(lines.joined(separator: "\n"))

            """
    }

    private func fishLines(_ lineage: CommandLineage) -> [String] {
        let path = lineage.path.joined(separator: " ")
        let condition = path.isEmpty ? "" : " -n '__\(top.command.name)_in \(path)'"
        let start = "complete -c \(top.command.name)\(condition)"
        let options = lineage.command.options.map { start + fishOption($0) }
        let commands = fishCommands(of: lineage, at: path)
        let arguments = lineage.command.arguments.filter { $0.value.kind != .command }.compactMap {
            fishContent($0.value).map { start + $0 }
        }
        return options + commands + arguments
    }

    /// What is offered where exactly these words stand: the names of the commands below.
    private func fishCommands(of lineage: CommandLineage, at path: String) -> [String] {
        lineage.command.subcommands.map { subcommand in
            "complete -c \(top.command.name) -n '__\(top.command.name)_is \(path)'"
                + " -a \(subcommand.name) -d \(fishQuoted(words[subcommand.summary]))"
        }
    }

    private func fishCommandPath(_ command: CommandLineage) -> [String] {
        top.all.flatMap { group in
            fishCommands(of: group, at: (command.path + group.path).joined(separator: " "))
        }
    }

    private func fishOption(_ option: OptionDescription) -> String {
        var text = option.letter.map { " -s \($0)" } ?? ""
        text += " -l \(option.name)"
        if let value = option.value {
            text += (value.isPath ? " -r" : " -x") + (fishContent(value) ?? "")
        }
        return text + " -d " + fishQuoted(words[option.summary])
    }

    private func fishContent(_ value: ValueDescription) -> String? {
        switch value.kind {
        case .file: " -F"
        case .fileOr(let words): " -F -a '\(words.joined(separator: " "))'"
        case .directory: " -a '(__fish_complete_directories)'"
        case .choice(let allowed): " -a '\(allowed.joined(separator: " "))'"
        case .text, .command: nil
        }
    }

    private func fishQuoted(_ text: String) -> String {
        "'" + text.map { "\\'".contains($0) ? "\\\($0)" : String($0) }.joined() + "'"
    }
}
