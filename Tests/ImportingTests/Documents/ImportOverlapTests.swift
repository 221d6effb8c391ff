import EmissionFactors
import Quantities
import Testing

@testable import Importing

/// Lines as readers hand them over, and what is found twice among them.
private struct Scene {
    private var record = CountingRecord()
    private var next: UInt32 = 0
    private var files: [(sha256: String, lines: [Range<UInt32>])] = []

    /// Adds a document with its lines; answers the number of the first line.
    @discardableResult
    mutating func add(
        _ kind: SourceKind, number: String = "", cvr: String = "", name: String = "",
        issued: String = "", references: [String] = [], sha256: String = "",
        _ lines: [(inout SourceLine) -> Void]
    ) -> UInt32 {
        let first = next
        var document = SourceDocument(file: "f\(files.count)", kind: kind)
        document.number = number
        document.references = references
        document.issued = CalendarDate(iso8601: issued)
        let supplier = cvr.isEmpty && name.isEmpty ? nil : SourceParty(name: name, id: cvr)
        document.supplier = supplier
        for change in lines {
            var line = SourceLine(
                origin: SourceOrigin(
                    file: document.file, document: number, locator: "\(next)", line: 0),
                quality: kind == .ledger ? .spend : .invoiced)
            line.supplier = supplier
            line.currency = "DKK"
            change(&line)
            record.take(
                CountingFacts(line, isActivity: true), supplier: line.supplier, number: next,
                of: document, file: files.count, isActivity: true)
            next += 1
        }
        files.append((sha256, [first..<next]))
        return first
    }

    /// What is found twice: rule, lost and kept line.
    func search() -> OverlapSearch {
        var search = OverlapSearch(record: record, files: files)
        search.run()
        return search
    }
}

private func money(_ amount: Int, _ text: String = "vare") -> (inout SourceLine) -> Void {
    {
        $0.amount = ExactDecimal(amount)
        $0.quantity = .one
        $0.text = text
    }
}

private func energy(
    _ kWh: Int, _ from: String, _ to: String, meter: String = ""
) -> (inout SourceLine) -> Void {
    {
        $0.quantity = ExactDecimal(kWh)
        $0.unit = UnitCatalogue.unit("kWh")
        $0.meter = meter
        $0.text = "el"
        if let first = CalendarDate(iso8601: from), let last = CalendarDate(iso8601: to) {
            $0.period = first...last
        }
    }
}

@Suite("Double counting")
struct ImportOverlapTests {
    private func rules(_ scene: Scene) -> [Overlap.Rule] { scene.search().overlaps.map(\.rule) }

    @Test("the same bytes twice count once")
    func sameFile() {
        var scene = Scene()
        scene.add(.table, sha256: "ab", [money(1), money(2)])
        scene.add(.table, sha256: "ab", [money(1), money(2)])
        let found = scene.search().overlaps
        #expect(found.map(\.rule) == [.sameFile, .sameFile])
        #expect(found.map(\.lost) == [2, 3])
        #expect(found.map(\.kept) == [0, 1])
    }

    @Test("one invoice in two forms counts once; another content does not")
    func sameInvoice() {
        var scene = Scene()
        for _ in 0..<2 {
            scene.add(
                .invoice, number: "113", cvr: "12345678", issued: "2025-03-04",
                [money(100), money(200)])
        }
        let found = scene.search().overlaps
        #expect(found.map(\.lost) == [2, 3])
        #expect(found.map(\.kept) == [0, 1])
        var other = Scene()
        other.add(
            .invoice, number: "113", cvr: "12345678", issued: "2025-03-04", [money(100)])
        other.add(
            .invoice, number: "113", cvr: "12345678", issued: "2025-03-04", [money(101)])
        #expect(other.search().overlaps.isEmpty)
        #expect(other.search().reusedNumbers.count == 1)
        var supplier = Scene()
        supplier.add(.invoice, number: "1", cvr: "11111111", issued: "2025-03-04", [money(5)])
        supplier.add(.invoice, number: "1", cvr: "22222222", issued: "2025-03-04", [money(5)])
        #expect(rules(supplier).isEmpty)
    }

    @Test("a credit note cancels the line it takes back, in whole or in part")
    func credits() {
        var whole = Scene()
        whole.add(
            .invoice, number: "113", cvr: "12345678", issued: "2025-03-04",
            [money(100, "lampe"), money(300, "kran")])
        whole.add(
            .creditNote, number: "K1", cvr: "12345678", issued: "2025-03-09",
            references: ["113"], [money(-300, "kran")])
        #expect(Set(whole.search().overlaps.map(\.lost)) == [1, 2])
        #expect(rules(whole) == [.credited, .credited])
        var part = Scene()
        part.add(
            .invoice, number: "113", cvr: "12345678", issued: "2025-03-04", [money(300, "kran")])
        part.add(
            .creditNote, number: "K1", cvr: "12345678", issued: "2025-03-09",
            references: ["113"], [money(-75, "kran")])
        let credit = part.search().partialCredits
        #expect(credit.map(\.line) == [0])
        #expect(credit.map(\.amount) == [750_000])
        var stranger = Scene()
        stranger.add(
            .invoice, number: "114", cvr: "12345678", issued: "2025-03-04", [money(300, "kran")])
        stranger.add(
            .creditNote, number: "K1", cvr: "12345678", issued: "2025-03-09",
            references: ["113"], [money(-300, "kran")])
        #expect(rules(stranger).isEmpty)
    }

    @Test("what a meter measured beats the invoice about it")
    func meter() {
        var scene = Scene()
        let bill = scene.add(
            .invoice, number: "9", cvr: "12345678", issued: "2025-04-05",
            [energy(3010, "2025-01-01", "2025-03-31")])
        scene.add(
            .meterData,
            [
                energy(1000, "2025-01-01", "2025-01-31", meter: "57"),
                energy(1000, "2025-02-01", "2025-02-28", meter: "57"),
                energy(1000, "2025-03-01", "2025-03-31", meter: "57"),
            ])
        let found = scene.search().overlaps
        #expect(found == [Overlap(rule: .meter, lost: bill, kept: 1)])
    }

    @Test(
        "another meter, another period or another amount is another matter",
        arguments: [
            ("58", "2025-03-31", 3010), ("", "2025-06-30", 3010), ("", "2025-03-31", 3100),
        ])
    func otherMeter(meter: String, last: String, kWh: Int) {
        var scene = Scene()
        scene.add(
            .invoice, number: "9", cvr: "12345678", issued: "2025-04-05",
            [energy(kWh, "2025-01-01", last, meter: meter)])
        scene.add(.meterData, [energy(3000, "2025-01-01", "2025-03-31", meter: "57")])
        #expect(rules(scene).isEmpty)
    }

    @Test("grid company and supplier bill the same energy: it counts once")
    func twoBills() {
        var scene = Scene()
        scene.add(
            .invoice, number: "1", cvr: "11111111", issued: "2025-02-05",
            [energy(1701, "2025-01-01", "2025-01-31")])
        scene.add(
            .invoice, number: "2", cvr: "22222222", issued: "2025-02-06",
            [energy(1701, "2025-01-01", "2025-01-31")])
        #expect(scene.search().overlaps == [Overlap(rule: .sameEnergy, lost: 1, kept: 0)])
        var same = Scene()
        same.add(
            .invoice, number: "1", cvr: "11111111", issued: "2025-02-05",
            [energy(1701, "2025-01-01", "2025-01-31")])
        same.add(
            .invoice, number: "2", cvr: "11111111", issued: "2025-02-06",
            [energy(1701, "2025-01-01", "2025-01-31")])
        #expect(rules(same).isEmpty)
    }

    @Test(
        "a booking with or without VAT gives way to its invoice",
        arguments: [
            (1000, "2025-03-20", true), (1250, "2025-03-20", true),
            (1001, "2025-03-20", false), (1000, "2025-12-20", false),
        ])
    func ledger(amount: Int, day: String, isFound: Bool) throws {
        var scene = Scene()
        scene.add(
            .invoice, number: "113", cvr: "12345678", name: "Lyshuset ApS", issued: "2025-03-04",
            [money(600), money(400)])
        let booked = try #require(CalendarDate(iso8601: day))
        scene.add(
            .ledger, name: "LYSHUSET APS",
            [
                {
                    $0.amount = ExactDecimal(amount)
                    $0.period = booked...booked
                }
            ])
        let expected = isFound ? [Overlap(rule: .invoice, lost: 2, kept: 0)] : []
        #expect(scene.search().overlaps == expected)
    }

    @Test("one invoice gives way one booking, and one split over accounts by its number")
    func ledgerOnce() throws {
        let booked = try #require(CalendarDate(iso8601: "2025-03-20"))
        func book(_ amount: Int, _ number: String) -> (inout SourceLine) -> Void {
            {
                $0.amount = ExactDecimal(amount)
                $0.period = booked...booked
                $0.attributes["evidence"] = number
            }
        }
        var twice = Scene()
        twice.add(
            .invoice, number: "113", cvr: "12345678", issued: "2025-03-04", [money(1000)])
        twice.add(.ledger, cvr: "12345678", [book(1000, ""), book(1000, "")])
        #expect(rules(twice) == [.invoice])
        var split = Scene()
        split.add(
            .invoice, number: "113", cvr: "12345678", issued: "2025-03-04", [money(1000)])
        split.add(.ledger, cvr: "12345678", [book(700, "113"), book(300, "113")])
        #expect(Set(split.search().overlaps.map(\.lost)) == [1, 2])
        #expect(split.search().overlaps.map(\.kept) == [0, 0])
    }

    @Test("a booking and its reversal cancel each other")
    func reversal() {
        var scene = Scene()
        let book: (Int) -> (inout SourceLine) -> Void = { amount in
            {
                $0.amount = ExactDecimal(amount)
                $0.account = "4025"
            }
        }
        scene.add(.ledger, cvr: "12345678", [book(500), book(-500), book(500)])
        #expect(scene.search().overlaps.map(\.rule) == [.reversed, .reversed])
        var other = Scene()
        other.add(
            .ledger, cvr: "12345678",
            [
                book(500),
                {
                    $0.amount = ExactDecimal(-500)
                    $0.account = "4100"
                },
            ])
        #expect(rules(other).isEmpty)
    }

    @Test("litres of a vehicle beat its kilometres of the same month")
    func fuel() throws {
        let day = try #require(CalendarDate(iso8601: "2025-03-04"))
        func drive(_ kilometres: Int, _ plate: String) -> (inout SourceLine) -> Void {
            {
                $0.text = "Kørsel \(plate)"
                $0.quantity = ExactDecimal(kilometres)
                $0.unit = UnitCatalogue.unit("km")
                $0.period = day...day
            }
        }
        func tank(_ litres: Int) -> (inout SourceLine) -> Void {
            {
                $0.text = "Diesel AB12345"
                $0.quantity = ExactDecimal(litres)
                $0.unit = UnitCatalogue.unit("L")
                $0.period = day...day
            }
        }
        var scene = Scene()
        scene.add(.table, [drive(700, "AB 12 345"), drive(700, "CD 12 345")])
        scene.add(.invoice, number: "1", cvr: "12345678", [tank(45)])
        #expect(scene.search().overlaps == [Overlap(rule: .fuel, lost: 0, kept: 2)])
        var unlikely = Scene()
        unlikely.add(.table, [drive(7, "AB12345")])
        unlikely.add(.invoice, number: "1", cvr: "12345678", [tank(45)])
        #expect(unlikely.search().overlaps.isEmpty)
        #expect(unlikely.search().unlikelyVehicles.count == 1)
    }

    @Test("days are counted as the calendar has them")
    func days() {
        #expect(DayNumber(20_240_301).value - DayNumber(20_240_228).value == 2)
        #expect(DayNumber(20_250_301).value - DayNumber(20_250_228).value == 1)
        #expect(DayNumber(20_250_101).value - DayNumber(20_241_231).value == 1)
        #expect(DayNumber(20_260_101).value - DayNumber(20_250_101).value == 365)
    }

    /// Rent of every month: each invoice is booked once, under its own number.
    @Test("an invoice that is booked under its number takes no other booking of the same amount")
    func monthlyRent() {
        var scene = Scene()
        scene.add(
            .invoice, number: "F-100", cvr: "1", issued: "2025-04-02",
            [{ $0.amount = ExactDecimal(4000) }])
        let ledger = scene.add(
            .ledger, cvr: "1",
            [("F-100", 5), ("F-117", 6), ("F-131", 7)].map { entry in
                {
                    $0.amount = ExactDecimal(4000)
                    $0.attributes["evidence"] = entry.0
                    $0.period = CalendarDate(iso8601: "2025-0\(entry.1)-05").map { $0...$0 }
                }
            })
        #expect(scene.search().overlaps.map(\.lost) == [ledger])
    }
}
