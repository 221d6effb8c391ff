import Inventory

/// A production header as the elements of a report.
struct HeaderXML {
    let production: Production
    let identity: ReportIdentity

    /// The first lines of the report, up to the first department.
    var opening: String {
        var root = "<productionReport xmlns=\"\(ReportHandler.namespace)\""
        root += attribute("status", identity.status.rawValue)
        root += attribute("revision", String(identity.revision))
        if let factorSet = identity.factorSet { root += attribute("factorSet", factorSet) }
        return root + ">\n" + header
    }

    private var header: String {
        var lines = ["  <production" + attribute("id", production.id) + ">"]
        lines.append(element("title", production.title))
        lines.append(element("kind", production.kind.rawValue))
        if let company = production.company {
            let number = company.cvr.map { attribute("cvr", $0) } ?? ""
            lines.append(element("company", company.name, number))
        }
        if let first = production.periodStart, let last = production.periodEnd {
            lines.append(
                "    <period" + attribute("from", "\(first)") + attribute("to", "\(last)") + "/>")
        }
        lines.append(element("country", production.country ?? ""))
        lines += facts + partners
        if let contact = production.contact { lines.append(element("contact", contact)) }
        if let sign = production.signOff {
            lines.append(
                "    <signOff" + attribute("name", sign.name) + attribute("role", sign.role)
                    + attribute("date", sign.date?.description ?? "") + "/>")
        }
        if let consent = production.allowsPublication {
            lines.append("    <consent" + attribute("publication", "\(consent)") + "/>")
        }
        return lines.joined(separator: "\n") + "\n  </production>\n"
    }

    private var facts: [String] {
        var lines: [String] = []
        if let days = production.shootingDays {
            lines.append(element("shootingDays", String(days)))
        }
        if let episodes = production.episodes {
            lines.append(element("episodes", String(episodes)))
        }
        if let minutes = production.finishedMinutes {
            lines.append(element("finishedMinutes", minutes.description))
        }
        if let days = production.crewDays { lines.append(element("crewDays", days.description)) }
        if let budget = production.budget {
            lines.append(
                element(
                    "budget", budget.amount.description, attribute("currency", budget.currency)))
        }
        return lines
    }

    private var partners: [String] {
        var lines: [String] = []
        if !production.commissioners.isEmpty {
            lines.append("    <commissioners>")
            lines += production.commissioners.map { "  " + element("commissioner", $0) }
            lines.append("    </commissioners>")
        }
        if !production.coProducers.isEmpty {
            lines.append("    <coProducers>")
            for partner in production.coProducers {
                let country = partner.country.map { attribute("country", $0) } ?? ""
                let share = partner.share.map { attribute("share", $0.description) } ?? ""
                lines.append("  " + element("coProducer", partner.name, country + share))
            }
            lines.append("    </coProducers>")
        }
        return lines
    }

    private func element(_ name: String, _ text: String, _ attributes: String = "") -> String {
        "    <\(name)\(attributes)>\(XMLText.content(text))</\(name)>"
    }

    private func attribute(_ name: String, _ value: String) -> String {
        " \(name)=\"\(XMLText.attribute(value))\""
    }
}
