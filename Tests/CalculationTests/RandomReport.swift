import TestSupport

/// A random report of records of every kind; the same seed gives the same report.
struct RandomReport {
    /// One record: its element and attributes.
    struct Record {
        var department: String
        var element: String
        var attributes: [(name: String, value: String)]
    }

    var records: [Record] = []

    /// Makes a report of some hundred records.
    init(seed: UInt64, count: Int = 300) {
        var generator = SplitMix64(seed: seed)
        for _ in 0..<count { records.append(Self.record(&generator)) }
    }

    init(records: [Record]) {
        self.records = records
    }

    /// The report as XML, one department element around each record.
    var xml: String {
        var departments = ""
        for record in records {
            let attributes = record.attributes.map { "\($0.name)=\"\($0.value)\"" }
            departments +=
                "<department name=\"\(record.department)\"><\(record.element) "
                + attributes.joined(separator: " ") + "/></department>\n"
        }
        return SmallReport.xml("").replacingDepartments(with: departments)
    }

    /// The report as a table with semicolons and decimal commas.
    var csv: String {
        let names = Set(records.flatMap { $0.attributes.map(\.name) }).sorted()
        var text = SmallReport.tableHeader
        text += (["department", "record"] + names).joined(separator: ";") + "\n"
        for record in records {
            let values = Dictionary(
                uniqueKeysWithValues: record.attributes.map { ($0.name, $0.value) })
            let cells = names.map { name in
                let value = values[name] ?? ""
                let isText = name == "type"
                return isText ? value : String(value.map { $0 == "." ? "," : $0 })
            }
            text += ([record.department, record.element] + cells).joined(separator: ";") + "\n"
        }
        return text
    }

    // MARK: Records

    private static func record(_ generator: inout SplitMix64) -> Record {
        var (element, attributes) = kind(&generator)
        let departments = ["camera", "lighting", "art", "production", "Drone unit"]
        if one(of: 3, &generator) {
            attributes.append(
                ("date", "\(2022 + int(5, &generator))-0\(1 + int(9, &generator))-15"))
        }
        if one(of: 4, &generator) {
            attributes.append(("phase", pick(["preparation", "shoot", "wrap"], &generator)))
        }
        if one(of: 4, &generator), !attributes.contains(where: { $0.name == "municipality" }) {
            attributes.append(
                ("country", pick(["DK", "DE", "GB", "NO", "AT", "US", "KE"], &generator)))
        }
        if one(of: 5, &generator) {
            attributes.append(("control", pick(["own", "hired", "other"], &generator)))
        }
        if one(of: 6, &generator), !attributes.contains(where: { $0.name == "reusedShare" }) {
            attributes.append(("allocation", pick(["0.5", "0.333", "1", "0"], &generator)))
        }
        if one(of: 6, &generator) {
            attributes.append(("basis", pick(["measured", "estimated"], &generator)))
        }
        return Record(
            department: pick(departments, &generator), element: element, attributes: attributes)
    }

    private static func kind(
        _ generator: inout SplitMix64
    ) -> (String, [(name: String, value: String)]) {
        switch int(14, &generator) {
        case 0: return ("travel", flight(&generator))
        case 1:
            let fuel = pick(["diesel", "petrol", "electric", "plugInHybrid"], &generator)
            return (
                "travel",
                [
                    ("mode", "car"), ("fuel", fuel), ("size", "medium"),
                    ("distance", amount(&generator)), ("unit", pick(["km", "mi"], &generator)),
                ]
            )
        case 2:
            return (
                "travel",
                [
                    ("mode", "rail"), ("service", "national"), ("distance", amount(&generator)),
                    ("unit", "km"), ("persons", "\(1 + int(9, &generator))"),
                    ("purpose", pick(["commute", "business"], &generator)),
                ]
            )
        case 3:
            return (
                "freight",
                [
                    ("mode", "lorry"), ("distance", amount(&generator)), ("unit", "km"),
                    ("mass", amount(&generator)),
                    ("massUnit", pick(["t", "kg", "lb"], &generator)),
                ]
            )
        case 4, 5: return ("energy", grid(&generator))
        case 6:
            let fuel = pick(["diesel", "hvo", "petrol"], &generator)
            return (
                "energy",
                [
                    ("source", "generator"), ("fuel", fuel), ("quantity", amount(&generator)),
                    ("unit", pick(["L", "m3"], &generator)),
                ]
            )
        case 7:
            return (
                "material",
                [
                    ("kind", pick(["plywood", "steel", "paint", "osb"], &generator)),
                    ("quantity", amount(&generator)), ("unit", pick(["kg", "t"], &generator)),
                    ("reusedShare", pick(["0", "0.4", "1", "0.123"], &generator)),
                ]
            )
        case 8:
            return (
                "accommodation",
                [
                    ("kind", pick(["hotel", "apartment"], &generator)),
                    ("nights", "\(int(40, &generator))"), ("rooms", "\(1 + int(3, &generator))"),
                    ("persons", "\(1 + int(2, &generator))"),
                ]
            )
        case 9:
            let meal = pick(["beef", "vegan", "fish", "snack"], &generator)
            return ("catering", [("meal", meal), ("count", "\(int(500, &generator))")])
        case 10:
            let treatment = pick(["incineration", "landfill"], &generator)
            return (
                pick(["waste", "disposal"], &generator),
                [
                    ("material", "residual"), ("treatment", treatment),
                    ("quantity", amount(&generator)), ("unit", "kg"),
                ]
            )
        case 11: return ("water", [("quantity", amount(&generator)), ("unit", "m3")])
        case 12:
            return (
                "purchase",
                [
                    ("activity", "costumeRental"), ("amount", amount(&generator)),
                    ("currency", pick(["DKK", "EUR"], &generator)),
                ]
            )
        default:
            return (
                "activity",
                [
                    ("type", pick(["taxi.regular", "car.diesel.medium"], &generator)),
                    ("quantity", amount(&generator)), ("unit", "km"),
                ]
            )
        }
    }

    private static func flight(
        _ generator: inout SplitMix64
    ) -> [(name: String, value: String)] {
        let airports = ["CPH", "AAL", "LHR", "JFK", "LAX", "BLL"]
        let from = pick(airports, &generator)
        let to = pick(airports.filter { $0 != from }, &generator)
        var attributes = [
            (name: "mode", value: "flight"), ("from", from), ("to", to),
            ("persons", "\(1 + int(20, &generator))"),
            ("return", pick(["true", "false"], &generator)),
        ]
        if one(of: 2, &generator) {
            attributes.append(("class", pick(["economy", "business", "first"], &generator)))
        }
        return attributes
    }

    private static func grid(
        _ generator: inout SplitMix64
    ) -> [(name: String, value: String)] {
        var attributes = [
            (name: "source", value: pick(["grid", "grid", "districtHeat"], &generator)),
            ("quantity", amount(&generator)),
            ("unit", pick(["kWh", "MWh", "GJ"], &generator)),
        ]
        if one(of: 3, &generator) { attributes.append(("municipality", "167")) }
        if one(of: 3, &generator) {
            attributes.append(("contract", pick(["renewable", "residual", "0.125"], &generator)))
        }
        if one(of: 3, &generator) { attributes.append(("evidence", "INV-1")) }
        return attributes
    }

    // MARK: Chance

    private static func amount(_ generator: inout SplitMix64) -> String {
        let whole = int(9999, &generator)
        guard one(of: 2, &generator) else { return "\(whole)" }
        let digits = String(
            (1...(1 + int(6, &generator))).map { _ in
                Character("\(int(10, &generator))")
            })
        return "\(whole)." + digits
    }

    private static func int(_ bound: Int, _ generator: inout SplitMix64) -> Int {
        Int.random(in: 0..<bound, using: &generator)
    }

    private static func one(of chances: Int, _ generator: inout SplitMix64) -> Bool {
        int(chances, &generator) == 0
    }

    private static func pick<Element>(
        _ choices: [Element], _ generator: inout SplitMix64
    ) -> Element {
        choices[int(choices.count, &generator)]
    }
}

extension String {
    /// The report with other departments than the one it has.
    fileprivate func replacingDepartments(with departments: String) -> String {
        let lines = split(separator: "\n", omittingEmptySubsequences: false)
        let head = lines.prefix { !$0.contains("<department") }
        return head.joined(separator: "\n") + "\n" + departments + "</productionReport>\n"
    }
}
