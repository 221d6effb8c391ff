import Calculation
import Diagnostics
import Quantities

extension FootprintArticle {
    /// The method in sentences, and how the figures are made and shown.
    func writeMethod() {
        section("method") {
            for sentence in MethodStatement(footprint: footprint, words: words).sentences {
                paragraph(sentence)
            }
            paragraph(words.text("page-method-scopes"))
        }
    }

    /// The files with their hashes, and the version of the tool.
    func writeFoot() {
        markup.lineEnd()
        markup.element("footer") {
            markup.element("p", text: toolSentence)
            let inputs = report.inputs + (report.plan?.inputs ?? [])
            markup.element("ul") {
                for input in inputs {
                    markup.element("li") {
                        markup.isolated(input.file)
                        markup.note("SHA-256 " + input.sha256)
                    }
                }
                if let hash = report.factorSetHash {
                    markup.element("li") {
                        markup.isolated(words.text("page-factor-set") + " " + footprint.factorSet)
                        markup.note("SHA-256 " + hash)
                    }
                }
            }
        }
    }

    private var toolSentence: String {
        words.text("report-tool", ["version": .text(report.toolVersion)])
    }
}

extension FootprintArticle {
    /// What is not in the total: records without a figure, stages left out, and what lies outside the
    /// boundary.
    func writeLeftOut() {
        section("left-out") {
            writeUnquantified()
            markup.element("h3", text: text("page-boundary"))
            markup.element("ul") {
                let excluded = words.library.method.excludedStages.sorted()
                if !excluded.isEmpty {
                    let stages = excluded.map { words.stage($0).lowercased() }
                    item(
                        words.text(
                            "report-method-excluded",
                            ["stages": .text(stages.joined(separator: ", "))]))
                }
                for id in [
                    "page-boundary-master", "page-boundary-biogenic", "page-boundary-credit",
                ] {
                    item(words.text(id))
                }
            }
        }
    }

    private func writeUnquantified() {
        guard footprint.recordCount > 0 else { return }
        let groups = footprint.unquantified
        markup.element("h3", text: text("report-unquantified"))
        guard !groups.isEmpty else { return paragraph(words.text("page-unquantified-none")) }
        markup.table(
            text("page-unquantified-caption"),
            [
                .text(words.text("page-column-activity")),
                .number(words.text("page-column-records")),
            ]
        ) {
            for group in groups.prefix(Self.shownRows) {
                let place = words.text(
                    "report-first-at", ["place": .text("\(group.firstPosition)")])
                markup.row(
                    MarkupLabel(
                        text: words.activity(group.activity),
                        note: words.sentence(group.reason).withSubscripts + " (" + place + ")"),
                    [format.count(group.recordCount)])
            }
        }
        guard groups.count > Self.shownRows else { return }
        paragraph(words.counted("report-and-more", groups.count - Self.shownRows))
    }

    private func item(_ text: String) {
        markup.element("li", text: text.withSubscripts)
    }
}
