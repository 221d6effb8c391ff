import EmissionFactors
import Inventory
import Quantities

/// A figure that somebody outside the alliance has published; never shown without its warning.
public struct OutsideBenchmark: Sendable {
    /// What it is of, in English and Danish.
    public let name: (english: String, danish: String)
    /// The kind it is of; nil for any.
    public let kind: Production.Kind?
    /// What it is per, such as `finishedHour`.
    public let declaredUnit: String
    /// Kilograms per unit.
    public let kilograms: ExactDecimal
    /// The years.
    public let period: String
    /// Who published it.
    public let publisher: String
    /// Where.
    public let url: String
    /// Why it is not comparable.
    public let warning: (english: String, danish: String)

    /// The benchmarks for a kind, in the order of the file; throws where the file cannot be read.
    public static func all(
        for kind: Production.Kind, in library: FactorLibrary
    ) throws(FactorFolderFailure) -> [OutsideBenchmark] {
        var found: [OutsideBenchmark] = []
        try library.forEachRow(of: "benchmarks.csv") { row throws(FactorFolderFailure) in
            guard let kilograms = try? DecimalReader().read(row["kilograms"]).get(),
                !row["warning_en"].isEmpty, !row["warning_da"].isEmpty
            else {
                throw .malformedRow(
                    file: "benchmarks.csv", line: row.line, column: "warning_en",
                    found: row["benchmark"])
            }
            let word = row["kind"]
            guard word.isEmpty || word == kind.rawValue else { return }
            found.append(
                OutsideBenchmark(
                    name: (row["name_en"], row["name_da"]),
                    kind: Production.Kind(rawValue: word), declaredUnit: row["unit"],
                    kilograms: kilograms, period: row["period"], publisher: row["source"],
                    url: row["url"], warning: (row["warning_en"], row["warning_da"])))
        }
        return found
    }
}
