import Calculation
import Diagnostics
import EmissionFactors
import Quantities

extension FootprintPage {
    /// The method in about two lines, factor set, inputs and version.
    mutating func addMethod() {
        addSection("report-method")
        let method = MethodStatement(footprint: footprint, words: words).brief
        add(TextLayout.wrapped(method, indent: 2))
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
