import Diagnostics
import EmissionFactors
import Importing
import Quantities
import Testing
import TestSupport

@Suite("Hourly grid factors")
struct GridHoursTests {
    static let header = "HourUTC,HourDK,PriceArea,FuelAllocationMethod,CO2PerkWh\n"
    static let clock = "HourDK,PriceArea,FuelAllocationMethod,CO2PerkWh\n"

    @Test("only the 125 % rows count, whatever stands around them")
    func method() throws {
        let texts = [
            "2025-03-04T12:00:00,2025-03-04T13:00:00,DK1,125%,61.5\n"
                + "2025-03-04T12:00:00,2025-03-04T13:00:00,DK1,200%,99\n"
                + "2025-03-04T12:00:00,2025-03-04T13:00:00,DK1,All,88\n"
                + "2025-03-04T13:00:00,2025-03-04T14:00:00,DK1,125 %,70.25\n",
            "2025-03-04 12:00,2025-03-04 13:00,DK1,125%,61.5\n"
                + "2025-03-04 13:00,2025-03-04 14:00,DK1,125%,70.25\n"
                + "2025-03-04 14:00,2025-03-04 15:00,DK1,125%,\n",
        ]
        for text in texts {
            let outcome = try Self.read(Self.header + text)
            #expect(outcome.diagnostics.kept.isEmpty)
            #expect(try Self.grams(outcome, "DK1", "2025-03-04T13:00") == "61.5")
            #expect(try Self.grams(outcome, "DK1", "2025-03-04T14:00") == "70.25")
            #expect(try Self.grams(outcome, "DK1", "2025-03-04T15:00") == nil)
            #expect(try Self.grams(outcome, "DK2", "2025-03-04T13:00") == nil)
        }
    }

    @Test("a Danish spreadsheet writes semicolons and decimal commas")
    func danish() throws {
        let outcome = try Self.read(
            "HourDK;PriceArea;FuelAllocationMethod;CO2PerkWh;SO2PerkWh\n"
                + "2025-03-04 13:00;DK2;125%;61,5;0,01\n")
        #expect(outcome.diagnostics.kept.isEmpty)
        #expect(try Self.grams(outcome, "DK2", "2025-03-04T13:00") == "61.5")
    }

    @Test("the hour that comes twice is told apart by the order of the rows, or by UTC")
    func doubled() throws {
        let rows = [
            "2023-10-29T01:00:00,DK1,125%,1", "2023-10-29T02:00:00,DK1,125%,2",
            "2023-10-29T02:00:00,DK1,125%,3", "2023-10-29T03:00:00,DK1,125%,4",
        ]
        // Forwards or backwards in time: the summer hour comes before the winter hour.
        for lines in [rows, rows.reversed()] {
            let outcome = try Self.read(Self.clock + lines.joined(separator: "\n"))
            #expect(outcome.diagnostics.kept.isEmpty)
            #expect(try Self.grams(outcome, "DK1", "2023-10-29T02:00+02:00") == "2")
            #expect(try Self.grams(outcome, "DK1", "2023-10-29T02:00+01:00") == "3")
        }
        let byUTC = try Self.read(
            "HourUTC,PriceArea,FuelAllocationMethod,CO2PerkWh\n2023-10-29T01:00:00,DK1,125%,3\n")
        #expect(try Self.grams(byUTC, "DK1", "2023-10-29T02:00+01:00") == "3")
        #expect(try Self.grams(byUTC, "DK1", "2023-10-29T02:00+02:00") == nil)
    }

    @Test(
        "what is wrong stands with line and column",
        arguments: [
            ("grid-hours-header", "➊HourDK,PriceArea,CO2PerkWh\n"),
            ("grid-hours-header", "➊Hour,PriceArea,FuelAllocationMethod,CO2PerkWh\n"),
            (
                "grid-hours-header",
                "➊HourDK,PriceArea,PriceArea,FuelAllocationMethod,CO2PerkWh\n"
            ),
            ("figures-cell-count", clock + "➊2025-03-04T13:00:00,DK1,125%\n"),
            ("figures-invalid-number", clock + "2025-03-04T13:00:00,DK1,125%,➊a\n"),
            ("figures-invalid-number", clock + "2025-03-04T13:00:00,DK1,125%,➊-1\n"),
            ("grid-hours-invalid-hour", clock + "➊2025-03-04T13:05:00,DK1,125%,1\n"),
            ("hour-does-not-exist", clock + "➊2025-03-30T02:00:00,DK1,125%,1\n"),
            (
                "grid-hours-duplicate",
                clock + "2025-03-04T13:00:00,DK1,125%,1\n2025-03-04T13:00:00,DK2,125%,1\n"
                    + "➊2025-03-04T13:00:00,DK1,125%,1\n"
            ),
            (
                "grid-hours-order",
                clock + "➊2023-10-29T02:00:00,DK1,125%,2\n2023-10-29T02:00:00,DK1,125%,3\n"
            ),
            (
                "grid-hours-order",
                clock + "2023-10-29T01:00:00,DK1,125%,2\n➊2023-10-29T02:00:00,DK1,125%,3\n"
            ),
        ])
    func faults(id: String, marked: String) throws {
        let text = MarkedText(marked)
        let found = try Self.read(text.text).diagnostics.kept.map { diagnostic in
            let position = diagnostic.position
            return "\(diagnostic.id) \(position?.line ?? 0):\(position?.column ?? 0)"
        }
        .filter { !$0.hasPrefix("grid-hours-method") }
        #expect(found == ["\(id) \(text.place)"])
    }

    @Test("a file of other methods is refused")
    func otherMethods() throws {
        let outcome = try Self.read(
            Self.clock + "2025-03-04T13:00:00,DK1,200%,1\n2025-03-04T13:00:00,DK1,Total,1\n")
        #expect(outcome.diagnostics.counts == ["grid-hours-method": 1])
        let text = outcome.diagnostics.kept.first?.message.text(in: .english) ?? ""
        #expect(text.contains("200%, Total"))
    }

    @Test(
        "a published file over both changes of the clock",
        .enabled(if: Files.bytes(published) != nil, "there is no corpus beside the repository"))
    func publishedFile() throws {
        let outcome = try GridHoursReader.read(Self.published)
        #expect(outcome.diagnostics.kept.isEmpty)
        // The rows go back in time: the winter hour stands first (read from the file by eye).
        let expected = [
            ("DK1", "2023-10-29T02:00+02:00", "78.683115"),
            ("DK1", "2023-10-29T02:00+01:00", "83.908255"),
            ("DK2", "2023-10-29T02:00+02:00", "47.573044"),
            ("DK2", "2023-10-29T02:00+01:00", "50.232466"),
            ("DK1", "2023-03-26T01:00", "78.540085"), ("DK1", "2023-03-26T03:00", "79.448023"),
            ("DK2", "2023-10-30T23:00", "51.352136"),
        ]
        for (area, hour, grams) in expected {
            #expect(try Self.grams(outcome, area, hour) == grams, "\(area) \(hour)")
        }
        #expect(try Self.grams(outcome, "DK1", "2023-10-31T00:00") == nil)
    }

    @Test(
        "a day of 25 hours and one of 23, each with the mean of its own hours",
        .enabled(if: Files.bytes(published) != nil, "there is no corpus beside the repository"),
        arguments: [
            // Means of the file's rows of those days, computed apart from this code.
            ("DK1", "2023-10-29T00:00", "2023-10-30T00:00", 25, "0.07282817308"),
            ("DK2", "2023-03-26T00:00", "2023-03-27T00:00", 23, "0.037293173435"),
        ])
    func publishedDays(area: String, from: String, to: String, count: Int, mean: String) throws {
        var source = try ReportSource()
        source.figures.gridHours = try GridHoursReader.read(Self.published).factors
        let reading = try source.read(
            xml: SmallReport.xml(
                "<energy source='grid' quantity='1' unit='kWh' priceArea='\(area)' "
                    + "from='\(from)' to='\(to)'/>"))
        #expect(reading.problems.isEmpty)
        #expect(reading.footprint.totals.location.description == mean)
        let uses = reading.footprint.factorUses.compactMap(\.applied.factor?.name)
        #expect(uses.contains("CO2PerkWh, 125 %, mean of \(count) h"))
    }

    static let published =
        CorpusTests.folder + "/energidataservice/DeclarationGridEmission_filtered_125pct_DST.csv"

    private static func grams(
        _ outcome: GridHoursReader.Outcome, _ area: String, _ hour: String
    ) throws -> String? {
        outcome.factors.hour(try DanishHour(hour), in: area)?.grams.description
    }

    private static func read(_ text: String) throws -> GridHoursReader.Outcome {
        let folder = TemporaryFolder()
        return try withExtendedLifetime(folder) {
            try GridHoursReader.read(folder.write(text, as: "hours.csv"))
        }
    }
}
