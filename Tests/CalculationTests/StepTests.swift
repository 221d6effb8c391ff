import Calculation
import EmissionFactors
import Quantities
import Testing
import TestSupport

/// What a reader of the JSON can do: multiply the steps of a line and get its kilograms.
@Suite("Steps of a line")
struct StepTests {
    @Test("multiply out to its kilograms, in every statement", arguments: StatementTests.statements)
    func statements(statement: StatementTests.Statement) throws {
        try expectProducts(of: SmallReport.xml(statement.record))
    }

    @Test("and in the samples", arguments: ["den-sidste-sommer", "vadehavet", "koekkenkampen"])
    func samples(sample: String) throws {
        try expectProducts(of: Repository.text("samples/\(sample)/report.xml"))
    }

    @Test("miles, pounds, watts and routes name their conversions")
    func conversions() throws {
        let reading = try footprint(
            ofXML: SmallReport.xml(
                """
                <travel mode='rail' service='national' distance='120' unit='mi' persons='3'/>
                <freight mode='lorry' distance='100' unit='km' mass='500' massUnit='lb'/>
                <energy source='grid' hours='2' power='500' powerUnit='W'/>
                <travel mode='flight' class='economy' from='CPH' to='LHR'/>
                """))
        let units = reading.lines.compactMap { line -> String? in
            for case .units(let ratio, let unit) in line.steps {
                return "\(ratio.numerator)/\(ratio.denominator) \(unit.symbol)"
            }
            return nil
        }
        // 1.609344 km per mile; 0.45359237 kg per pound and 1,000 per tonne; watts and metres by 1,000.
        #expect(units.count == reading.lines.count)
        #expect(
            Set(units) == [
                "25146/15625 passenger-km", "45359237/100000000000 t-km", "1/1000 kWh",
                "1/1000 passenger-km",
            ])
    }

    private func expectProducts(of xml: String) throws {
        let lines = try footprint(ofXML: xml).lines
        #expect(!lines.isEmpty)
        for line in lines {
            var product = ExactProduct()
            for step in line.steps {
                for factor in try #require(Self.factors(step)) { product.multiply(by: factor) }
            }
            #expect(product.rounded() == line.kilograms, "\(line.steps)")
        }
    }

    private static func factors(_ step: CalculationStep) -> [ExactFraction]? {
        let value: ExactDecimal
        switch step {
        case .amount(let number, _), .mass(let number, _), .power(let number, _),
            .money(let number, _), .route(let number), .persons(let number), .rooms(let number),
            .consumption(let number), .newShare(let number), .allocation(let number):
            value = number
        case .bothWays: value = ExactDecimal(2)
        case .units(let ratio, _): return [ratio]
        case .conversion(let conversion): value = conversion.value
        case .massPerUnit(let mass, _): return ExactFraction(mass)?.inverted.map { [$0] }
        case .exchangeRate(let rate): return ExactFraction(rate.rate)?.inverted.map { [$0] }
        case .deflator(let rate): return ExactFraction(rate.deflator)?.inverted.map { [$0] }
        case .factor(let applied): value = applied.value
        }
        return ExactFraction(value).map { [$0] }
    }
}
