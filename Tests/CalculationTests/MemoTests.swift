import Calculation
import EmissionFactors
import Inventory
import Quantities
import Testing
import TestSupport

/// What stands beside every total: offsets, avoided emissions, distribution (method 2).
@Suite("Memo")
struct MemoTests {
    private static let generator =
        "<energy source='generator' fuel='diesel' quantity='750' unit='L'/>"
    private static let offset = "<activity type='memo.offset' quantity='12' unit='t'/>"
    private static let viewing = "<activity type='memo.viewing' quantity='100000' unit='h'"

    private func footprint(_ records: String...) throws -> Footprint {
        let reading = try TestSupport.footprint(ofXML: SmallReport.xml(records.joined()))
        #expect(reading.diagnostics.errorCount == 0, "\(reading.problems)")
        return reading.footprint
    }

    @Test("an offset of 12 t is 12 t of memo and nets nothing")
    func offset() throws {
        let plain = try footprint(Self.generator)
        let offset = try footprint(Self.generator, Self.offset)
        #expect(offset.totals.memo == ExactDecimal(12_000))
        #expect(offset.totals.location == plain.totals.location)
        #expect(offset.totals.market == plain.totals.market)
        #expect(offset.totals.biogenic == plain.totals.biogenic)
        #expect(offset.uncertainty?.range(of: .location) == plain.uncertainty?.range(of: .location))
        #expect(offset.largest.count == 1)
        #expect(offset.unquantifiedCount == 0)
    }

    @Test("a memo is outside the scopes, whoever controls it")
    func scope() throws {
        for control in ["", " control='own'", " control='other'"] {
            let record = Self.offset.replacing("/>", with: control + "/>")
            let cells = try footprint(record).cells
            #expect(cells.map(\.coordinates.scope) == [.outside])
            #expect(cells.map(\.coordinates.measure) == [.memo])
        }
    }

    @Test("a stated figure of viewing does not enter the total")
    func statedFigure() throws {
        let totals = try footprint(
            Self.viewing + " supplierFactor='0.03' evidence='survey'/>"
        ).totals
        #expect(totals.memo == ExactDecimal(3_000))
        #expect(totals.location == .zero && totals.market == .zero)
    }

    @Test("viewing without a figure is listed, but the totals are complete without it")
    func withoutFigure() throws {
        let footprint = try footprint(Self.generator, Self.viewing + "/>")
        #expect(footprint.unquantified.map(\.activity) == ["memo.viewing"])
        #expect(footprint.unquantified.allSatisfy { $0.reason.isBesideTotal })
        #expect(footprint.unquantifiedCount == 0)
        #expect(footprint.recordCount == 2)
    }
}
