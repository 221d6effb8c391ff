import EmissionFactors
import Quantities

/// What a column of a foreign table holds.
struct ColumnMeaning: Sendable, Hashable {
    /// A record attribute by name, or one of the further words.
    let name: String
    /// The unit the heading states.
    var unit: MeasurementUnit?
    /// The currency the heading states.
    var currency = ""

    /// Words beside the attributes of records.
    static let further = [
        "department", "record", "setBuild", "text", "supplierId", "project", "balance", "debit",
        "credit", "grossAmount", "route", "vehicle", "meter", "accountName", "ticket",
        "ignore",
    ]

    /// Everything a mapping may name.
    static var all: [String] {
        further + RecordAttribute.allCases.filter { $0 != .setName }.map(\.name)
    }

    /// Whether a mapping may name it.
    static func isKnown(_ name: String) -> Bool {
        further.contains(name) || (RecordAttribute(name: name) != nil && name != "name")
    }

    /// Whether the column holds numbers.
    var isNumber: Bool {
        if ["balance", "debit", "credit", "grossAmount"].contains(name) { return true }
        return RecordAttribute(name: name).map { RecordAttributes.numbers.contains($0) } ?? false
    }

    /// Whether the column holds days.
    var isDay: Bool { ["date", "periodFrom", "periodTo"].contains(name) }
}
