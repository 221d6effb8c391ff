/// The colours of charts; the style sheet has one for light and one for dark pages.
///
/// Each differs from the paper by at least 3:1 (WCAG 2.2, 1.4.11).
enum ChartColour: Sendable, Hashable {
    /// One of the colours of a series, from 0.
    case series(Int)
    /// What is not told apart.
    case rest
    /// More than planned.
    case increase
    /// Less than planned.
    case decrease
    /// A whole.
    case whole

    /// How many things get a colour of their own.
    static let seriesCount = 7

    /// The colour of the thing at a place in order of weight.
    static func ranked(_ place: Int) -> ChartColour {
        place < seriesCount ? .series(place) : .rest
    }

    /// The name in the style sheet.
    var name: String {
        switch self {
        case .series(let number): return "k\(number)"
        case .rest: return "kr"
        case .increase: return "ku"
        case .decrease: return "kd"
        case .whole: return "kw"
        }
    }
}
