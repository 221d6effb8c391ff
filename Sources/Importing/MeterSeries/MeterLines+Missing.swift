import Diagnostics

/// Values that documents ought to have and do not: listed, never zero.
extension MeterLines {
    /// Lists what is missing, by month.
    func reportMissing(
        _ resolution: OverlapResolution, _ diagnostics: inout DiagnosticSink,
        _ consumer: any SourceLineConsumer
    ) {
        let gaps = resolution.uncovered(of: series.expected.map(\.span)).filter(isInPeriod)
        var rest = gaps[...]
        while let first = rest.first {
            let month = MeterLines.month(of: first.lowerBound)
            let end = rest.firstIndex { $0.lowerBound >= month.upperBound } ?? rest.endIndex
            var inMonth = Array(rest[..<end])
            rest = rest[end...]
            if let last = inMonth.last, last.upperBound > month.upperBound {
                inMonth[inMonth.count - 1] = last.lowerBound..<month.upperBound
                rest = [month.upperBound..<last.upperBound] + rest
            }
            report(inMonth, &diagnostics, consumer)
        }
    }

    private func isInPeriod(_ gap: Range<Instant>) -> Bool {
        guard let period = collection.options.period else { return true }
        return gap.lowerBound.date <= period.upperBound
            && gap.upperBound.adding(-1).date >= period.lowerBound
    }

    private func report(
        _ gaps: [Range<Instant>], _ diagnostics: inout DiagnosticSink,
        _ consumer: any SourceLineConsumer
    ) {
        guard let first = gaps.first, let last = gaps.last,
            let coverage = series.expected.first(where: { $0.span.overlaps(first) })
        else { return }
        let document = collection.documents[coverage.document]
        let minutes = gaps.reduce(0) { $0 + $1.upperBound.seconds - $1.lowerBound.seconds } / 60
        let meter = MeterSeries.masked(series.key.meter)
        let arguments: [String: Message.Argument] = [
            "meter": .text(meter), "from": .text("\(first.lowerBound)"),
            "to": .text("\(last.upperBound)"), "hours": .text(Self.hours(minutes)),
        ]
        diagnostics.report(
            Diagnostic(
                .warning, Message("meter-value-missing", arguments),
                at: SourcePosition(file: document.file, line: coverage.line),
                remedy: Message("remedy-meter-value-missing")))
        let line = SourceLine(
            origin: SourceOrigin(
                file: document.file, document: "", locator: "\(meter) \(first.lowerBound)",
                line: coverage.line),
            quality: .estimated)
        line.period = first.lowerBound.date...last.upperBound.adding(-1).date
        line.unitCode = series.key.unitCode
        line.meter = series.key.meter
        line.text =
            gaps.prefix(8).map { "\($0.lowerBound)/\($0.upperBound)" }
            .joined(separator: ", ") + (gaps.count > 8 ? ", …" : "")
        line.role = .unreadable(reason: "review-meter-value-missing")
        consumer.take(line, of: document)
    }

    /// Minutes as hours with at most two decimals: 90 is `1.5`.
    private static func hours(_ minutes: Int) -> String {
        let hundredths = minutes % 60 * 100 / 60
        guard hundredths > 0 else { return String(minutes / 60) }
        let digits = hundredths < 10 ? "0\(hundredths)" : "\(hundredths)"
        return "\(minutes / 60)." + (digits.hasSuffix("0") ? String(digits.prefix(1)) : digits)
    }
}
