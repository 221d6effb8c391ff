import EmissionFactors
import Quantities

/// What a unit of something may cost or emit at all, from `line-bounds.csv`.
struct LineBounds: Sendable {
    private struct Row: Sendable {
        let bound: String
        let unit: String
        let currency: String
        let range: ClosedRange<ExactDecimal>
        let words: WordTable?
    }

    /// The bounds of prices by unit: every line is held against them.
    private let prices: [String: [Row]]
    private let emissions: [Row]

    init(library: FactorLibrary) throws(FactorFolderFailure) {
        var rows: [Row] = []
        let path = "line-bounds.csv"
        try library.forEachRow(of: path) { row throws(FactorFolderFailure) in
            guard case .success(let lowest) = DecimalReader().read(row["lowest"]),
                case .success(let highest) = DecimalReader().read(row["highest"]),
                lowest <= highest
            else {
                throw .malformedRow(
                    file: path, line: row.line, column: "lowest", found: row["lowest"])
            }
            let words = row["words"].split(separator: "|")
            rows.append(
                Row(
                    bound: row["bound"], unit: row["unit"], currency: row["currency"],
                    range: lowest...highest, words: words.isEmpty ? nil : WordTable([words])))
        }
        prices = Dictionary(grouping: rows.filter { $0.bound == "price" }, by: \.unit)
        emissions = rows.filter { $0.bound == "emission" }
    }

    /// Whether the price of one unit is out of all reason.
    func isImplausible(_ line: SourceLine) -> Bool {
        guard let unit = line.unit, let quantity = line.quantity?.absolute,
            let amount = line.amount?.absolute, quantity > .zero, amount > .zero
        else { return false }
        guard let rows = prices[unit.symbol] else { return false }
        // Most prices are within all bounds, whatever their line is about.
        let isUsual = rows.allSatisfy {
            $0.currency != line.currency || Self.isWithin(amount, $0.range, of: quantity)
        }
        if isUsual { return false }
        for row in rows where row.currency == line.currency {
            if let words = row.words, words.groups(in: FoldedText(line.text)) == 0 { continue }
            return !Self.isWithin(amount, row.range, of: quantity)
        }
        return false
    }

    /// Whether so much money for so many of something, such as meals, is out of all reason.
    func isImplausible(
        _ amount: ExactDecimal, _ currency: String, for count: ExactDecimal, of unit: String
    ) -> Bool {
        guard amount > .zero, count > .zero,
            let row = prices[unit]?.first(where: { $0.currency == currency && $0.words == nil })
        else { return false }
        return !Self.isWithin(amount, row.range, of: count)
    }

    /// Whether a declared emission of one unit is out of all reason, so that it may be in grams.
    func isImplausible(_ emission: DeclaredEmission, per unit: MeasurementUnit?) -> Bool {
        let symbol = unit?.symbol ?? ""
        let row =
            emissions.first { $0.unit == symbol } ?? emissions.first { $0.unit.isEmpty }
        guard let row else { return false }
        return !row.range.contains(emission.factor)
    }

    /// Whether an amount lies between the bounds times a quantity; what overflows is no evidence.
    private static func isWithin(
        _ amount: ExactDecimal, _ range: ClosedRange<ExactDecimal>, of quantity: ExactDecimal
    ) -> Bool {
        guard let lowest = range.lowerBound.multiplied(by: quantity),
            let highest = range.upperBound.multiplied(by: quantity)
        else { return true }
        return amount >= lowest && amount <= highest
    }
}
