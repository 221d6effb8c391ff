import Calculation
import Diagnostics
import EmissionFactors
import Inventory
import Quantities
import Testing

@testable import Reporting

@Suite("Explanations of records")
struct ExplanationTests {
    private func explained(
        _ language: Language = .english, records: RecordChoice = .all,
        _ fill: (SampleReport) throws -> Void
    ) throws -> String {
        let sink = StringSink()
        let renderer = ExplanationRenderer(
            sink: sink, language: language, library: try SampleReport.library.get(),
            records: records)
        try fill(try SampleReport(lines: renderer))
        renderer.finish()
        for line in sink.text.split(separator: "\n") { #expect(TextLayout.width(line) <= 80) }
        return sink.text.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
    }

    @Test("a flight: route, persons, both ways, factor, result and exact result")
    func flight() throws {
        let text = try explained { try $0.addFlight() }
        for part in [
            "travel-3 · Camera · 4 to London · 4 persons CPH–LHR and back, economy (report.xml:31:5)",
            """
            979.612 km × 4 persons × both ways = 7,836.896 passenger-km × 0.07435 kg \
            CO2e/passenger-km = 582.673 kg CO2e (exactly 582.6732176 kg)
            """,
            "0.05141 kg CO2e/passenger-km (0.12576 minus 0.07435) = 402.895 kg CO2e",
            "2025 version 1, Business travel- air, 21_316_3165_11_1",
            "Why: the row is made for another country and stands in for this one",
            "country Denmark from the production header",
            "location-based total 1,161.819832 kg market-based total 1,161.819832 kg",
        ] {
            #expect(text.contains(part), "\(part)")
        }
    }

    @Test("the same in Danish")
    func danish() throws {
        let text = try explained(.danish) { try $0.addFlight() }
        for part in [
            "travel-3 · Kamera · 4 to London · 4 personer CPH–LHR og retur, økonomi",
            "979,612 km × 4 personer × begge veje = 7.836,896 personkm × 0,07435 kg CO2e/personkm",
            "Hvorfor: rækken er lavet for et andet land og træder i stedet for dette",
            "landet Danmark fra produktionens stamdata",
            "lokationsbaseret total 1.161,819832 kg",
        ] {
            #expect(text.contains(part), "\(part)")
        }
    }

    @Test("a single amount needs no intermediate result")
    func single() throws {
        let text = try explained { try $0.addDiesel("750") }
        #expect(text.contains("750 L × 2.57082 kg CO2e/L = 1,928.115 kg CO2e Source:"))
        #expect(text.contains("biogenic CO2, outside scopes 105 kg"))
    }

    @Test("units, conversions, mass per unit and shares stand in the sum")
    func chains() throws {
        let text = try explained {
            try $0.add(.energy, [.kind: "grid"], "12.45", unit: "MWh")
            try $0.add(
                .travel, [.mode: "car", .fuel: "electric", .size: "medium"], "100", unit: "km",
                form: .distance)
            try $0.add(.material, [.kind: "plywood"], "800", unit: "kg") { _ in
            } record: {
                $0.reusedShare = ExactDecimal(mantissa: 400_000_000_000)
                $0.hasCompanions = true
            }
            try $0.add(
                .travel, [.mode: "rail", .service: "national"], "304", unit: "mi",
                form: .distancePersons
            ) { _ in
            } record: {
                $0.companion = ExactDecimal(3)
                $0.hasCompanions = true
            }
        }
        // 12,450 × 0.064; 100 × 0.19814 × 0.064; 800 ÷ 480 × 0.6 = 1; 304 × 3 × 1.609344.
        for part in [
            "12.45 MWh × 1,000 kWh/MWh = 12,450 kWh × 0.064 kg CO2e/kWh = 796.800 kg CO2e",
            "100 km × 0.19814 kWh/km = 19.814 kWh × 0.064 kg CO2e/kWh = 1.268 kg CO2e",
            "800 kg ÷ 480 kg/m3 × 0.6 new (the rest was used before) = 1 m3 × -599 kg CO2e/m3",
            "304 mi × 3 persons × 1.609344 into passenger-km = 1,467.721728 passenger-km",
        ] {
            #expect(text.contains(part), "\(part)")
        }
    }

    @Test("the intermediate amount times the factor is the line's result")
    func products() throws {
        let collector = LineCollector()
        let sample = try SampleReport(lines: collector)
        try sample.addDiesel("41.5")
        try sample.addFlight()
        try sample.add(.energy, [.kind: "grid"], "3.2", unit: "MWh")
        try sample.add(
            .travel, [.mode: "car", .fuel: "electric", .size: "medium"], "12.5", unit: "mi",
            form: .distance)
        try sample.add(
            .freight, [.mode: "lorry"], "600", unit: "km", form: .distanceMass
        ) {
            $0.massUnit = UnitCatalogue.unit("kg")
        } record: {
            $0.companion = ExactDecimal(2400)
            $0.hasCompanions = true
        }
        try sample.add(
            .accommodation, [.kind: "hotel"], "24", form: .nights
        ) {
            $0.country = "GB"
        } record: {
            $0.rooms = ExactDecimal(2)
            $0.hasCompanions = true
        }
        #expect(Set(collector.lines.map(\.origin.recordID)).count == 6)
        for line in collector.lines {
            let amount = try #require(line.amountInFactorUnit)
            #expect(amount.multiplied(by: line.applied.value) == line.kilograms)
        }
    }

    @Test("a record without a figure says why and what to do")
    func unquantified() throws {
        let text = try explained { try $0.addUnquantified() }
        #expect(text.contains("purchase-1 · Costume · 18,500 DKK (report.xml:77:5)"))
        #expect(text.contains("No figure: money in DKK of 2025 needs a rate"))
        #expect(text.contains("What to do: give a rate for the currency and year (--rates)"))
    }

    @Test("places asked for in an order come in that order, whatever the order of the records")
    func order() throws {
        let places = [77, 31].map { SourcePosition(file: "report.xml", line: $0, column: 5) }
        let text = try explained(records: .positions(places)) {
            try $0.addDiesel("750")
            try $0.addFlight()
            try $0.addUnquantified()
        }
        #expect(text.hasPrefix("purchase-1 · Costume"))
        #expect(text.contains("travel-3 · Camera") && !text.contains("750 L"))
    }

    @Test(
        "units that are words are written in the language, one or many",
        arguments: [
            (Language.english, "24 nights × 1 room × 1 person = 24 guest-nights", "1 night ×"),
            (.danish, "24 nætter × 1 værelse × 1 person = 24 gæstenætter", "1 nat ×"),
        ])
    func unitWords(language: Language, many: String, one: String) throws {
        let text = try explained(language) {
            for nights in ["24", "1"] {
                try $0.add(.accommodation, [.kind: "hotel"], nights, unit: "night", form: .nights)
            }
        }
        #expect(text.contains(many), "\(text)")
        #expect(text.contains(one), "\(text)")
    }

    @Test("only the records asked for, and which were found")
    func selection() throws {
        let sink = StringSink()
        let renderer = ExplanationRenderer(
            sink: sink, language: .english, library: try SampleReport.library.get(),
            records: .ids(["travel-3", "absent"]))
        let sample = try SampleReport(lines: renderer)
        try sample.addDiesel("750")
        try sample.addFlight()
        try sample.addUnquantified()
        renderer.finish()
        #expect(sink.text.hasPrefix("travel-3 · "))
        #expect(!sink.text.contains("Diesel") && !sink.text.contains("purchase-1"))
        #expect(renderer.explainedRecords == ["travel-3"])
    }
}

/// Keeps the lines it is given.
private final class LineCollector: EmissionLineSink {
    var lines: [EmissionLine] = []

    func take(_ line: EmissionLine) { lines.append(line) }

    func takeUnquantified(_ record: UnquantifiedRecord) {}
}
