import EmissionFactors
import Inventory
import Quantities

extension ChangeRule {
    /// What a changed record has in common with others; nil where it would be no activity of the
    /// catalogue, or another than the rule says.
    ///
    /// Department, phase, place, day, control and shares stay the record's own. What holds only of the old
    /// activity goes: its route, its hours, its supplier's figure.
    func newParts(
        _ parts: ActivityDescriptor.Parts, _ library: FactorLibrary
    ) -> ActivityDescriptor.Parts? {
        guard operation == .replace else { return parts }
        guard let form = target[.amount].flatMap(AmountForm.init(rawValue:)) else { return nil }
        var traits = parts.traits
        var new = parts
        if let word = target[.record] {
            guard let kind = RecordKind(rawValue: word) else { return nil }
            new.kind = kind
            traits = RecordTraits(record: word)
        }
        for (key, trait) in Self.traits {
            if let value = target[key] { traits[trait] = value }
        }
        guard let rule = try? library.catalogue.classify(traits, amounts: [form]),
            target[.activity] ?? rule.activity == rule.activity
        else { return nil }
        new.traits = traits
        new.rule = rule
        if let unit = target[.unit] { new.unit = UnitCatalogue.unit(unit) }
        if let basis = target[.basis].flatMap(ActivityBasis.init(rawValue:)) { new.basis = basis }
        new.route = nil
        new.hours = nil
        new.supplierFactor = nil
        new.powerUnit = nil
        return new
    }

    private static let traits: [(Target, RecordTraits.Trait)] = [
        (.mode, .mode), (.fuel, .fuel), (.service, .service), (.kind, .kind),
    ]
}
