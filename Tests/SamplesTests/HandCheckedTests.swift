import Calculation
import EmissionFactors
import Quantities
import Testing
import TestSupport

@Suite("Samples: lines checked by hand")
struct HandCheckedTests {
    @Test("every line of the table is a line of the footprint, to the last digit")
    func lines() throws {
        let table = CommaSeparated(Repository.text("samples/hand-checked.csv"))
        #expect(table.rows.count > 50)
        var readings: [String: ReportReading] = [:]
        for row in table.rows {
            let sample = try #require(row["sample"])
            let xml = Repository.text("samples/\(sample)/report.xml")
            let reading = try readings[sample] ?? ReportSource().read(xml: xml)
            readings[sample] = reading
            let expected = try decimal(try #require(row["expected_kg"]))
            let lines = reading.lines.filter {
                $0.origin.recordID == row["record"] && $0.applied.stage.rawValue == row["stage"]
            }
            #expect(
                lines.contains { $0.kilograms == expected },
                "\(sample) \(row["record"] ?? ""): \(row["arithmetic"] ?? "")")
        }
    }

    @Test(
        "totals are those of an independent calculation from the published figures",
        arguments: [
            ("den-sidste-sommer", "34123.673397558415", "41528.867387358415", "5337.295", 5),
            ("vadehavet", "1562.464431326", "2221.731708508", "6.24", 1),
            ("koekkenkampen", "18171.33698209", "33652.19583709", "0", 1),
            ("nattevagt", "1838.194562116", "2552.7724602856", "33.6", 4),
        ])
    func totals(
        sample: String, location: String, market: String, biogenic: String, unquantified: Int
    ) throws {
        let reading = try ReportSource().read(xml: Repository.text("samples/\(sample)/report.xml"))
        let totals = reading.footprint.totals
        #expect(totals.location.description == location)
        #expect(totals.market.description == market)
        #expect(totals.biogenic.description == biogenic)
        #expect(reading.footprint.unquantifiedCount == unquantified)
    }
}
