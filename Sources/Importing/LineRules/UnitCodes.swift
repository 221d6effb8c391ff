import EmissionFactors
import Quantities

/// The unit codes of UN/ECE Recommendation 20 that documents use, from `rec20-units.csv`.
struct UnitCodes: Sendable {
    /// What a code stands for.
    final class Entry: Sendable {
        /// The unit of the catalogue; nil for counts and for units that no factor is per.
        let unit: MeasurementUnit?
        /// How many of that unit one of the code's is.
        let ratio: ExactDecimal
        /// The unit that people mean when they write this code by mistake.
        let meant: MeasurementUnit?

        init(unit: MeasurementUnit?, ratio: ExactDecimal, meant: MeasurementUnit?) {
            self.unit = unit
            self.ratio = ratio
            self.meant = meant
        }

        /// Something that is counted.
        static let piece = Entry(unit: nil, ratio: .one, meant: nil)
    }

    private let entries: [String: Entry]

    init(library: FactorLibrary) throws(FactorFolderFailure) {
        var entries: [String: Entry] = [:]
        let path = "rec20-units.csv"
        try library.forEachRow(of: path) { row throws(FactorFolderFailure) in
            let unit = UnitCatalogue.unit(row["unit"])
            let ratio = try? DecimalReader().read(row["per"]).get()
            guard (unit == nil) == row["unit"].isEmpty, (unit == nil) == (ratio == nil) else {
                throw .malformedRow(
                    file: path, line: row.line, column: "unit", found: row["unit"])
            }
            entries[row["code"]] = Entry(
                unit: unit, ratio: ratio ?? .one, meant: UnitCatalogue.unit(row["meant"]))
        }
        self.entries = entries
    }

    /// What a code stands for; nil where it is none of the list.
    subscript(code: String) -> Entry? {
        if let entry = entries[code] { return entry }
        // Packages have the codes of Recommendation 21 after an X: they are counted.
        let isPackage = code.utf8.count == 3 && code.hasPrefix("X")
        return isPackage ? .piece : nil
    }

    /// The unit that a code which is none of the list names all the same, such as `KM` or `kwh`.
    func lookalike(_ code: String) -> MeasurementUnit? {
        UnitCatalogue.unit(code) ?? UnitCatalogue.unit(code.lowercased())
    }

    /// Whether a code counts pieces; `PCE` and `STK` are no codes of the list, but written.
    static func isEach(_ code: String) -> Bool {
        let bytes = code.utf8
        guard bytes.count == 2 || bytes.count == 3 else { return false }
        return pieces.contains(code) || pieces.contains(code.uppercased())
    }

    private static let pieces: Set<String> = ["EA", "C62", "H87", "NAR", "PCE", "STK"]
}
