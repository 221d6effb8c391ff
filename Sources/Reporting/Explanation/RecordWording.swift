import Calculation
import Diagnostics
import EmissionFactors
import Inventory
import Quantities

/// What a record says of itself, and what it took over from elsewhere, in words.
struct RecordWording {
    private let origin: EmissionLine.Origin
    private let parts: ActivityDescriptor.Parts
    private let record: ActivityRecord
    private let words: ReportWords
    private let format: NumberFormat

    init(
        _ origin: EmissionLine.Origin, _ parts: ActivityDescriptor.Parts, _ record: ActivityRecord,
        _ words: ReportWords
    ) {
        self.origin = origin
        self.parts = parts
        self.record = record
        self.words = words
        format = words.numbers
    }

    /// `travel-3 · Camera · 4 persons CPH–LHR and back, economy (report.xml:31:5)`
    var heading: String {
        let facts = [
            origin.recordID, words.department(parts.department.id), origin.description, amount,
        ].compactMap(\.self).filter { !$0.isEmpty }
        return (facts.joined(separator: " · ") + " (\(origin.position))").terminalSafe
    }

    /// The airports of a route in full, so that a wrong code is seen; empty without a route.
    var route: String {
        guard let route = parts.route else { return "" }
        return words.text(
            "report-explain-route",
            ["from": .text(airport(route.from)), "to": .text(airport(route.to))])
    }

    private func airport(_ code: String) -> String {
        guard let airport = try? words.library.airports()[code] else { return code }
        return "\(code) \(airport.name), \(words.country(airport.country))".terminalSafe
    }

    /// Set build, supplier and evidence, where the record names them.
    var evidence: String {
        [
            ("report-explain-set-build", "id", origin.setBuild),
            ("report-explain-supplier-name", "name", origin.supplier),
            ("report-explain-evidence", "evidence", origin.evidence),
            ("report-explain-origin", "origin", origin.importOrigin),
        ].compactMap { id, place, value in
            guard let value, !value.isEmpty else { return nil }
            return words.text(id, [place: .text(value.terminalSafe)])
        }.joined(separator: "; ")
    }

    /// Inherited and defaulted values.
    var assumed: String {
        var values: [String] = []
        let country = Message.Argument.text(words.country(parts.country ?? ""))
        let countryID = "report-explain-country-\(parts.countryOrigin.rawValue)"
        if parts.countryOrigin != .record {
            values.append(words.text(countryID, ["country": country]))
        }
        let date = Message.Argument.text(parts.date(of: record) ?? "")
        if record.dateOrigin != .record {
            let id = "report-explain-date-\(record.dateOrigin.rawValue)"
            values.append(words.text(id, ["date": date]))
        }
        if takesPersons, record.companion == .one {
            values.append(words.text("report-explain-persons-default"))
        }
        if parts.control == nil, parts.rule.accounting.scopeRule != .valueChain {
            values.append(words.text("report-explain-control-default"))
        }
        return values.joined(separator: "; ")
    }

    /// The amount as the record gives it, with its way and class.
    private var amount: String {
        var text: String
        if let route = parts.route {
            let persons =
                record.companion == .one
                ? words.text("report-explain-persons-one")
                : words.text(
                    "report-explain-persons", ["count": .text(format.exact(record.companion))])
            text = "\(persons) \(route.from)–\(route.to)"
        } else {
            text = amountAndUnit
        }
        if parts.isReturn { text += " " + words.text("report-explain-and-back") }
        if let travelClass = parts.traits[.travelClass] {
            text += ", " + words.word(travelClass).lowercased()
        }
        return text
    }

    /// The amount with its unit; hours with the consumption or power beside them.
    private var amountAndUnit: String {
        let unit = parts.unit?.symbol ?? parts.currency ?? ""
        let amount = format.exact(record.amount)
        switch parts.rule.amount {
        case .hoursConsumption: return "\(amount) h × \(format.exact(record.companion)) \(unit)/h"
        case .hoursPower:
            let power = format.exact(record.companion) + " " + (parts.powerUnit?.symbol ?? "")
            return "\(amount) h × \(power)"
        case .nights: return words.amount(amount, "night")
        case .count: return words.amount(amount, "meal")
        default: return words.amount(amount, unit)
        }
    }

    private var takesPersons: Bool {
        [.routePersons, .distancePersons].contains(parts.rule.amount)
    }
}
