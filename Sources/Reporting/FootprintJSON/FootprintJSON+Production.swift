import Diagnostics
import Inventory

extension FootprintJSON {
    /// The production header; what it leaves out is null.
    func writeProduction() {
        let production = footprint.production
        json.object("production") {
            json.member("id", production.id)
            json.member("title", production.title)
            json.member("kind", production.kind.rawValue)
            writeCompany(production.company)
            json.member("periodStart", production.periodStart.map { "\($0)" })
            json.member("periodEnd", production.periodEnd.map { "\($0)" })
            json.member("country", production.country)
            json.member("shootingDays", production.shootingDays)
            json.member("episodes", production.episodes)
            json.member("finishedMinutes", production.finishedMinutes)
            json.member("crewDays", production.crewDays)
            writeBudget(production.budget)
            json.array("commissioners", production.commissioners, .line) { json.string($0) }
            writeCoProducers(production.coProducers)
            json.member("contact", production.contact)
            writeSignOff(production.signOff)
            json.member("allowsPublication", production.allowsPublication)
        }
    }

    private func writeCompany(_ company: Production.Company?) {
        guard let company else { return json.member("company", String?.none) }
        json.object("company", .line) {
            json.member("name", company.name)
            json.member("cvr", company.cvr)
        }
    }

    private func writeBudget(_ budget: Production.Budget?) {
        guard let budget else { return json.member("budget", String?.none) }
        json.object("budget", .line) {
            json.member("amount", budget.amount)
            json.member("currency", budget.currency)
        }
    }

    private func writeCoProducers(_ coProducers: [Production.CoProducer]) {
        json.array("coProducers", coProducers) { producer in
            json.element {
                json.member("name", producer.name)
                json.member("country", producer.country)
                json.member("share", producer.share)
            }
        }
    }

    private func writeSignOff(_ signOff: Production.SignOff?) {
        guard let signOff else { return json.member("signOff", String?.none) }
        json.object("signOff", .line) {
            json.member("name", signOff.name)
            json.member("role", signOff.role)
            json.member("date", signOff.date.map { "\($0)" })
        }
    }
}
