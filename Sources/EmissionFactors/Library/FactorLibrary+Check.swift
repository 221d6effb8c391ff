import Diagnostics

extension FactorLibrary {
    /// Reads every row of the folder and answers what cannot be read or found, one failure per file.
    public func check() -> DiagnosticSink {
        var sink = DiagnosticSink()
        for dataset in datasets {
            collect(into: &sink) { () throws(FactorFolderFailure) in _ = try factors(in: dataset) }
        }
        for activity in catalogue.activities {
            collect(into: &sink) { () throws(FactorFolderFailure) in
                _ = try bindings.bindings(for: activity.id)
            }
        }
        collect(into: &sink) { () throws(FactorFolderFailure) in _ = try countries() }
        collect(into: &sink) { () throws(FactorFolderFailure) in _ = try dataQuality() }
        for name in factorSetNames {
            collect(into: &sink) { () throws(FactorFolderFailure) in
                _ = try factorSet(name)
            }
        }
        return sink
    }

    private func collect(
        into sink: inout DiagnosticSink, _ read: () throws(FactorFolderFailure) -> Void
    ) {
        do throws(FactorFolderFailure) {
            try read()
        } catch {
            sink.report(error.diagnostic)
        }
    }
}
