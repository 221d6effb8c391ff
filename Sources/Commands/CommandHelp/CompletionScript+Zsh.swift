extension CompletionScript {
    /// The script for zsh: one function for each command, in the manner of `_arguments`.
    ///
    /// It works from a folder of `fpath` under the name `_bftp`, and when sourced.
    var zsh: String {
        let name = top.command.name
        let functions = top.all.map(zshFunction).joined(separator: "\n\n")
        return """
            #compdef \(name)

            \(functions)

            if [[ ${funcstack[1]} == _\(name) ]]; then
                _\(name) "$@"
            else
                compdef _\(name) \(name)
            fi

            """
    }

    private func zshFunction(_ lineage: CommandLineage) -> String {
        let isOverCommands = lineage.command.arguments.first?.value.kind == .command
        if isOverCommands { return zshCommandPath(lineage) }
        var specifications = lineage.options.map(zshOption)
        guard !lineage.children.isEmpty else {
            specifications += lineage.command.arguments.enumerated().map(zshArgument)
            return zshDefinition(
                lineage, "    _arguments -s -S \(zshContinued(specifications))")
        }
        specifications += ["'1: :->command'", "'*:: :->rest'"]
        let cases = lineage.children.map {
            "                \($0.command.name)) \(zshName($0)) ;;"
        }
        return zshDefinition(
            lineage,
            """
                local curcontext="$curcontext" state line
                local -A opt_args
                _arguments -C -s -S \(zshContinued(specifications))
                case $state in
                    command)
                        local -a commands=(\(zshNames(lineage)))
                        _describe 'command' commands ;;
                    rest)
                        case ${line[1]} in
            \(cases.joined(separator: "\n"))
                        esac ;;
                esac
            """)
    }

    /// The function of a command whose arguments name a command, level by level.
    private func zshCommandPath(_ lineage: CommandLineage) -> String {
        let cases = top.all.filter { !$0.children.isEmpty }.map { group in
            "        '\(group.path.joined(separator: " "))') commands=(\(zshNames(group))) ;;"
        }
        return zshDefinition(
            lineage,
            """
                local -a commands
                case "${(j: :)words[2,CURRENT-1]}" in
            \(cases.joined(separator: "\n"))
                esac
                _describe 'command' commands
            """)
    }

    private func zshDefinition(_ lineage: CommandLineage, _ body: String) -> String {
        "\(zshName(lineage))() {\n\(body)\n}"
    }

    private func zshName(_ lineage: CommandLineage) -> String {
        "_" + ([top.command.name] + lineage.path).joined(separator: "_")
    }

    private func zshContinued(_ specifications: [String]) -> String {
        specifications.map { "\\\n        " + $0 }.joined(separator: " ")
    }

    private func zshNames(_ lineage: CommandLineage) -> String {
        lineage.command.subcommands.map {
            zshQuoted($0.name + ":" + words[$0.summary])
        }.joined(separator: " ")
    }

    /// An option such as `'(-o --output)'{-o,--output}'[write the result to a file]:FILE:_files'`.
    private func zshOption(_ option: OptionDescription) -> String {
        let others = option.forms + option.excludes.map { "--" + $0 }
        let exclusion = option.isRepeatable ? "*" : "(\(others.joined(separator: " ")))"
        let isLong = option.letter == nil
        let takesValue = option.value != nil
        let forms = option.forms.map { $0.hasPrefix("--") && takesValue ? $0 + "=" : $0 }
        let spread = isLong ? forms.joined() : "{\(forms.joined(separator: ","))}"
        var text = "[\(zshEscaped(words[option.summary]))]"
        if let value = option.value { text += ":" + zshContent(value) }
        return zshQuoted(exclusion) + spread + zshQuoted(text)
    }

    private func zshArgument(_ position: Int, _ argument: ArgumentDescription) -> String {
        let place = argument.isRepeatable ? "*" : "\(position + 1)"
        return zshQuoted(place + ":" + zshContent(argument.value))
    }

    private func zshContent(_ value: ValueDescription) -> String {
        let message = value.placeholder.map { words[$0] } ?? " "
        switch value.kind {
        case .file: return message + ":_files"
        case .fileOr(let words):
            return message + ":{compadd \(words.joined(separator: " ")); _files}"
        case .directory: return message + ":_files -/"
        case .choice(let allowed): return message + ":(\(allowed.joined(separator: " ")))"
        case .text, .command: return message + ":"
        }
    }

    /// A text in which brackets and colons mean themselves.
    private func zshEscaped(_ text: String) -> String {
        text.map { "\\[]:".contains($0) ? "\\\($0)" : String($0) }.joined()
    }

    private func zshQuoted(_ text: String) -> String {
        "'" + text.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
    }
}
