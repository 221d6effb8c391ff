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
