import Diagnostics
import EmissionFactors
import Quantities

extension JSONWriter {
    /// Writes a factor as applied: value, unit, stage, measure, reasons, published rows and citation.
    func member(_ name: String, _ applied: AppliedFactor, _ citations: FactorCitations) {
        object(name) {
            member("value", applied.value)
            member("unit", "kg/" + applied.unit.symbol)
            member("stage", applied.stage.rawValue)
            member("measure", applied.measure.rawValue)
            member("content", applied.content.rawValue)
            array("reasons", applied.reasons, .line) { string($0.rawValue) }
            member("isFallback", applied.isFallback)
            member("factor", applied.factor, citations)
            member("subtracted", applied.subtracted, citations)
            member("conversion", applied.conversion, citations)
            if let replaced = applied.replaced {
                object("replaced", .line) {
                    member("row", replaced.reference.isEmpty ? nil : replaced.reference)
                    member("value", replaced.value)
                    member("unit", "kg/" + replaced.unit)
                }
            }
        }
    }

    /// Writes a published row; null where the record's own contract gives the figure.
    func member(_ name: String, _ factor: EmissionFactor?, _ citations: FactorCitations) {
        guard let factor else { return member(name, String?.none) }
        object(name, .line) {
            members(factor)
            member("citation", citations.citation(factor))
            member("attribution", citations.attribution(factor.dataset))
        }
    }

    /// Writes the members of a published row without its citation.
    func members(_ factor: EmissionFactor) {
        member("dataset", factor.dataset)
        member("row", factor.id)
        member("name", factor.name)
        member("value", factor.value)
        member("unit", "kg/" + factor.unit.symbol)
        member("stage", factor.stage.rawValue)
        member("content", factor.content.rawValue)
        member("gwpSet", factor.gwpSet.isEmpty ? nil : factor.gwpSet)
        member("geography", factor.geography.isEmpty ? nil : factor.geography)
        members(factor.validity)
        member("massPerUnit", factor.massPerUnit)
        member("table", factor.table.isEmpty ? nil : factor.table)
        array("flags", factor.flags) { string($0) }
        member("note", factor.note.isEmpty ? nil : factor.note)
    }

    private func member(
        _ name: String, _ conversion: ActivityConversion?, _ citations: FactorCitations
    ) {
        guard let conversion else { return member(name, String?.none) }
        object(name, .line) {
            member("dataset", conversion.dataset)
            member("row", conversion.id)
            member("name", conversion.name)
            member("value", conversion.value)
            member("unit", "\(conversion.toUnit.symbol)/\(conversion.fromUnit.symbol)")
            members(conversion.validity)
            member("table", conversion.table.isEmpty ? nil : conversion.table)
            member("citation", citations.citation(conversion))
            member("attribution", citations.attribution(conversion.dataset))
        }
    }

    private func members(_ validity: Validity) {
        member(
            "validFrom", validity.first == .min ? nil : "\(CalendarDate(number: validity.first))")
        member("validTo", validity.last == .max ? nil : "\(CalendarDate(number: validity.last))")
    }
}
