import EmissionFactors

extension OverlapSearch {
    /// Energy on invoices that a meter measured, and energy that two companies bill.
    mutating func findEnergy() {
        findTwoMeasurements()
        let measured = Dictionary(
            grouping: record.energy.filter { $0.isMeasured && counts($0) }, by: \.meter
        ).mapValues { $0.sorted { ($0.first, $0.line) < ($1.first, $1.line) } }
        let meters = measured.sorted { $0.key < $1.key }
        let billed = record.energy.filter { !$0.isMeasured && !isLost($0.line) }
        for bill in billed {
            for (meter, readings) in meters where areOneMeter(meter, bill.meter) {
                if let reading = match(bill, readings, isNamed: meter == bill.meter) {
                    note(.meter, lost: bill.line, kept: reading)
                    break
                }
            }
        }
        findTwoBills(billed.filter(counts))
        findUnbilled()
        findOverlappingDays()
    }

    /// Energy that still counts twice for some days of one metering point: nobody knows which of it is the same.
    private mutating func findOverlappingDays() {
        let byMeter = Dictionary(
            grouping: record.energy.filter { $0.meter != 0 && $0.first != 0 && counts($0) },
            by: \.meter)
        for (_, keys) in byMeter.sorted(by: { $0.key < $1.key }) where keys.count > 1 {
            let sorted = keys.sorted { ($0.first, $0.line) < ($1.first, $1.line) }
            var latest = sorted[0]
            for key in sorted.dropFirst() {
                // The last day of one bill is often the first of the next; one meter's readings are one.
                let days = DayNumber(latest.last).value - DayNumber(key.first).value
                let areReadings = latest.isMeasured && key.isMeasured
                if days > 0, !areReadings, latest.document != key.document || key.isMeasured {
                    noteOverlapping(min(latest.line, key.line), max(latest.line, key.line))
                }
                if key.last >= latest.last { latest = key }
            }
        }
    }

    /// Energy that a grid company bills for its transport alone, and no other document here counts.
    private mutating func findUnbilled() {
        guard !record.unbilledEnergy.isEmpty else { return }
        let counted = Dictionary(
            grouping: record.energy.filter(counts), by: \.meter
        ).mapValues { $0.sorted { ($0.first, $0.line) < ($1.first, $1.line) } }
        for candidate in record.unbilledEnergy where !isLost(candidate.line) {
            let isCounted = counted.contains { meter, readings in
                areOneMeter(meter, candidate.meter)
                    && match(candidate, readings, isNamed: meter == candidate.meter) != nil
            }
            if !isCounted { unbilled.append(candidate.line) }
        }
    }

    /// Whether energy counts: what is lost or waits for a person displaces nothing.
    private func counts(_ key: EnergyKey) -> Bool {
        !isLost(key.line) && !record.waiting.contains(key.line)
    }

    /// One meter's energy twice within 1 %, as readings and as a statement of the same days: the finer ones
    /// stand, of two equally fine ones the first.
    private mutating func findTwoMeasurements() {
        let byMeter = Dictionary(
            grouping: record.energy.filter { $0.isMeasured && $0.meter != 0 && counts($0) },
            by: \.meter)
        for (_, keys) in byMeter.sorted(by: { $0.key < $1.key }) where keys.count > 1 {
            let longest = keys.sorted { (Self.days($1), $0.line) < (Self.days($0), $1.line) }
            for key in longest where !isLost(key.line) {
                let finer = keys.filter { other in
                    !isLost(other.line)
                        && (Self.days(other), other.line) < (Self.days(key), key.line)
                }.sorted { ($0.first, $0.line) < ($1.first, $1.line) }
                if let kept = match(key, finer, isNamed: false) {
                    note(.meter, lost: key.line, kept: kept)
                }
            }
        }
    }

    private static func days(_ key: EnergyKey) -> Int {
        DayNumber(key.last).value - DayNumber(key.first).value
    }

    private func areOneMeter(_ first: UInt32, _ second: UInt32) -> Bool {
        first == 0 || second == 0 || first == second
    }

    /// The first reading of those that cover a bill's period and, unless the meter is named, its energy.
    private func match(_ bill: EnergyKey, _ readings: [EnergyKey], isNamed: Bool) -> UInt32? {
        let start = DayNumber(bill.first)
        let end = DayNumber(bill.last)
        var (sum, days): (Int64, Int) = (0, 0)
        var first: UInt32?
        for reading in readings {
            let (from, to) = (DayNumber(reading.first), DayNumber(reading.last))
            // Half-open and inclusive ends differ by one day.
            guard from.value >= start.value - 1, to.value <= end.value + 1 else { continue }
            sum += reading.wattHours
            days += to.value - from.value + 1
            first = first ?? reading.line
        }
        let length = end.value - start.value + 1
        guard let first, days * 10 >= length * 9, days <= length + 2 else { return nil }
        if isNamed, bill.meter != 0 { return first }
        return Self.areNearlyEqual(sum, bill.wattHours, percent: 1) ? first : nil
    }

    static func areNearlyEqual(_ first: Int64, _ second: Int64, percent: Int64) -> Bool {
        let difference = first > second ? first - second : second - first
        let (scaled, overflow) = difference.multipliedReportingOverflow(by: 100)
        return !overflow && scaled <= percent * max(first, second)
    }

    /// The grid company and the supplier each bill the same kilowatt-hours.
    private mutating func findTwoBills(_ bills: [EnergyKey]) {
        let byPeriod = Dictionary(grouping: bills) { Int64($0.first) << 32 | Int64($0.last) }
        for (_, group) in byPeriod.sorted(by: { $0.key < $1.key }) where group.count > 1 {
            let sorted = group.sorted { ($0.wattHours, $0.line) < ($1.wattHours, $1.line) }
            for (first, second) in zip(sorted, sorted.dropFirst()) {
                guard first.document != second.document, first.supplier != 0,
                    second.supplier != 0, root(first.supplier) != root(second.supplier),
                    areOneMeter(first.meter, second.meter),
                    Self.areNearlyEqual(first.wattHours, second.wattHours, percent: 1)
                else { continue }
                let kept = min(first.line, second.line)
                if !isLost(kept) {
                    note(.sameEnergy, lost: max(first.line, second.line), kept: kept)
                }
            }
        }
    }
}

/// A day as a running number, for distances between days.
struct DayNumber {
    let value: Int

    /// From yyyymmdd (Howard Hinnant, "chrono-compatible low-level date algorithms").
    init(_ number: Int32) {
        let (year, month, day) = (
            Int(number) / 10_000, Int(number) / 100 % 100, Int(number) % 100
        )
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        value = era * 146_097 + dayOfEra
    }
}
