import Diagnostics
import EmissionFactors
import Quantities

extension FactorListPage {
    /// Everything about one activity.
    mutating func add(_ factors: ActivityFactors) {
        let activity = factors.activity
        addHeading("\(words.activity(activity.id)) (\(activity.id))")
        var facts = [
            words.text(
                "report-factors-category",
                ["category": .text(words.category(activity.accounting.category))])
        ]
        if let unit = activity.unit {
            facts.append(words.text("report-factors-usual-unit", ["unit": .text(unit.symbol)]))
        }
        addWrapped(facts.joined(separator: "; "), indent: 2)
        addLabelled(
            "report-factors-synonyms", "words", activity.synonyms.joined(separator: ", "),
            indent: 2)
        addLabelled("report-factors-note", "note", words.chosen(activity.note), indent: 2)
        addMembers(factors)
        addAnswers(factors)
        for dataset in factors.datasets(in: words.library) {
            addWrapped(dataset.citation(table: "", row: ""), indent: 2)
            addLicence(dataset, indent: 4)
        }
    }

    /// Everything about the rows of one id.
    mutating func add(_ found: PublishedRows) {
        for row in found.rows {
            addHeading("\(row.reference): \(row.name)")
            add(table(of: [row], isWithDataset: false))
            addLabelled("report-factors-table", "table", row.table, indent: 2)
            addLabelled("report-factors-gwp", "name", row.gwpSet, indent: 2)
            addLabelled(
                "report-factors-flags", "flags", row.flags.joined(separator: ", "), indent: 2)
            addLabelled("report-factors-note", "note", row.note, indent: 2)
        }
        let ids = found.activities.map(\.id).joined(separator: ", ")
        if ids.isEmpty { add("  " + words.text("report-factors-unused")) }
        addLabelled("report-factors-used-by", "activities", ids, indent: 2)
        let dataset = found.dataset
        add("")
        addHeading(dataset.title)
        addLabelled("report-factors-publisher", "name", dataset.publisher, indent: 2)
        addLabelled("report-factors-edition", "name", dataset.edition, indent: 2)
        addLicence(dataset, indent: 2)
        // An address that is broken cannot be followed, so it may be longer than the page is wide.
        if !dataset.url.isEmpty {
            let url = Message.Argument.text(dataset.url.terminalSafe)
            add("  " + words.text("report-factors-address", ["url": url]))
        }
        addLabelled("report-factors-sha256", "hash", dataset.originalSHA256, indent: 2)
        addLabelled("report-factors-note", "note", dataset.note, indent: 2)
    }

    private mutating func addMembers(_ factors: ActivityFactors) {
        guard !factors.members.isEmpty else {
            if factors.answers.isEmpty {
                addWrapped(words.text("report-factors-no-binding"), indent: 2)
            }
            return
        }
        addWrapped(words.text("report-factors-resolved"), indent: 2)
        for member in factors.members { addWrapped(member.id, indent: 4) }
    }

    private mutating func addAnswers(_ factors: ActivityFactors) {
        guard !factors.answers.isEmpty else { return }
        addWrapped(words.text("report-factors-options-order"), indent: 2)
        var heading = ""
        for answer in factors.answers {
            let next = words.text(
                answer.binding.isOwn ? "report-factors-own-option" : "report-factors-option",
                [
                    "option": .number(answer.binding.option),
                    "measure": .text(words.measure(answer.binding.measure)),
                    "place": .text(place(answer.binding.geography)),
                ])
            if next != heading { add(["", "  " + next]) }
            heading = next
            add(answer)
        }
        add("")
    }

    private mutating func add(_ answer: ActivityFactors.Answer) {
        let binding = answer.binding
        if let arrow = binding.via.firstIndex(of: ">") {
            let conversion = Message.Argument.text(String(binding.via[..<arrow]))
            let activity = String(binding.via[binding.via.index(after: arrow)...])
            addWrapped(
                words.text(
                    "report-factors-via",
                    ["conversion": conversion, "activity": .text(activity)]), indent: 4)
            return
        }
        var facts = [words.stage(binding.stage), "\(binding.family):\(binding.factorID)"]
        if !binding.subtractedID.isEmpty {
            let row = Message.Argument.text("\(binding.family):\(binding.subtractedID)")
            facts.append(words.text("report-factors-minus", ["row": row]))
        }
        if let name = answer.rows.last?.name { facts.append(name) }
        if binding.reason != .exact { facts.append(words.label(binding.reason)) }
        addWrapped(facts.joined(separator: " · "), indent: 4)
        add(table(of: answer.rows, isWithDataset: true))
    }

    private mutating func addLicence(_ dataset: DatasetDescription, indent: Int) {
        addLabelled("report-factors-licence", "name", dataset.licence, indent: indent)
        addLabelled("report-factors-attribution", "sentence", dataset.attribution, indent: indent)
    }

    private func table(of rows: [EmissionFactor], isWithDataset: Bool) -> [String] {
        var table = TextTable(
            indent: isWithDataset ? 6 : 2, [.left, .left, .left, .right, .left])
        for row in rows {
            table.add([
                isWithDataset ? row.dataset : words.stage(row.stage), row.geography, validity(row),
                format.exact(row.value), "kg \(gas(row))/\(words.unit(row.unit.symbol))",
            ])
        }
        return table.lines
    }

    private func gas(_ row: EmissionFactor) -> String { row.content == .co2e ? "CO2e" : "CO2" }

    /// The years a row is meant for.
    private func validity(_ row: EmissionFactor) -> String {
        let (first, last) = (row.validity.first, row.validity.last)
        guard first != .min || last != .max else { return words.text("report-factors-always") }
        let from = first == .min ? "" : "\(CalendarDate(number: first))"
        let to = last == .max ? "" : "\(CalendarDate(number: last))"
        return "\(from) – \(to)"
    }

    private func place(_ geography: String) -> String {
        switch geography {
        case "*": return words.text("report-factors-any-place")
        case "=country": return words.text("report-factors-own-country")
        case "=municipality": return words.text("report-factors-own-municipality")
        case "=priceArea": return words.text("report-factors-own-price-area")
        case "=gridRegion": return words.text("report-factors-own-region")
        default:
            return geography.split(separator: "|").map { part in
                part.hasPrefix("@") ? String(part.dropFirst()) : words.country(String(part))
            }.joined(separator: ", ")
        }
    }
}
