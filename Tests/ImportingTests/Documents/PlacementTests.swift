import EmissionFactors
import Inventory
import Quantities
import TestSupport
import Testing

@testable import Importing

@Suite("Placement")
struct PlacementTests {
    private func place(
        _ mapping: String = "", _ change: (inout SourceLine) -> Void
    ) throws -> Placement {
        var reader = MappingReader(file: "map.csv")
        reader.read(Array(mapping.utf8))
        let library = try ReportSource.embedded.get()
        let chain = PlacementChain(
            rules: try PlacementRules(library: library), mapping: reader.mapping,
            departments: library.catalogue.departments,
            values: try ValueVocabulary(library: library),
            bounds: try LineBounds(library: library), library: library, department: "production")
        var line = SourceLine(
            origin: SourceOrigin(
                file: "folder/f-113.xml", document: "invoice 2025-113", locator: "line 3", line: 9),
            quality: .invoiced)
        change(&line)
        return chain.place(line)
    }

    private func record(
        _ mapping: String = "", _ change: (inout SourceLine) -> Void
    ) throws -> PlacedRecord? {
        guard case .record(let record) = try place(mapping, change) else { return nil }
        return record
    }

    private func reason(_ change: (inout SourceLine) -> Void) throws -> String? {
        guard case .review(let reason, _, _) = try place("", change) else { return nil }
        return reason
    }

    private func fuel(_ line: inout SourceLine) {
        line.text = "Diesel B7"
        line.quantity = ExactDecimal(40)
        line.unit = UnitCatalogue.unit("L")
        line.amount = ExactDecimal(500)
        line.currency = "DKK"
    }

    @Test("a physical quantity with a known text is a record with its origin")
    func physical() throws {
        let record = try #require(try record { fuel(&$0) })
        #expect(record.kind == .travel)
        #expect(record[.fuel] == "diesel")
        #expect(record[.quantity] == "40")
        #expect(record[.origin] == "f-113.xml invoice 2025-113 line 3")
        #expect(record[.evidence] == "invoice 2025-113")
    }

    @Test("where no word of the text decides, the name of a supplier may")
    func supplierName() throws {
        func trip(_ supplier: String, _ text: String, _ unit: String) throws -> PlacedRecord? {
            try record {
                ($0.text, $0.supplier) = (text, SourceParty(name: supplier, id: ""))
                ($0.quantity, $0.unit) = (ExactDecimal(12), UnitCatalogue.unit(unit))
                ($0.amount, $0.currency) = (ExactDecimal(300), "DKK")
            }
        }
        #expect(try trip("Taxi 4x27 ApS", "Natteur, Valby - Enghave", "km")?[.mode] == "taxi")
        #expect(try trip("Taxi 4x27 ApS", "Lejebil", "km")?[.activity] == "vehicleRental")
        #expect(try trip("Dantaxi", "Natteur", "h")?[.activity] == "taxi")
        #expect(try trip("Energiselskabet", "Forbrug i dagtimer", "kWh") == nil)
        #expect(try trip("Elektricitetshandel A/S", "Dagtimer", "kWh")?[.source] == "grid")
    }

    @Test("where text and supplier say nothing, the name of a ledger's account may")
    func accountName() throws {
        func booking(_ account: String, _ text: String = "Bilag 12") throws -> Placement {
            try place {
                ($0.text, $0.accountName, $0.account) = (text, account, "2100")
                ($0.amount, $0.currency) = (ExactDecimal(300), "DKK")
            }
        }
        guard case .record(let record) = try booking("Taxa og kørsel") else {
            Issue.record("not placed")
            return
        }
        #expect(record[.activity] == "taxi")
        guard case .record(let own) = try booking("Taxa og kørsel", "Blomster") else {
            Issue.record("not placed")
            return
        }
        #expect(own[.activity] == "flowers")
        guard case .review = try booking("Diverse udgifter") else {
            Issue.record("placed without reason")
            return
        }
    }

    @Test("money alone becomes a purchase where a rule names it")
    func money() throws {
        let record = try #require(
            try record {
                $0.text = "Leje af kamera"
                $0.amount = ExactDecimal(18_500)
                $0.currency = "DKK"
            })
        #expect(record.kind == .purchase)
        #expect(record[.activity] == "equipmentRental")
        #expect(record[.amount] == "18500")
    }

    @Test("the item's class stands before the text")
    func itemClass() throws {
        let record = try #require(
            try record {
                $0.text = "Forplejning"
                $0.itemCodes = [ItemCode(list: "UNSPSC", value: "90111501")]
                $0.amount = ExactDecimal(900)
                $0.currency = "DKK"
            })
        #expect(record[.activity] == "hotel")
    }

    /// UNSPSC 15101505 is diesel; there is no class for what it is made of or burnt in.
    @Test(
        "words that name a fuel tell more of it than its class",
        arguments: [
            ("Diesel til generator", RecordKind.energy, "diesel"), ("HVO100", .travel, "hvo"),
            ("HVO til generator", .energy, "hvo"), ("Brændstof 1187", .travel, "diesel"),
            ("Vegetarisk buffet", .travel, "diesel"),
        ])
    func fuelOfClass(text: String, kind: RecordKind, fuel: String) throws {
        let record = try #require(
            try record {
                self.fuel(&$0)
                $0.text = text
                $0.itemCodes = [ItemCode(list: "UNSPSC", value: "15101505")]
            })
        #expect(record.kind == kind)
        #expect(record[.fuel] == fuel)
    }

    @Test(
        "words say which energy it is where its class is that of all utilities, or of all of a filling station"
    )
    func energyOfClass() throws {
        let heat = try record {
            ($0.text, $0.quantity, $0.unit) = (
                "Fjernvarme", ExactDecimal(12), UnitCatalogue.unit("MWh")
            )
            $0.itemCodes = [ItemCode(list: "UNSPSC", value: "83101800")]
        }
        #expect(heat?[.source] == "districtHeat")
        let urea = try place {
            self.fuel(&$0)
            $0.text = "AdBlue"
            $0.itemCodes = [ItemCode(list: "UNSPSC", value: "15101505")]
        }
        guard case .setAside("not-an-activity") = urea else {
            Issue.record("\(urea)")
            return
        }
    }

    @Test("the user's supplier rule stands before account, text and our own rules")
    func mapping() throws {
        let rules = """
            supplier;12345678;record=purchase activity=storage department=art
            account;40*;record=purchase activity=catering
            text;kasse;record=purchase activity=flowers

            """
        func activity(_ change: (inout SourceLine) -> Void) throws -> String? {
            try record(rules) {
                $0.text = "Hotel kasse"
                $0.amount = ExactDecimal(1)
                $0.currency = "DKK"
                change(&$0)
            }?[.activity]
        }
        #expect(
            try activity {
                $0.supplier = SourceParty(name: "X", id: "12345678")
                $0.account = "4010"
            } == "storage")
        #expect(try activity { $0.account = "4010" } == "catering")
        #expect(try activity { _ in } == "flowers")
    }

    @Test("a supplier's own figure is kept: in the contract of electricity, else beside the record")
    func declared() throws {
        func declare(_ line: inout SourceLine) {
            line.declared = DeclaredEmission(
                factor: ExactDecimal(mantissa: 125_000_000_000), unitCode: "", net: nil,
                sourceLabel: "Database")
        }
        let power = try #require(
            try record {
                $0.text = "Elforbrug"
                $0.quantity = ExactDecimal(1701)
                $0.unit = UnitCatalogue.unit("kWh")
                declare(&$0)
            })
        #expect(power[.contract] == "0.125")
        #expect(power[.supplierFactor] == nil)
        let goods = try #require(
            try record {
                $0.text = "Panel, LED"
                $0.quantity = ExactDecimal(4)
                $0.unitCode = "EA"
                declare(&$0)
            })
        #expect(goods.kind == .activity)
        #expect(goods[.type] == "supplierGoods")
        #expect(goods[.unit] == "piece")
        #expect(goods[.supplierFactor] == "0.125")
        #expect(goods[.basis] == "supplier")
        let fuel = try #require(
            try record {
                self.fuel(&$0)
                $0.text = "HVO til generator"
                $0.itemCodes = [ItemCode(list: "UNSPSC", value: "15101505")]
                declare(&$0)
            })
        #expect(fuel.kind == .energy && fuel[.fuel] == "hvo" && fuel[.supplierFactor] == "0.125")
    }

    @Test(
        "what is just not meant decides nothing",
        arguments: ["Ikke elbil", "Uden oksekød", "Non-vegetarian lunch", "Ikke-vegetarisk menu"])
    func negation(text: String) throws {
        let record = try record {
            ($0.text, $0.quantity, $0.unitCode) = (text, ExactDecimal(40), "EA")
            $0.attributes["distance"] = text.hasSuffix("bil") ? "30" : nil
        }
        #expect(record?[.fuel] != "electric")
        #expect(record?[.meal] != "beef" && record?[.meal] != "vegetarian")
    }

    /// 4,000 kr. for one meal are one invoice line for many; 40,000 meals for 4,000 kr. are none.
    @Test(
        "meals and nights at no price of theirs wait, and so does a price for nothing",
        arguments: [
            ("Frokost", 1, 4000, "review-price"), ("Frokost", 40_000, 4000, "review-price"),
            ("Frokost", 40, 4000, nil), ("Hotelovernatning", 1, 25_000, "review-price"),
            ("Diesel til generator", 0, 1300, "review-quantity-missing"),
        ] as [(String, Int, Int, String?)])
    func prices(text: String, count: Int, amount: Int, expected: String?) throws {
        let found = try reason {
            ($0.text, $0.quantity) = (text, ExactDecimal(count))
            ($0.amount, $0.currency) = (ExactDecimal(amount), "DKK")
            if text.hasPrefix("Hotel") { $0.unit = UnitCatalogue.unit("night") }
            if text.hasPrefix("Diesel") { $0.unit = UnitCatalogue.unit("L") }
            if text.hasPrefix("Frokost") { $0.unitCode = "EA" }
        }
        #expect(found == expected)
    }

    @Test("what cannot be decided waits, with the reason")
    func reasons() throws {
        #expect(
            try reason {
                $0.text = "Noget"; $0.amount = .one
            } == "review-no-rule")
        #expect(
            try reason {
                $0.text = "Hotel Strand"
                $0.amount = ExactDecimal(900)
            } == "review-currency-missing")
        #expect(
            try reason {
                $0.attributes = ["record": "energy", "source": "grid"]
                $0.quantity = .one
                $0.unitCode = "KW"
            } == "review-unit-missing")
        #expect(
            try reason {
                fuel(&$0)
                $0.text = "diesel benzin"
            } == "review-several-rules")
    }

    @Test("a line of nothing is set aside, and so is what its reader sets aside")
    func aside() throws {
        guard case .setAside(let zero) = try place("", { $0.quantity = .zero }) else {
            Issue.record("a zero was placed")
            return
        }
        #expect(zero == "zero")
        guard case .setAside(let tax) = try place("", { $0.role = .setAside(rule: "tax") }) else {
            Issue.record("a tax was placed")
            return
        }
        #expect(tax == "tax")
    }

    @Test("a kilowatt-hour without words is never taken for electricity")
    func kilowattHours() throws {
        #expect(
            try reason {
                $0.text = "Forbrug"
                $0.quantity = .one
                $0.unit = UnitCatalogue.unit("kWh")
            } == "review-no-rule")
    }

    @Test("every rule's record is one that the catalogue classifies")
    func rulesAreKnown() throws {
        let library = try ReportSource.embedded.get()
        let rules = try PlacementRules(library: library)
        let check = RecordCheck(library: library, production: Production())
        let assignments = Set(rules.assignments)
        #expect(assignments.count > 100)
        for assignment in assignments where assignment.setAside == nil {
            let kind = try #require(assignment.kind, "\(assignment.text)")
            var record = PlacedRecord(department: "production", kind: kind)
            record[.date] = "2025-03-04"
            record[.country] = "DK"
            for (name, value) in assignment.attributes {
                let attribute = try #require(RecordAttribute(name: name))
                record[attribute] = value
            }
            let problems = rules.needs(of: assignment).map { need -> String in
                var complete = record
                complete.complete(for: kind == .purchase ? .money : need)
                return check.problem(complete)?.text(in: .english) ?? ""
            }
            let isFine = problems.allSatisfy { $0.isEmpty }
            #expect(isFine, "\(assignment.text): \(problems)")
        }
    }
}

extension PlacedRecord {
    /// Gives the record an amount of the kind that a rule needs.
    fileprivate mutating func complete(for need: PlacementRule.Need) {
        switch need {
        case .energy: (self[.quantity], self[.unit]) = ("1", "kWh")
        case .volume: (self[.quantity], self[.unit]) = ("1", kind == .water ? "m3" : "L")
        case .mass, .disposal: (self[.quantity], self[.unit]) = ("1", "kg")
        case .length: (self[.distance], self[.distanceUnit]) = ("1", "km")
        case .nights: self[.nights] = "1"
        case .count: self[kind == .accommodation ? .nights : .count] = "1"
        case .money, .any: (self[.amount], self[.currency]) = ("1", "DKK")
        }
    }
}
