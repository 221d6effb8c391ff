/// How long the points of a period are, in the spellings of Eloverblik.
enum MeterResolution: Sendable, Equatable {
    /// Whole seconds: quarters and hours.
    case seconds(Int)
    /// Danish days of 23 to 25 hours.
    case day
    /// Calendar months.
    case month
    /// Calendar years.
    case year
    /// As long as the period.
    case period

    init?(_ text: String) {
        switch text {
        case "PT15M": self = .seconds(900)
        case "PT30M": self = .seconds(1800)
        case "PT1H", "PT60M": self = .seconds(Instant.hour)
        case "P1D", "PT1D": self = .day
        case "P1M": self = .month
        case "P1Y", "PT1Y": self = .year
        case "PXD": self = .period
        default: return nil
        }
    }

    /// The spellings that are known, for messages.
    static let known = ["PT15M", "PT1H", "PT1D", "P1D", "P1M", "PT1Y", "P1Y", "PXD"]

    /// Where a point begins: position 1 is at the start of the period.
    func start(of position: Int, in period: Range<Instant>) -> Instant {
        let start = period.lowerBound
        switch self {
        case .seconds(let seconds): return start.adding((position - 1) * seconds)
        case .day:
            return .danish(
                dayNumber: start.dayNumber + position - 1, timeOfDay: start.timeOfDay)
        case .month: return Self.start(start, addingMonths: position - 1)
        case .year: return Self.start(start, addingMonths: (position - 1) * 12)
        case .period: return position == 1 ? start : period.upperBound
        }
    }

    /// What a point covers; nil where it lies outside its period.
    func span(of position: Int, in period: Range<Instant>) -> Range<Instant>? {
        let from = start(of: position, in: period)
        let to = start(of: position + 1, in: period)
        guard from < to, to <= period.upperBound else { return nil }
        return from..<to
    }

    private static func start(_ start: Instant, addingMonths months: Int) -> Instant {
        let day = Instant.dayNumber(start.dayNumber, addingMonths: months)
        return .danish(dayNumber: day, timeOfDay: start.timeOfDay)
    }
}
