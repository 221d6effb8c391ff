import TestSupport
import Testing

@testable import Importing

/// Meter data and grid figures that others wrote: lines, or a clear refusal.
@Suite("Meter data of strangers")
struct MeterCorpusTests {
    private static let hasFiles: Bool = !CorpusTests.files.isEmpty

    private static func path(_ name: String) -> String { CorpusTests.folder + "/" + name }

    @Test(
        "a month of hours sums as computed from the document itself",
        .enabled(if: hasFiles, "there is no corpus beside the repository"))
    func month() throws {
        let clock = ContinuousClock()
        let start = clock.now
        let read = try MeterReadings(
            path: Self.path("eloverblik/projectorigin_timeseries_PT1H_2019-01_GSRN1.json"),
            MarketJSONReader())
        // 744 values of 1.0, summed with Python's decimal.
        #expect(read.counted == ["744 KWH 2019-01-01/2019-01-31 measured"])
        #expect(read.places.isEmpty)
        // 0.22 MB: less than a second per megabyte, in a debug build too.
        #expect(clock.now - start < .milliseconds(900))
    }

    @Test(
        "the export of two hours without unit and quality is read as far as it goes",
        .enabled(if: hasFiles, "there is no corpus beside the repository"))
    func hours() throws {
        let read = try MeterReadings(
            path: Self.path("eloverblik/export_hour_bom_4cols_header_MaalepunktsID.csv"),
            MeterTableReader())
        #expect(read.counted == ["0.394  2026-02-01/2026-02-01 estimated"])
        #expect(read.lines.first?.unit == nil)
        #expect(read.places.isEmpty)
    }

    @Test(
        "templates, descriptions and messages of market actors are refused in words",
        .enabled(if: hasFiles, "there is no corpus beside the repository"),
        arguments: [
            ("eloverblik/MyEnergyDataMarketDocumentResponse.json", "meter-"),
            ("eloverblik/metering-point-details-response.json", "meter-no-series"),
            ("eloverblik/swagger-eloverblik-customerapi.json", "meter-no-series"),
            ("datahub-cim/json_AggregatedMeasure_EmptyJsonObject.json", "meter-no-series"),
            (
                "datahub-cim/json_AggregatedMeasure_InvalidJsonAggregatedMeasureData.json",
                "json-syntax"
            ),
            (
                "datahub-cim/json_MeteredDataForMeteringPoint_ValidMeteredDataForMeteringPoint.json",
                "meter-format-cim"
            ),
        ])
    func refusedJSON(name: String, id: String) throws {
        guard Files.paths(below: CorpusTests.folder).contains(name) else { return }
        let read = try MeterReadings(path: Self.path(name), MarketJSONReader())
        #expect(read.lines.isEmpty)
        #expect(read.diagnostics.hasErrors)
        #expect(read.diagnostics.kept.contains { $0.id.hasPrefix(id) }, "\(read.places)")
    }

    @Test(
        "XML of other meter systems is refused by its name",
        .enabled(if: hasFiles, "there is no corpus beside the repository"))
    func refusedXML() throws {
        let files = CorpusTests.files.filter {
            ($0.hasPrefix("datahub-cim/") || $0.hasPrefix("greenbutton/")) && $0.hasSuffix(".xml")
        }
        for file in files {
            let read = try MeterReadings(path: Self.path(file), MarketXMLReader())
            #expect(read.lines.isEmpty)
            let ids = read.diagnostics.kept.map(\.id)
            let expected =
                file.hasPrefix("greenbutton/")
                ? "meter-format-green-button"
                : file.contains("/ebix") ? "meter-format-ebix" : "meter-format-cim"
            #expect(ids == [expected], "\(file)")
        }
    }

    @Test(
        "the first bytes tell each form",
        arguments: [
            ("MålepunktsID;Fra_dato;Til_dato;Mængde", MeterRecognition.table),
            (
                "HourDK,PriceArea,FuelAllocationMethod,CO2PerkWh",
                .foreign(.gridFactors)
            ),
        ])
    func headers(line: String, form: MeterRecognition) {
        #expect(MeterRecognition(header: line) == form)
        #expect(MeterRecognition(header: "Dato;Tekst;Beløb") == nil)
    }

    @Test(
        "hourly factors of the grid are not taken for meter data",
        .enabled(if: hasFiles, "there is no corpus beside the repository"))
    func gridFactors() throws {
        let path = Self.path("energidataservice/DeclarationGridEmission_filtered_125pct_DST.csv")
        let readers: [any SourceReader] = [
            MeterTableReader(),
            MeterRecognition.foreign(.gridFactors).makeReader(MeterCollection()),
        ]
        for reader in readers {
            let read = try MeterReadings(path: path, reader)
            #expect(read.lines.isEmpty)
            #expect(read.diagnostics.kept.map(\.id) == ["meter-format-grid-factors"])
        }
    }

    @Test("roots and members tell each form")
    func roots() {
        #expect(
            MeterRecognition(root: "feed", namespace: "http://naesb.org/espi")
                == .foreign(.greenButton))
        #expect(MeterRecognition(root: "MyEnergyData_MarketDocument", namespace: "") == .marketXML)
        #expect(MeterRecognition(root: "Invoice", namespace: "urn:x") == nil)
        #expect(
            MeterRecognition(json: #"{ "result" : [ { "MyEnergyData_MarketDocument" : {"#)
                == .marketJSON)
        #expect(
            MeterRecognition(json: #"{"NotifyValidatedMeasureData_MarketDocument": {"#)
                == .foreign(.cim))
        #expect(MeterRecognition(json: "{\"bomFormat\": 1}") == nil)
    }
}
