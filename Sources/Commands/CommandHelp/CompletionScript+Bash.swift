extension CompletionScript {
    /// The script for bash: one function that finds the command among the words before the cursor,
    /// then offers what fits there.
    var bash: String {
        let name = top.command.name
        return """
            # bash completion for \(name)

            _\(name)_offer() {
                local line
                while IFS= read -r line; do COMPREPLY+=("$line"); done
            }

            _\(name)_files() {
                compopt -o filenames 2>/dev/null
                _\(name)_offer < <(compgen "$1" -- "$2")
            }

            _\(name)() {
                local current=${COMP_WORDS[COMP_CWORD]} previous='' command='\(name)'
                local ended='' skip='' word index
                COMPREPLY=()
                ((COMP_CWORD > 0)) && previous=${COMP_WORDS[COMP_CWORD - 1]}
                # bash makes three words of --option=value
                if [[ $current == '=' ]]; then
                    current=''
                elif [[ $previous == '=' ]] && ((COMP_CWORD > 1)); then
                    previous=${COMP_WORDS[COMP_CWORD - 2]}
                fi
                for ((index = 1; index < COMP_CWORD; index++)); do
                    word=${COMP_WORDS[index]}
                    if [[ $word == '=' ]]; then skip=yes; continue; fi
                    if [[ $skip ]]; then skip=''; continue; fi
                    if [[ ! $ended ]]; then
                        case $word in
                            --) ended=yes; continue ;;
                            \(formsWithValue.joined(separator: "|"))) skip=yes; continue ;;
                        esac
                    fi
                    case "$command $word" in
            \(bashDescents.joined(separator: "\n"))
                    esac
                done
                if [[ ! $ended ]]; then
                    case "$command:$previous" in
            \(bashValues.joined(separator: "\n"))
                    esac
                    if [[ $current == -* ]]; then
                        case $command in
            \(bashOptions.joined(separator: "\n"))
                        esac
                        return
                    fi
                fi
                case $command in
            \(bashArguments.joined(separator: "\n"))
                esac
            }

            complete -F _\(name) \(name)

            """
    }

    /// One case for each step down the tree, also among the arguments of `help`.
    private var bashDescents: [String] {
        let steps = top.all.dropFirst().map(\.spelling)
        let named = commandsOverCommands.flatMap { command in
            steps.map { command.spelling + $0.dropFirst(top.spelling.count) }
        }
        return (steps + named).map { "            '\($0)') command='\($0)' ;;" }
    }

    /// One case for each option with a value, at the command that describes it and all below it.
    private var bashValues: [String] {
        top.all.flatMap { lineage in
            lineage.command.options.compactMap { option in
                option.value.map { value in
                    let patterns = option.forms.flatMap { form in
                        ["'\(lineage.spelling):\(form)'", "'\(lineage.spelling) '*':\(form)'"]
                    }
                    let pattern = patterns.joined(separator: "|")
                    return "            \(pattern)) \(bashOffer(value)); return ;;"
                }
            }
        }
    }

    private var bashOptions: [String] {
        top.all.map { lineage in
            let forms = lineage.options.flatMap(\.forms).sorted().joined(separator: " ")
            return "                '\(lineage.spelling)') \(bashOffer(words: forms)) ;;"
        }
    }

    private var bashArguments: [String] {
        let named = commandsOverCommands.flatMap { command in
            top.all.filter { !$0.children.isEmpty }.map { group in
                let spelling = command.spelling + group.spelling.dropFirst(top.spelling.count)
                return "        '\(spelling)') \(bashOffer(words: names(group))) ;;"
            }
        }
        let own = top.all.compactMap { lineage -> String? in
            let offer: String
            if !lineage.children.isEmpty {
                offer = bashOffer(words: names(lineage))
            } else if let value = lineage.command.arguments.last?.value, value.kind != .command {
                offer = bashOffer(value)
            } else {
                return nil
            }
            return "        '\(lineage.spelling)') \(offer) ;;"
        }
        return own + named
    }

    private func names(_ lineage: CommandLineage) -> String {
        lineage.command.subcommands.map(\.name).joined(separator: " ")
    }

    private func bashOffer(_ value: ValueDescription) -> String {
        let name = top.command.name
        switch value.kind {
        case .file: return "_\(name)_files -f \"$current\""
        case .fileOr(let words):
            let offer = bashOffer(words: words.joined(separator: " "))
            return "\(offer); _\(name)_files -f \"$current\""
        case .directory: return "_\(name)_files -d \"$current\""
        case .choice(let allowed): return bashOffer(words: allowed.joined(separator: " "))
        case .text, .command: return ":"
        }
    }

    private func bashOffer(words: String) -> String {
        "_\(top.command.name)_offer < <(compgen -W '\(words)' -- \"$current\")"
    }
}
