import EmissionFactors
import Quantities
import TestSupport

@testable import Importing

/// Places lines that tests write as `text|quantity unit|money|supplier`, with the rules of the program.
struct PlacementTrial {
    private let chain: PlacementChain

    init() throws {
        let library = try ReportSource.embedded.get()
        chain = PlacementChain(
            rules: try PlacementRules(library: library), mapping: SourceMapping(),
            departments: library.catalogue.departments,
            values: try ValueVocabulary(library: library),
            bounds: try LineBounds(library: library), library: library, department: "production")
    }

    /// What becomes of a line: the record without its amount, the rule that sets it aside, or why it waits and
    /// as what.
    func fate(_ text: String) -> String {
        switch chain.place(Self.line(text)) {
        case .record(let record): Assignment(record).text
        case .setAside(let rule): rule
        case .review(let reason, _, let suggestion):
            suggestion.isEmpty ? reason : "\(reason): \(suggestion)"
        }
    }

    private static func line(_ text: String) -> SourceLine {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        let line = SourceLine(
            origin: SourceOrigin(file: "f.xml", document: "", locator: "line 1", line: 1),
            quality: .invoiced)
        line.text = parts[0]
        let amount = parts.count > 1 ? parts[1].split(separator: " ").map(String.init) : []
        if amount.count == 2 {
            line.quantity = try? DecimalReader().read(amount[0]).get()
            line.unit = UnitCatalogue.unit(amount[1])
            line.unitCode = amount[1]
        }
        if parts.count > 2, !parts[2].isEmpty {
            line.amount = try? DecimalReader().read(parts[2]).get()
            line.currency = "DKK"
        }
        if parts.count > 3 { line.supplier = SourceParty(name: parts[3], id: "") }
        return line
    }
}
