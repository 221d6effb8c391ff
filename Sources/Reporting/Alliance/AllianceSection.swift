import Quantities

/// One table of a footprint of many, the same in every form: what stands in it is decided before.
struct AllianceSection {
    /// What a cell holds.
    enum Cell {
        case mass(ExactDecimal)
        case count(Int)
        case permille(Int)
        case text(String)
        /// Hidden so that nobody is recognised.
        case hidden
        /// Nothing is known or nothing applies.
        case none
    }

    /// A row and what it is of.
    struct Row {
        let label: String
        let cells: [Cell]
    }

    /// The word that links to it.
    let id: String
    let title: String
    /// What is said below the heading.
    var note: String?
    /// The heading of the first column.
    let of: String
    let columns: [String]
    let rows: [Row]
    /// The column whose masses are drawn as bars; nil without a chart.
    var chart: Int?
}
