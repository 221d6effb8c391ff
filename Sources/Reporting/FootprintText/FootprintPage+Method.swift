import Calculation
import Diagnostics
import EmissionFactors
import Quantities

extension FootprintPage {
    /// Electricity, flights, stages, factor set, inputs and version.
    mutating func addMethod() {
        addSection("report-method")
        let sentences = MethodStatement(footprint: footprint, words: words).sentences
        add(TextLayout.wrapped(sentences.joined(separator: " "), indent: 2))
        if let hash = report.factorSetHash {
            add(
                TextLayout.wrapped(
                    words.text(
                        "report-factor-set-hash",
                        ["set": .text(footprint.factorSet.terminalSafe), "hash": .text(hash)]),
                    indent: 2, hanging: 2))
        }
        for input in report.inputs {
            let arguments: [String: Message.Argument] = [
                "file": .text(input.file.terminalSafe), "hash": .text(input.sha256.terminalSafe),
            ]
            let text = words.text("report-input", arguments)
            add(TextLayout.wrapped(text, indent: 2, hanging: 2))
        }
        let version = Message.Argument.text(report.toolVersion)
        add(TextLayout.wrapped(words.text("report-tool", ["version": version]), indent: 2))
    }
}
