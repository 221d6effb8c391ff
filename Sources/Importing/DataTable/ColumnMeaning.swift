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
    /// Whether the column holds numbers.
    let isNumber: Bool
    /// Whether the column holds days.
    let isDay: Bool
    /// Whether its lengths are what was driven: both ways of a return journey together.
    let isDriven: Bool

    init(name: String) {
        isDriven = name == Self.driven
        let name = isDriven ? "distance" : name
        self.name = name
        let isMoney = ["balance", "debit", "credit", "grossAmount"].contains(name)
        let attribute = RecordAttribute(name: name)
        isNumber = isMoney || attribute.map { RecordAttributes.numbers.contains($0) } ?? false
        isDay = ["date", "periodFrom", "periodTo"].contains(name)
    }

    /// What a mapping calls a column of kilometres that were driven.
    private static let driven = "distanceDriven"

    /// What a mapping calls it.
    var mappingName: String { isDriven ? Self.driven : name }

    /// Words beside the attributes of records.
    static let further = [
        "department", "record", "setBuild", "text", "supplierId", "project", "balance", "debit",
        "credit", "grossAmount", "route", "vehicle", "meter", "accountName", "ticket", "traveller",
        "status", "fraction", "ignore", driven,
    ]

    /// Everything a mapping may name.
    static var all: [String] {
        further + RecordAttribute.allCases.filter { $0 != .setName }.map(\.name)
    }

    /// Whether a mapping may name it.
    static func isKnown(_ name: String) -> Bool {
        further.contains(name) || (RecordAttribute(name: name) != nil && name != "name")
    }
}
