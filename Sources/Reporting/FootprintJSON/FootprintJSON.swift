import Calculation
import Diagnostics
import EmissionFactors
import Inventory
import Quantities

/// The members of one footprint's object.
struct FootprintJSON {
    let report: FootprintReport
    let library: FactorLibrary
    let json: JSONWriter

    var footprint: Footprint { report.footprint }

    /// Writes all members but the lines.
    func write() {
        writeProduction()
        writeIdentity()
        writeTotals()
        writeUncertainty()
        writeCells()
        writeCuts()
        writeIntensities()
        writeLargest()
        writeFallbacks()
        writeOwnFactors()
        writeUnquantified()
        writeFactorUses()
        writeDatasets()
        writeMethod()
    }

    private func writeIdentity() {
        let identity = footprint.identity
        json.object("identity", .line) {
            json.member("status", identity.status.rawValue)
            json.member("revision", identity.revision)
            json.member("factorSet", identity.factorSet)
        }
        json.array("inputs", report.inputs) { input in
            json.element {
                json.member("file", input.file)
                json.member("sha256", input.sha256)
            }
        }
        json.object("factorSet", .line) {
            json.member("name", footprint.factorSet)
            json.member("sha256", report.factorSetHash)
        }
        json.member("warnings", report.warningCount)
        json.object("records", .line) {
            json.member("total", footprint.recordCount)
            json.member("quantified", footprint.recordCount - footprint.unquantifiedCount)
            json.member("unquantified", footprint.unquantifiedCount)
            if report.waitingLines > 0 { json.member("waiting", report.waitingLines) }
        }
        json.member("isComplete", report.isComplete)
    }

    private func writeTotals() {
        json.object("totals") {
            json.member("unit", "kg")
            json.members(footprint.totals)
        }
    }

    private func writeIntensities() {
        json.array("intensities", footprint.intensities) { intensity in
            json.element {
                json.member("declaredUnit", intensity.declaredUnit.rawValue)
                json.member("count", intensity.count)
                json.member("currency", intensity.currency)
                json.member("locationBased", intensity.location)
                json.member("marketBased", intensity.market)
            }
        }
    }

    private func writeLargest() {
        json.array("largest", footprint.largest) { record in
            json.element {
                json.member("kilograms", record.kilograms)
                json.member("record", record.origin.recordID)
                json.member("description", record.origin.description)
                json.member("department", record.department.id)
                json.member("activity", record.activity)
                json.member("amount", record.amount)
                json.member("unit", record.unit.isEmpty ? nil : record.unit)
                json.member("position", record.origin.position)
            }
        }
    }

    private func writeFallbacks() {
        json.object("fallbacks") {
            json.member("kilograms", footprint.fallbackKilograms)
            json.array("reasons", footprint.fallbacks) { fallback in
                json.element {
                    json.member("reason", fallback.reason.rawValue)
                    json.member("kilograms", fallback.kilograms)
                }
            }
        }
        json.object("co2Only", .line) {
            json.member("kilograms", footprint.co2OnlyKilograms)
        }
    }

    /// Own factors in play and what rests on them; absent where only published factors are.
    private func writeOwnFactors() {
        guard !library.ownFolders.isEmpty else { return }
        json.array("ownFactors", library.ownFolders) { folder in
            let own = footprint.ownFactors(of: folder.datasets)
            json.element {
                json.member("folder", folder.directory)
                json.array("datasets", folder.datasets) { json.string($0.id) }
                json.array("publishers", Set(folder.datasets.map(\.publisher)).sorted()) {
                    json.string($0)
                }
                json.member("factors", own.count)
                json.member("kilograms", own.kilograms)
            }
        }
    }

    private func writeUnquantified() {
        json.array("unquantified", footprint.unquantified) { group in
            json.element {
                json.member("activity", group.activity)
                json.member("reason", group.reason)
                json.member("records", group.recordCount)
                json.member("firstPosition", group.firstPosition)
            }
        }
    }

    private func writeMethod() {
        json.array("method", library.method.settings) { setting in
            json.element {
                json.member("setting", setting.name)
                json.member("value", setting.value)
                json.member("unit", setting.unit.isEmpty ? nil : setting.unit)
                json.member("note", setting.note.isEmpty ? nil : setting.note)
            }
        }
    }
}
