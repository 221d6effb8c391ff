import Inventory

/// The elements of a production report.
enum ReportElement: Equatable {
    case report
    case production
    case header(HeaderField)
    case commissioners
    case coProducers
    case department
    case setBuild
    case record(RecordKind)

    /// The element with a name; nil when the format has none.
    init?(name: String) {
        switch name {
        case "productionReport": self = .report
        case "production": self = .production
        case "commissioners": self = .commissioners
        case "coProducers": self = .coProducers
        case "department": self = .department
        case "setBuild": self = .setBuild
        default:
            if let kind = RecordKind(rawValue: name) {
                self = .record(kind)
            } else if let field = HeaderField(rawValue: name), field.isElement {
                self = .header(field)
            } else {
                return nil
            }
        }
    }

    /// The code of a set build.
    static let setBuildCode: Int32 = 100

    /// The code of a record's element, from 1, or of a set build; 0 for every other name.
    static func code(_ name: String) -> Int32 {
        if name == "setBuild" { return setBuildCode }
        return RecordKind(rawValue: name).map { Int32($0.ordinal + 1) } ?? 0
    }

    /// Names of all elements, for suggestions.
    static let names =
        [
            "productionReport", "production", "commissioners", "coProducers", "department",
            "setBuild",
        ] + RecordKind.allCases.map(\.rawValue)
        + HeaderField.allCases.filter(\.isElement).map(\.rawValue)

    /// Whether an element may stand directly inside another.
    func mayContain(_ child: ReportElement) -> Bool {
        switch (self, child) {
        case (.report, .production), (.report, .department): return true
        case (.production, .commissioners), (.production, .coProducers): return true
        case (.production, .header(let field)): return !field.isWrapped
        case (.commissioners, .header(.commissioner)): return true
        case (.coProducers, .header(.coProducer)): return true
        case (.department, .setBuild), (.department, .record): return true
        case (.setBuild, .record(.material)), (.setBuild, .record(.disposal)): return true
        default: return false
        }
    }

    /// Whether text may stand directly inside.
    var hasText: Bool {
        if case .header(let field) = self { return field.hasText }
        return false
    }
}

extension RecordKind {
    private static let byCode = Array(allCases)

    /// The kind with an element code.
    @inline(__always)
    init?(code: Int32) {
        guard code > 0, Int(code) <= Self.byCode.count else { return nil }
        self = Self.byCode[Int(code) - 1]
    }
}
