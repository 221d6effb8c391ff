import Diagnostics
import EmissionFactors
import Quantities

/// Turns the resolved readings of one series into lines: one for each month, or hour where that is
/// asked for, and for each document, quality and role.
struct MeterLines {
    let collection: MeterCollection
    let series: MeterSeries
    /// Whether another series is nearly the same, so that a person has to choose.
    let isInQuestion: Bool

    /// Readings that make one line.
    private struct Bucket: Hashable {
        let start: Instant
        let end: Instant
        let document: UInt16
        let quality: UInt16
        let role: SourceRole
    }

    private struct Sum {
        var quantity = Int128(0)
        var from: Instant
        var to: Instant
        var line: Int32
    }

    /// Hands over the lines, by time.
    func write(
        _ resolution: OverlapResolution, _ diagnostics: inout DiagnosticSink,
        into consumer: any SourceLineConsumer
    ) {
        var sums: [Bucket: Sum] = [:]
        for (reading, fate) in resolution.readings {
            if fate == .contradicted { diagnostics.report(contradiction(reading)) }
            let span = bucketSpan(reading)
            let bucket = Bucket(
                start: span.lowerBound, end: span.upperBound, document: reading.document,
                quality: reading.quality, role: role(of: reading, fate))
            var sum =
                sums[bucket] ?? Sum(from: reading.from, to: reading.to, line: reading.line)
            sum.quantity += reading.quantity.mantissa
            sum.from = min(sum.from, reading.from)
            sum.to = max(sum.to, reading.to)
            sum.line = min(sum.line, reading.line)
            sums[bucket] = sum
        }
        let order = sums.sorted { Self.precedes($0.key, $1.key) }
        for (bucket, sum) in order {
            consumer.take(line(bucket, sum), of: collection.documents[Int(bucket.document)])
        }
        if collection.isCounted(series.key) { reportMissing(resolution, &diagnostics, consumer) }
    }

    private static func precedes(_ left: Bucket, _ right: Bucket) -> Bool {
        if left.start != right.start { return left.start < right.start }
        if left.document != right.document { return left.document < right.document }
        if left.quality != right.quality { return left.quality < right.quality }
        return String(describing: left.role) < String(describing: right.role)
    }

    /// The month, the hour, or the reading's own span where it is longer than either.
    private func bucketSpan(_ reading: MeterReading) -> Range<Instant> {
        if collection.options.isHourly, let hour = Self.hour(of: reading.span) { return hour }
        let month = Self.month(of: reading.from)
        return reading.to <= month.upperBound ? month : reading.span
    }

    private static func hour(of span: Range<Instant>) -> Range<Instant>? {
        let start = Instant(
            seconds: span.lowerBound.seconds - span.lowerBound.timeOfDay % Instant.hour)
        let end = start.adding(Instant.hour)
        return span.upperBound <= end ? start..<end : nil
    }

    /// The Danish month a moment lies in.
    static func month(of moment: Instant) -> Range<Instant> {
        let day = Int(moment.date.number) % 100
        let first = moment.dayNumber - day + 1
        let next = Instant.dayNumber(first, addingMonths: 1)
        return Instant.danish(dayNumber: first)..<Instant.danish(dayNumber: next)
    }

    private func role(of reading: MeterReading, _ fate: OverlapResolution.Fate) -> SourceRole {
        if series.key.direction == .production { return .setAside(rule: "own-production") }
        if !collection.options.chooses(series.key.meter) {
            return .setAside(rule: "meter-not-chosen")
        }
        switch fate {
        case .counted: break
        case .repeated: return .setAside(rule: "meter-overlap")
        case .contradicted: return .setAside(rule: "meter-contradicted")
        case .partlyCovered: return .unreadable(reason: "review-meter-partly-covered")
        }
        if let period = collection.options.period {
            let (first, last) = (reading.from.date, reading.to.adding(-1).date)
            if last < period.lowerBound || first > period.upperBound {
                return .setAside(rule: "outside-period")
            }
            if first < period.lowerBound || last > period.upperBound {
                return .unreadable(reason: "review-meter-crosses-period")
            }
        }
        if isInQuestion { return .unreadable(reason: "review-meter-near-equal") }
        if MeterUnit(series.key.unitCode).isPower {
            return .unreadable(reason: "review-meter-power")
        }
        return .activity
    }

    private func line(_ bucket: Bucket, _ sum: Sum) -> SourceLine {
        let quality = collection.qualities[Int(bucket.quality)]
        let isHour = bucket.end.seconds - bucket.start.seconds == Instant.hour
        let meter = MeterSeries.masked(series.key.meter)
        let time = isHour ? "\(bucket.start)" : "\(sum.from.date)/\(sum.to.adding(-1).date)"
        let document = collection.documents[Int(bucket.document)]
        let line = SourceLine(
            origin: SourceOrigin(
                file: document.file, document: "", locator: "\(meter) \(time)",
                line: Int(sum.line)),
            quality: quality.isMeasured ? .measured : .estimated)
        line.period = sum.from.date...sum.to.adding(-1).date
        line.quantity = ExactDecimal(mantissa: sum.quantity)
        line.unitCode = series.key.unitCode
        line.unit = MeterUnit(series.key.unitCode).unit
        line.meter = series.key.meter
        line.text = [meter, quality.word].filter { !$0.isEmpty }.joined(separator: " ")
        line.role = bucket.role
        if isHour, collection.options.isHourly {
            line.attributes = ["from": "\(bucket.start)", "to": "\(bucket.end)"]
            if !collection.options.priceArea.isEmpty {
                line.attributes["priceArea"] = collection.options.priceArea
            }
        }
        return line
    }

    private func contradiction(_ reading: MeterReading) -> Diagnostic {
        Diagnostic(
            .warning,
            Message(
                "meter-contradicted",
                [
                    "meter": .text(MeterSeries.masked(series.key.meter)),
                    "from": .text("\(reading.from)"), "to": .text("\(reading.to)"),
                    "found": .text("\(reading.quantity)"), "unit": .text(series.key.unitCode),
                ]),
            at: SourcePosition(
                file: collection.documents[Int(reading.document)].file, line: Int(reading.line)),
            remedy: Message("remedy-meter-contradicted"))
    }
}
