import EmissionFactors
import Inventory
import Quantities
import Testing
import TestSupport

@testable import Calculation

/// What holds for every report, tried on random ones.
@Suite("Properties")
struct PropertyTests {
    private static let seeds: [UInt64] = [1, 42, 2025, 0xB_F79]

    @Test("a random report has records of every kind, with and without figures")
    func generatorReachesEverything() throws {
        let report = RandomReport(seed: 42)
        #expect(Set(report.records.map(\.element)).count == RecordKind.allCases.count)
        let reading = try footprint(ofXML: report.xml)
        #expect(reading.diagnostics.errorCount == 0, "\(reading.diagnostics.kept)")
        #expect(reading.footprint.recordCount == 300)
        #expect(reading.footprint.unquantifiedCount > 10)
        #expect(reading.footprint.cells.count > 100)
        #expect(Set(reading.footprint.factorUses.flatMap(\.applied.reasons)).count >= 9)
    }

    @Test("the order of the records changes no digit", arguments: seeds.prefix(2))
    func order(seed: UInt64) throws {
        let report = RandomReport(seed: seed)
        var generator = SplitMix64(seed: seed &+ 1)
        let first = try fast(report).footprint.everything
        for _ in 0..<2 {
            let shuffled = RandomReport(records: report.records.shuffled(using: &generator))
            let other = try fast(shuffled).footprint.everything
            #expect(other == first)
        }
    }

    @Test("files merged in any order and grouping are the one file", arguments: seeds.prefix(2))
    func merging(seed: UInt64) throws {
        let report = RandomReport(seed: seed)
        let whole = try fast(report)
        var generator = SplitMix64(seed: seed &+ 2)
        for count in [2, 5] {
            var parts = [RandomReport](repeating: RandomReport(records: []), count: count)
            for record in report.records {
                parts[Int.random(in: 0..<count, using: &generator)].records.append(record)
            }
            var sums = try parts.map { try fast($0).accumulator }
            while sums.count > 1 {
                let right = sums.remove(at: Int.random(in: 0..<sums.count, using: &generator))
                let left = Int.random(in: 0..<sums.count, using: &generator)
                sums[left].merge(right)
            }
            let merged = Footprint(
                production: whole.footprint.production, identity: whole.footprint.identity,
                factorSet: whole.footprint.factorSet, sums[0])
            #expect(merged.everything == whole.footprint.everything)
        }
    }

    @Test("every cut sums to the totals", arguments: seeds)
    func cuts(seed: UInt64) throws {
        let footprint = try fast(RandomReport(seed: seed)).footprint
        func check<Key: Hashable & Comparable & Sendable>(
            _ key: (FootprintCoordinates) -> Key
        ) {
            let slices = footprint.cut(by: key)
            #expect(slices.count > 1)
            let totals = footprint.totals
            for field in [\FootprintTotals.location, \.market, \.biogenic, \.memo] {
                let sum = slices.reduce(Int128(0)) { $0 + $1.totals[keyPath: field].mantissa }
                #expect(sum == totals[keyPath: field].mantissa)
            }
        }
        check(\.department)
        check { $0.phase?.rawValue ?? "" }
        check(\.category)
        check(\.scope)
        check(\.stage)
        check { $0.country ?? "" }
        check(\.basis)
        check { $0.measure.rawValue }
    }

    @Test("totals are the sums of the cells of their measures", arguments: seeds)
    func totals(seed: UInt64) throws {
        let footprint = try fast(RandomReport(seed: seed)).footprint
        func sum(_ measures: Set<AccountingMeasure>) -> Int128 {
            footprint.cells.filter { measures.contains($0.coordinates.measure) }
                .reduce(0) { $0 + $1.kilograms.mantissa }
        }
        #expect(footprint.totals.location.mantissa == sum([.all, .location]))
        #expect(footprint.totals.market.mantissa == sum([.all, .market]))
        #expect(footprint.totals.biogenic.mantissa == sum([.biogenic]))
        #expect(footprint.totals.biogenic > .zero)
        #expect(footprint.totals.location != footprint.totals.market)
    }

    @Test("the lines add up to the cells, the uses and the counts", arguments: seeds)
    func lines(seed: UInt64) throws {
        let report = RandomReport(seed: seed)
        let reading = try ReportSource().read(xml: report.xml)
        var sums: [FootprintCoordinates: Int128] = [:]
        for line in reading.lines {
            sums[Self.coordinates(of: line), default: 0] += line.kilograms.mantissa
        }
        // A plan opens its cells before its first record; cells of zero may stand without a line.
        let cells = reading.footprint.cells.filter {
            sums[$0.coordinates] != nil || $0.kilograms != .zero
        }
        #expect(cells.count == sums.count)
        for cell in cells { #expect(sums[cell.coordinates] == cell.kilograms.mantissa) }
        let used = reading.footprint.factorUses.reduce(Int128(0)) { $0 + $1.kilograms.mantissa }
        #expect(used == sums.values.reduce(0, +))
        #expect(reading.collected.unquantified.count == reading.footprint.unquantifiedCount)
        #expect(
            reading.lines.count
                == reading.footprint.factorUses.reduce(0) { $0 + $1.recordCount })
        #expect(try fast(report).footprint.everything == reading.footprint.everything)
    }

    @Test("XML and a table of the same records are one footprint", arguments: seeds)
    func formats(seed: UInt64) throws {
        let report = RandomReport(seed: seed)
        let xml = try fast(report)
        let table = try ReportSource().read(csv: report.csv)
        #expect(table.diagnostics.errorCount == 0, "\(table.diagnostics.kept)")
        #expect(table.footprint.everything == xml.footprint.everything)
    }

    @Test("one, two and three threads read one footprint from a table")
    func threads() throws {
        var report = RandomReport(seed: 7)
        for _ in 0..<3 { report.records += report.records }
        // A file is handed out in pieces of a mebibyte; long wording makes several of few records.
        let wording = String(repeating: "x", count: 1500)
        for index in report.records.indices {
            report.records[index].attributes.append(("description", wording))
        }
        let folder = TemporaryFolder()
        let file = folder.write(report.csv, as: "report.csv")
        var source = try ReportSource()
        source.collectsLines = false
        let one = try source.read(file: file)
        #expect(one.footprint.recordCount == 2400)
        #expect(one.footprint.unquantifiedCount > 100)
        for workers in [2, 3] {
            source.workers = workers
            let other = try source.read(file: file)
            #expect(other.footprint.everything == one.footprint.everything)
            #expect(
                other.footprint.unquantified.map(\.firstPosition)
                    == one.footprint.unquantified.map(\.firstPosition))
            #expect(
                other.footprint.largest.map(\.origin.position)
                    == one.footprint.largest.map(\.origin.position))
            #expect(other.problems == one.problems)
        }
        withExtendedLifetime(folder) {}
    }

    @Test("ten times the amounts is ten times every cell")
    func scaling() throws {
        func records(_ zero: String) -> String {
            """
            <energy source='generator' fuel='diesel' quantity='75\(zero)' unit='L'/>
            <energy source='grid' municipality='167' quantity='1245\(zero)' unit='kWh'/>
            <energy source='grid' country='GB' quantity='33\(zero)' unit='kWh'/>
            <travel mode='car' fuel='electric' size='medium' distance='34\(zero)' unit='km'/>
            <travel mode='flight' from='CPH' to='LAX' class='first' persons='7\(zero)'/>
            <freight mode='lorry' distance='6\(zero)' unit='km' mass='2.4' massUnit='t'/>
            <accommodation kind='hotel' nights='24\(zero)' persons='2'/>
            <catering meal='beef' count='12\(zero)'/>
            <water quantity='12\(zero)' unit='m3'/>
            """
        }
        let once = try footprint(ofXML: SmallReport.xml(records(""))).footprint
        let tenfold = try footprint(ofXML: SmallReport.xml(records("0"))).footprint
        #expect(once.cells.count > 15)
        #expect(once.cells.map(\.coordinates) == tenfold.cells.map(\.coordinates))
        #expect(
            once.cells.map { $0.kilograms.mantissa * 10 }
                == tenfold.cells.map(\.kilograms.mantissa))
    }

    /// Read without lines, so that ordinary records take the short way.
    private func fast(_ report: RandomReport) throws -> ReportReading {
        var source = try ReportSource()
        source.collectsLines = false
        return try source.read(xml: report.xml)
    }

    private static func coordinates(of line: EmissionLine) -> FootprintCoordinates {
        FootprintCoordinates(
            department: line.parts.department.id, phase: line.parts.phase,
            category: line.category, scope: line.scope, stage: line.applied.stage,
            country: line.parts.country, basis: line.parts.basis,
            measure: line.applied.measure)
    }
}
