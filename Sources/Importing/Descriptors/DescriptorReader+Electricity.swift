import Diagnostics
import EmissionFactors
import Inventory
import Quantities

extension DescriptorReader {
    /// Reads the unit of electric power, and refuses power where figures are published otherwise.
    mutating func readPower(into parts: inout ActivityDescriptor.Parts) {
        parts.powerUnit = unit(.powerUnit, measuring: Dimension([.energy: 1, .time: -1]))
        let activity = parts.rule.activity
        let isElectric = activity == library.method.electricityActivity
        let takesElectricity =
            library.method.electricityCategories.contains(parts.rule.accounting.category)
            && library.lacksRows(for: activity)
        guard !isElectric, !takesElectricity else { return }
        let units = library.acceptedUnits(for: activity).map(\.symbol)
        report(
            RecordProblem(
                .power, "power-not-possible",
                [
                    "activity": .text(activity),
                    "units": .text(units.joined(separator: ", ")),
                ]))
    }

    /// A price area is one of Denmark's.
    mutating func checkPriceArea(_ parts: ActivityDescriptor.Parts) {
        guard let area = parts.priceArea else { return }
        if !HourSpan.priceAreas.contains(area) {
            unknownValue(.priceArea, area, HourSpan.priceAreas)
        } else if let country = parts.country, country != "DK" {
            report(
                RecordProblem(
                    .priceArea, "unknown-combination",
                    ["attribute": "priceArea", "found": .text(area)]))
        }
    }

    /// Reads the hours of electricity use: whole hours of a price area.
    mutating func readHours(into parts: inout ActivityDescriptor.Parts) {
        guard fields.present.contains(.from), fields.present.contains(.to) else { return }
        guard parts.rule.activity == library.method.electricityActivity else {
            report(
                RecordProblem(
                    .from, "unknown-combination",
                    ["attribute": "from", "found": .text(fields.text(.from) ?? "")]))
            return
        }
        guard let area = parts.priceArea else { return incomplete(.from, needs: "priceArea") }
        guard let first = hour(.from), let end = hour(.to) else { return }
        let count = end.number - first.number
        guard count > 0, count <= HourSpan.mostHours else {
            report(
                RecordProblem(
                    .to, "invalid-hours",
                    [
                        "first": .text("\(first)"), "last": .text("\(end)"),
                        "most": .number(HourSpan.mostHours),
                    ]))
            return
        }
        parts.hours = HourSpan(priceArea: area, first: first, count: count)
    }

    private mutating func hour(_ attribute: RecordAttribute) -> DanishHour? {
        let text = fields.text(attribute) ?? ""
        do throws(DanishHour.Failure) {
            return try DanishHour(text)
        } catch {
            switch error {
            case .notAnHour: invalid(attribute, text, "expected-hour")
            case .doesNotExist:
                report(RecordProblem(attribute, "hour-does-not-exist", ["found": .text(text)]))
            case .comesTwice:
                report(
                    RecordProblem(
                        attribute, "hour-comes-twice", ["found": .text(text)],
                        remedy: Message("remedy-hour-comes-twice", ["found": .text(text)])))
            }
            return nil
        }
    }
}
