import EmissionFactors

/// The hours of one price area on their way in; the hour that a Danish clock shows twice waits until the
/// order of the file is known.
struct GridHoursOfArea {
    /// The hours by their number.
    private(set) var hours: [Int: HourlyGridFactors.Hour] = [:]
    /// Rows of hours that come twice, in file order, with both hours they may be.
    private var doubled: [Int: [HourlyGridFactors.Hour]] = [:]
    private var last: Int?
    private var rises = 0
    private var falls = 0

    /// Adds an hour by what the clock shows and the hours that may be; the line of the same hour where it
    /// stands already.
    mutating func add(
        _ hour: HourlyGridFactors.Hour, local: Int, _ candidates: [DanishHour]
    ) -> Int? {
        if let last, local > last { rises += 1 }
        if let last, local < last { falls += 1 }
        last = local
        guard candidates.count == 1, let number = candidates.first?.number else {
            doubled[local, default: []].append(hour)
            return doubled[local, default: []].count > 2 ? doubled[local]?.first?.line : nil
        }
        if let known = hours[number] { return known.line }
        hours[number] = hour
        return nil
    }

    /// Sorts the hours that come twice by the order of the file; the lines of those it does not decide.
    mutating func resolve() -> [Int] {
        var undecided: [Int] = []
        for (local, rows) in doubled.sorted(by: { $0.key < $1.key }) {
            let numbers = DanishHour.candidates(local: local).map(\.number)
            guard rows.count == 2, (rises == 0) != (falls == 0) else {
                undecided += rows.prefix(1).map(\.line)
                continue
            }
            let inTime = falls == 0 ? rows : rows.reversed()
            for (number, row) in zip(numbers, inTime) { hours[number] = row }
        }
        doubled.removeAll()
        return undecided
    }
}
