import Alliance
import Diagnostics
import Reporting

extension FootprintCommand {
    /// Writes one line for each report, to be put together with others.
    func writePartials(_ reports: [FootprintReport], to sink: any TextSink) {
        let consent = session.command.choice(ProductionPartial.Consent.self, for: .consent)
        for report in reports {
            let partial = ProductionPartial(
                report.footprint, factorSetHash: report.factorSetHash,
                toolVersion: report.toolVersion, sources: report.inputs.map(\.sha256),
                consent: consent)
            sink.write(String(decoding: partial.bytes, as: UTF8.self) + "\n")
        }
    }
}
