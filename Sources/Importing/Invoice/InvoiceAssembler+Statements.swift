import Diagnostics
import EmissionFactors
import Quantities

/// Utility statements: the meters are read, never the lines, whose units are not those of the energy.
extension InvoiceAssembler {
    func endStatementField(
        _ field: InvoiceField, _ text: DocumentText, _ handler: DocumentHandler
    ) {
        switch field {
        case .statementType: statementType = text.code
        case .consumptionPointID: place.point = text.code
        case .meterNumber: place.meter = text.code
        case .readingType: draft.description = text.line
        case .readingMethod:
            if text.line.lowercased().includes("estim") { draft.quality = .estimated }
        case .readingFrom: draft.periodStart = date(text, handler)
        case .readingTo: draft.periodEnd = date(text, handler)
        case .reading: endReadingFields(handler)
        case .statementLine:
            draft.setAside = "statement-line"
            // Each supplier counts from one: the place in the document tells them apart.
            draft.id = ""
            endLine(handler)
        default: break
        }
    }

    private func endReadingFields(_ handler: DocumentHandler) {
        draft.name = statementType
        draft.quality = draft.quality ?? .measured
        draft.meter = place.point.isEmpty ? place.meter : place.point
        let unit = draft.unit?.unit
        let isEnergy = unit != nil && unit?.dimension == Self.energy
        let type = statementType.lowercased()
        if type.hasPrefix("electric") {
            draft.attributes = ["record": "energy", "source": "grid"]
        } else if type.includes("heat") {
            draft.attributes = ["record": "energy", "source": "districtHeat"]
            // A heat meter also counts its water, which is not used up.
            if !isEnergy { draft.setAside = "volume-of-heat-meter" }
        } else if type.hasPrefix("water") {
            draft.attributes = ["record": "water"]
        }
        if draft.quantity == nil, draft.unreadable.isEmpty {
            draft.unreadable = "reading-without-quantity"
        }
        endReading(handler)
    }

    private static let energy = UnitCatalogue.unit("kWh")?.dimension
}
