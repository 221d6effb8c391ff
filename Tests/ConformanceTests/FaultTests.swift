import EmissionFactors
import Quantities
import Testing
import TestSupport

/// Faults of an earlier calculator that must never come here.
@Suite("Faults of others")
struct FaultTests {
    @Test("the leg decides the band, however many fly and whether they return")
    func legDistance() throws {
        for extra in ["", " persons='50'", " persons='50' return='true'"] {
            let reading = try read(
                "<travel mode='flight' class='economy' from='CPH' to='LHR'\(extra)/>")
            #expect(
                Set(reading.footprint.factorUses.map(\.activity)) == ["flight.shortHaul.economy"])
        }
    }

    @Test(
        "each fuel takes the row of that fuel",
        arguments: [
            ("fuel.diesel", "L", "Diesel (average biofuel blend)"),
            ("fuel.dieselMineral", "L", "Diesel (100% mineral diesel)"),
            ("fuel.petrol", "L", "Petrol (average biofuel blend)"),
            ("fuel.petrolMineral", "L", "Petrol (100% mineral petrol)"),
            ("fuel.hvo", "L", "Biodiesel HVO"), ("fuel.biodiesel", "L", "Biodiesel ME"),
            ("fuel.bioethanol", "L", "Bioethanol"), ("fuel.gasOil", "L", "> Gas oil"),
            ("fuel.heatingOil", "L", "Burning oil"), ("fuel.fuelOil", "L", "Fuel oil"),
            ("fuel.marineGasOil", "L", "Marine gas oil"),
            ("fuel.jetFuel", "L", "Aviation turbine fuel"),
            ("fuel.aviationSpirit", "L", "Aviation spirit"), ("fuel.lpg", "L", "> LPG"),
            ("fuel.propane", "L", "> Propane"), ("fuel.butane", "L", "> Butane"),
            ("fuel.naturalGas", "m3", "> Natural gas"), ("fuel.cng", "L", "CNG"),
            ("fuel.lng", "L", "LNG"), ("fuel.woodPellets", "t", "Wood pellets"),
        ])
    func fuelRows(activity: String, unit: String, name: String) throws {
        let reading = try read("<activity type='\(activity)' quantity='1' unit='\(unit)'/>")
        #expect(!reading.lines.isEmpty)
        for line in reading.lines where line.applied.measure == .all {
            #expect(line.applied.factor?.name.contains(name) == true)
        }
        // Tank to wheel alone is half the truth: upstream is there, as a line of its own.
        #expect(
            reading.lines.filter { $0.applied.measure == .all }.map(\.applied.stage)
                == [.use, .wellToTank])
    }

    @Test("an unknown country is an error, never another country", arguments: ["XX", "UK", "ZZ"])
    func unknownCountry(code: String) throws {
        let reading = try read(
            "<energy source='grid' country='\(code)' quantity='100' unit='kWh'/>")
        #expect(reading.problems == ["unknown-value"])
        #expect(reading.lines.isEmpty)
    }

    @Test("a grid region that does not exist, or of another country, is an error")
    func gridRegions() throws {
        let unknown = try read(
            "<energy source='grid' country='US' gridRegion='US-CAMZ' quantity='1' unit='kWh'/>")
        #expect(unknown.problems == ["unknown-value"])
        let abroad = try read(
            "<energy source='grid' country='DK' gridRegion='US-CAMX' quantity='1' unit='kWh'/>")
        #expect(abroad.problems == ["unknown-combination"])
        #expect(unknown.lines.isEmpty && abroad.lines.isEmpty)
        let known = try read(
            "<energy source='grid' country='US' gridRegion='US-CAMX' quantity='1' unit='kWh'/>")
        #expect(known.problems.isEmpty)
    }

    @Test(
        "a mistyped class of travel is an error, not an average", arguments: ["AAL", "LHR", "LAX"])
    func mistypedClass(destination: String) throws {
        let reading = try read(
            "<travel mode='flight' class='buisness' from='CPH' to='\(destination)'/>")
        #expect(reading.problems == ["unknown-value"])
        #expect(reading.diagnostics.kept.first?.remedy?.arguments["suggestion"] == "business")
        #expect(reading.footprint.recordCount == 0)
    }

    @Test("a country without a grid figure is unknown, never another country")
    func countryWithoutFigure() throws {
        let reading = try read("<energy source='grid' country='AQ' quantity='100' unit='kWh'/>")
        #expect(reading.problems.isEmpty)
        #expect(reading.lines.isEmpty)
        #expect(reading.footprint.unquantifiedCount == 1)
    }

    @Test("a litre is a litre, whatever burns it")
    func litre() throws {
        let records = [
            "<travel mode='car' fuel='petrol' quantity='40' unit='L'/>",
            "<travel mode='car' fuel='hybrid' quantity='40' unit='L'/>",
            "<travel mode='car' fuel='plugInHybrid' quantity='40' unit='L'/>",
            "<travel mode='van' fuel='petrol' quantity='40' unit='L'/>",
            "<freight mode='lorry' fuel='petrol' quantity='40' unit='L'/>",
            "<energy source='generator' fuel='petrol' quantity='40' unit='L'/>",
        ]
        let totals = try records.map { try read($0).footprint.totals }
        #expect(Set(totals).count == 1)
        // 40 L × (2.06916 + 0.58094) kg/L, DESNZ 2025 1_101_1017_8_1.
        #expect(totals[0].location.description == "106.004")
    }

    @Test("the bounds of the bands stand in one place, the method file")
    func thresholds() throws {
        let folder = TemporaryFolder()
        for path in Repository.files(below: "emission-factors", suffix: ".csv") {
            var text = Repository.text(path)
            if path.hasSuffix("/method.csv") {
                text =
                    text.split(separator: "\n").map { line in
                        line.hasPrefix("flight.shortHaulMaximumDistance,")
                            ? "flight.shortHaulMaximumDistance,979,km," : String(line)
                    }.joined(separator: "\n") + "\n"
            }
            folder.write(text, as: String(path.dropFirst("emission-factors/".count)))
        }
        let source = ReportSource(library: try FactorLibrary(folder: .directory(folder.path)))
        // CPH–LHR is 979.612 km.
        let reading = try source.read(
            xml: SmallReport.xml("<travel mode='flight' class='economy' from='CPH' to='LHR'/>"))
        #expect(Set(reading.footprint.factorUses.map(\.activity)) == ["flight.longHaul.economy"])
    }

    @Test("radiative forcing is a line of its own, and the flight's line is without it")
    func radiativeForcing() throws {
        let lines = try read("<travel mode='flight' class='economy' from='CPH' to='LHR'/>").lines
        #expect(lines.filter { $0.applied.stage == .radiativeForcing }.count == 1)
        let use = lines.filter { $0.applied.stage == .use }
        #expect(use.map { $0.applied.factor?.name.hasSuffix("Without RF") } == [true])
    }

    /// A charter without fuel or route is an average in two ways, and one figure all the same.
    @Test("a figure counts once under a reason that holds twice")
    func reasonOnce() throws {
        let footprint = try read("<travel mode='charter' distance='400' unit='km'/>").footprint
        #expect(footprint.fallbackKilograms == footprint.totals.location)
        for fallback in footprint.fallbacks {
            #expect(fallback.kilograms == footprint.totals.location, "\(fallback.reason)")
        }
        for use in footprint.factorUses {
            #expect(Set(use.applied.reasons).count == use.applied.reasons.count)
        }
    }

    @Test("a Danish hotel is not an American survey")
    func hotels() throws {
        let uses = try read("<accommodation kind='hotel' nights='1'/>").footprint.factorUses
        #expect(uses.map { $0.applied.factor?.geography } == ["DK"])
        #expect(uses.map(\.applied.content) == [.co2Only])
    }

    @Test("fuel is scope 1 only where the production operates what burns it")
    func fuelFollowsControl() throws {
        let record = "energy source='generator' fuel='dieselMineral' quantity='1' unit='L'"
        #expect(try read("<\(record) control='other'/>").lines.map(\.scope.number) == [3, 3])
        #expect(try read("<\(record) control='own'/>").lines.map(\.scope.number) == [1, 3])
    }

    @Test(
        "a charter is scope 3 unless the aircraft is the production's own",
        arguments: [
            ("", [3, 3, 3]), ("control='hired'", [3, 3, 3]), ("control='own'", [1, 3, 1]),
        ])
    func charterFollowsControl(control: String, scopes: [Int]) throws {
        let charter = "<travel mode='charter' fuel='jetFuel' quantity='900' unit='L' \(control)/>"
        #expect(try read(charter).lines.map(\.scope.number) == scopes)
    }

    @Test("hydrogen is unknown, not zero")
    func hydrogen() throws {
        let reading = try read(
            "<energy source='generator' fuel='hydrogen' quantity='5' unit='kg'/>")
        #expect(reading.problems.isEmpty)
        #expect(reading.footprint.unquantified.map(\.activity) == ["fuel.hydrogen"])
        #expect(reading.lines.isEmpty)
    }

    private func read(_ records: String) throws -> ReportReading {
        try footprint(ofXML: SmallReport.xml(records))
    }
}
