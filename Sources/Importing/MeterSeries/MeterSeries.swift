import Quantities

/// The readings of one metering point and direction, from all files that were read.
struct MeterSeries: Sendable {
    /// What a series counts.
    enum Direction: Sendable, Hashable {
        case consumption
        /// What the point's own plant made; it is never subtracted.
        case production
    }

    /// What makes a series one.
    struct Key: Sendable, Hashable {
        let meter: String
        let direction: Direction
        /// The unit as the document writes it.
        let unitCode: String
    }

    let key: Key
    var readings: [MeterReading] = []
    /// What the documents say they cover, so that missing values are seen.
    var expected: [MeterCoverage] = []

    init(key: Key) {
        self.key = key
    }

    /// The metering point for messages: of a number only the end, for it tells of private homes.
    static func masked(_ meter: String) -> String {
        meter.utf8.count > 6 ? "…" + String(meter.suffix(6)) : meter
    }
}

/// The time that a document says it has values for.
struct MeterCoverage: Sendable {
    let span: Range<Instant>
    /// The document, by its place among those that were read.
    let document: Int
    /// The line in the file.
    let line: Int
}

/// One value of a series, kept small because a year of quarters has 35,040 of them.
struct MeterReading: Sendable {
    /// Minutes since 1970-01-01 00:00 UTC.
    private let fromMinute: Int32
    private let minutes: Int32
    /// The quantity as it is written.
    let quantity: ExactDecimal
    /// The line in the file.
    let line: Int32
    /// The document, by its place among those that were read.
    let document: UInt16
    /// The word for its quality, by its place among those that were seen.
    let quality: UInt16

    /// Makes a reading; nil where the moments are no whole minutes or the span is empty.
    init?(
        _ span: Range<Instant>, _ quantity: ExactDecimal, quality: Int, document: Int, line: Int
    ) {
        let (from, to) = (span.lowerBound.seconds, span.upperBound.seconds)
        guard from % 60 == 0, to % 60 == 0, to > from, let start = Int32(exactly: from / 60),
            let length = Int32(exactly: (to - from) / 60),
            let documentIndex = UInt16(exactly: document), let word = UInt16(exactly: quality)
        else { return nil }
        (fromMinute, minutes) = (start, length)
        self.quantity = quantity
        self.line = Int32(clamping: line)
        self.document = documentIndex
        self.quality = word
    }

    var from: Instant { Instant(seconds: Int(fromMinute) * 60) }
    var to: Instant { Instant(seconds: (Int(fromMinute) + Int(minutes)) * 60) }
    var span: Range<Instant> { from..<to }
    /// How long it is, in seconds.
    var duration: Int { Int(minutes) * 60 }
}
