import EmissionFactors

/// Turns the rows of one metering point, which give Danish local time without its offset, into moments.
///
/// In autumn an hour comes twice, and only the sequence of the rows tells which is which; in spring one
/// is missing.
struct DanishClock {
    /// A time as it is written.
    struct Time: Equatable {
        /// Seconds since 1970 as if the clock showed UTC.
        var clock: Int
        /// Whether only a day is written.
        let isDay: Bool
    }

    /// Why a span has no moments.
    enum Failure: Error {
        /// Clocks go forward over its start.
        case doesNotExist
        /// It does not end after it starts, or its last day cannot be told from its end.
        case noSpan
    }

    private var last: Range<Instant>?
    private var lastClock: Int?

    /// Reads `01-02-2026 00:00:00`, `2017-01-01 01.00` or a day alone.
    static func time(_ text: String) -> Time? {
        let parts = text.split { $0 == " " || $0 == "T" }
        guard let first = parts.first, parts.count <= 2 else { return nil }
        var day = String(first)
        let date = day.withUTF8 { DateForm.danish.read(UnsafeRawBufferPointer($0)) }
        guard let date else { return nil }
        let midnight = Instant.dayNumber(date) * Instant.day
        guard parts.count == 2 else { return Time(clock: midnight, isDay: true) }
        let fields = parts[1].split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
        let numbers = fields.compactMap { $0.utf8.count == 2 ? Int($0) : nil }
        guard numbers.count == fields.count, (2...3).contains(numbers.count), numbers[0] < 24,
            numbers.allSatisfy({ (0..<60).contains($0) })
        else { return nil }
        let seconds = numbers.count == 3 ? numbers[2] : 0
        return Time(
            clock: midnight + numbers[0] * Instant.hour + numbers[1] * 60 + seconds, isDay: false)
    }

    /// The moments of the next row's span.
    mutating func span(_ from: Time, _ to: Time) throws(Failure) -> Range<Instant> {
        let end = try Self.exclusiveEnd(from, to)
        let starts = Instant.candidates(clock: from.clock)
        guard let earliest = starts.first else { throw .doesNotExist }
        var start = earliest
        if starts.count == 2 { start = choice(starts, from.clock, end) }
        guard let stop = Self.end(end, after: start, nominal: end - from.clock) else {
            throw .noSpan
        }
        (last, lastClock) = (start..<stop, from.clock)
        return start..<stop
    }

    /// Of two moments the one that follows the row before, or precedes it where rows run backwards.
    private func choice(_ starts: [Instant], _ clock: Int, _ end: Int) -> Instant {
        guard let last, let lastClock else { return starts[0] }
        if starts.contains(last.upperBound) { return last.upperBound }
        for start in starts.reversed()
        where Self.end(end, after: start, nominal: end - clock) == last.lowerBound {
            return start
        }
        if clock == lastClock { return last.lowerBound == starts[0] ? starts[1] : starts[0] }
        return clock < lastClock ? starts[1] : starts[0]
    }

    /// The end as the first moment that is no longer part of the span.
    private static func exclusiveEnd(_ from: Time, _ to: Time) throws(Failure) -> Int {
        guard to.isDay, from.isDay else {
            // 23:59:59 and 23:59 are the last moment that is meant.
            if to.clock % 60 == 59 { return to.clock + 1 }
            return to.clock % Instant.hour == 59 * 60 ? to.clock + 60 : to.clock
        }
        let length = to.clock - from.clock
        if length == 0 { return to.clock + Instant.day }
        let afterwards = to.clock + Instant.day
        if length == Instant.day || isFirstOfMonth(to.clock) { return to.clock }
        // The last day of a month, written as the last day that is meant.
        guard isFirstOfMonth(afterwards) else { throw .noSpan }
        return afterwards
    }

    private static func isFirstOfMonth(_ clock: Int) -> Bool {
        Instant.date(dayNumber: clock / Instant.day).number % 100 == 1
    }

    /// The moment a span ends: the next at which the clock shows its end, or its length on the clock after
    /// its start, whichever is sooner.
    private static func end(_ clock: Int, after start: Instant, nominal: Int) -> Instant? {
        var moments = Instant.candidates(clock: clock)
        if nominal > 0, nominal < Instant.day { moments.append(start.adding(nominal)) }
        return moments.filter { $0 > start }.min()
    }
}
