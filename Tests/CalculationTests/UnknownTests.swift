import EmissionFactors
import Inventory
import Quantities
import Testing
import TestSupport

@testable import Calculation

@Suite("Unknown is not zero")
struct UnknownTests {
    @Test("records without a figure are counted and listed, and add nothing")
    func unquantified() throws {
        let reading = try footprint(
            ofXML: SmallReport.xml(
                """
                <material kind='osb' quantity='100' unit='kg'/>
                <purchase activity='costumeRental' amount='18500' currency='DKK'/>
                <accommodation kind='apartment' nights='3'/>
                <accommodation kind='apartment' nights='4'/>
                <water quantity='10' unit='m3'/>
                """))
        let footprint = reading.footprint
        #expect(footprint.recordCount == 5)
        #expect(footprint.unquantifiedCount == 4)
        #expect(
            footprint.unquantified.map { "\($0.activity) \($0.recordCount)" } == [
                "accommodation.apartment 2", "material.osb 1", "spend.costumeRental 1",
            ])
        #expect(footprint.unquantified.map(\.firstPosition.line) == [13, 11, 12])
        // 10 m3 × (0.1913 + 0.17088) kg/m3 (DESNZ 2025).
        #expect(footprint.totals.location.description == "3.6218")
        #expect(reading.collected.unquantified.count == 4)
    }

    @Test("a missing rate is told for each currency and year")
    func missingRates() throws {
        let purchases = ["2024-05-01", "2025-05-01", "2024-07-01"].map {
            "<purchase activity='costumeRental' amount='1' currency='DKK' date='\($0)'/>"
        }
        let groups = try footprint(ofXML: SmallReport.xml(purchases.joined(separator: "\n")))
            .footprint.unquantified
        #expect(
            groups.map { "\($0.reason) \($0.recordCount)" }.sorted() == [
                "\(NoFactor.needsRates(currency: "DKK", year: 2024)) 2",
                "\(NoFactor.needsRates(currency: "DKK", year: 2025)) 1",
            ])
    }

    @Test("a published zero is a figure")
    func zeroIsAFigure() throws {
        let reading = try footprint(
            ofXML: SmallReport.xml("<water quantity='0' unit='m3'/>"))
        #expect(reading.footprint.unquantifiedCount == 0)
        #expect(reading.lines.map(\.kilograms) == [.zero, .zero])
    }

    @Test("stages that the method leaves out give no line and no cell")
    func excludedStages() throws {
        let folder = TemporaryFolder()
        for path in Repository.files(below: "emission-factors", suffix: ".csv") {
            var text = Repository.text(path)
            if path.hasSuffix("/method.csv") {
                text =
                    text.split(separator: "\n").map { line in
                        line.hasPrefix("stages.excluded,")
                            ? "stages.excluded,wellToTank|radiativeForcing,," : String(line)
                    }.joined(separator: "\n") + "\n"
            }
            folder.write(text, as: String(path.dropFirst("emission-factors/".count)))
        }
        let library = try FactorLibrary(folder: .directory(folder.path))
        let reading = try ReportSource(library: library).read(
            xml: SmallReport.xml(
                """
                <travel mode='flight' class='economy' from='CPH' to='LHR' persons='4' return='true'/>
                <energy source='generator' fuel='dieselMineral' quantity='750' unit='L'/>
                """))
        #expect(reading.lines.map(\.applied.stage) == [.use, .use])
        // 979.612 km × 2 × 4 × 0.07435 + 750 L × 2.66155 (DESNZ 2025).
        #expect(reading.footprint.totals.location.description == "2578.8357176")
        #expect(Set(reading.footprint.cells.map(\.coordinates.stage)) == [.use])
    }

    @Test("a product that leaves the range is a diagnostic, never a wrapped number")
    func productOverflow() throws {
        // 999,999,999,999,999 km × 999,999,999,999,999 t is beyond 1.7 × 10²⁶ kg.
        let huge = "999999999999999"
        let reading = try footprint(
            ofXML: SmallReport.xml(
                "<freight mode='lorry' distance='\(huge)' unit='km' mass='\(huge)' massUnit='t'/>"
                    + "<water quantity='10' unit='m3'/>"))
        #expect(reading.diagnostics.counts["product-out-of-range"] == 1)
        let found = reading.diagnostics.kept.first { $0.id == "product-out-of-range" }
        #expect(found?.severity == .error)
        #expect(found?.position?.line == 11)
        #expect(reading.footprint.totals.location.description == "3.6218")
    }

    @Test("a sum that leaves the range is a diagnostic, never a wrapped number")
    func sumOverflow() throws {
        let reading = try footprint(ofXML: SmallReport.xml("<water quantity='10' unit='m3'/>"))
        var sums = FootprintAccumulator()
        let cell = sums.cell(try #require(reading.footprint.cells.first).coordinates)
        sums.add(Int128.max, toCell: cell)
        #expect(sums.diagnostics.errorCount == 0)
        sums.add(1, toCell: cell)
        #expect(sums.diagnostics.counts == ["sum-out-of-range": 1])
    }
}
