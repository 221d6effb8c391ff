import Calculation
import Diagnostics
import Inventory
import Quantities

extension FootprintArticle {
    /// The title block: which report this is, and what the header says of the production.
    func writeHeading() {
        let production = footprint.production
        markup.lineEnd()
        markup.element("header") {
            let identity = footprint.identity
            let status = words.text(
                "page-status",
                [
                    "status": .message("report-status-\(identity.status.rawValue)"),
                    "revision": .number(identity.revision),
                ])
            markup.element("p", ["class": "status"], text: status)
            markup.element("h1") {
                let title = MarkupText.cleaned(production.title)
                let isEmpty = title.allSatisfy(\.isWhitespace)
                markup.isolated(isEmpty ? words.text("report-untitled") : title)
            }
            markup.element("p", ["class": "lead"]) {
                markup.text(words.text("report-kind-\(production.kind.rawValue)"))
                if let company = production.company {
                    markup.text(" · ")
                    markup.isolated(company.name)
                }
            }
            writeFacts(production)
        }
    }

    /// Links to the sections.
    func writeContents() {
        markup.lineEnd()
        markup.element("nav", ["aria-label": words.text("page-contents")]) {
            markup.element("ul") {
                for section in sections {
                    markup.element("li") {
                        markup.element(
                            "a", ["href": "#" + unique(section.id)], text: text(section.heading))
                    }
                }
            }
        }
    }

    private func writeFacts(_ production: Production) {
        markup.element("dl", ["class": "facts"]) {
            fact("page-production", [production.id])
            fact("page-cvr", [production.company?.cvr].compactMap(\.self))
            fact("page-period", period(production))
            fact("page-country", [production.country.map(words.country)].compactMap(\.self))
            fact("page-shooting-days", number(production.shootingDays.map { ExactDecimal($0) }))
            fact("page-episodes", number(production.episodes.map { ExactDecimal($0) }))
            fact("page-finished-minutes", number(production.finishedMinutes))
            fact("page-crew-days", number(production.crewDays))
            fact(
                "page-budget",
                production.budget.map { [format.brief($0.amount) + " " + $0.currency] } ?? [])
            fact("page-commissioners", production.commissioners)
            fact("page-co-producers", production.coProducers.map(coProducer))
            fact("page-sign-off", signOff(production.signOff))
            fact("page-factor-set", [footprint.factorSet])
        }
    }

    private func fact(_ id: String, _ values: [String]) {
        let values = values.filter { !$0.isEmpty }
        guard !values.isEmpty else { return }
        markup.element("div") {
            markup.element("dt", text: words.text(id))
            for value in values {
                markup.element("dd") { markup.isolated(value) }
            }
        }
    }

    private func number(_ value: ExactDecimal?) -> [String] {
        value.map { [format.brief($0)] } ?? []
    }

    private func period(_ production: Production) -> [String] {
        guard let start = production.periodStart, let end = production.periodEnd else { return [] }
        return ["\(start) –", "\(end)"]
    }

    private func coProducer(_ producer: Production.CoProducer) -> String {
        let share = producer.share.map { format.percent($0, of: .one) }
        let facts = [producer.country.map(words.country), share].compactMap(\.self)
        guard !facts.isEmpty else { return producer.name }
        return "\(producer.name) (\(facts.joined(separator: ", ")))"
    }

    private func signOff(_ signOff: Production.SignOff?) -> [String] {
        guard let signOff else { return [] }
        return [signOff.name, signOff.role, signOff.date.map { "\($0)" } ?? ""]
    }
}
