import Quantities

/// The emission data that an invoice line carries as properties of the item (OIOUBL 3.0.1, rules
/// GP004 to GP008), checked.
struct EmissionProperties {
    /// What is wrong with them: the message id, the rule and what was found.
    struct Problem {
        let id: String
        let rule: String
        let found: String
    }

    private(set) var declared: DeclaredEmission?
    private(set) var problems: [Problem] = []

    private static let factor = "EmissionFactor"
    private static let net = "NetEmissionQuantity"
    private static let origin = "EmissionFactorSource"
    private static let unit = "EmissionFactorCalculationUnit"
    private static let names: Set<String> = [factor, net, origin, unit, "CalculationRate"]

    static func isName(_ name: String) -> Bool { names.contains(name) }

    /// Reads the properties of a line with a quantity as the document states it, unsigned.
    init(
        _ properties: [InvoiceLineDraft.Property], quantity: ExactDecimal?, codes: UnitCodes
    ) {
        var values: [String: String] = [:]
        for property in properties where Self.isName(property.name) {
            if let known = values[property.name], known != property.value {
                add("emission-property-twice", "", property.name)
            }
            values[property.name] = property.value
        }
        guard !values.isEmpty else { return }
        let factor = number(values[Self.factor], "GP004")
        let net = number(values[Self.net], "GP005")
        checkOrigin(values[Self.origin], hasFactor: values[Self.factor] != nil)
        if let unit = values[Self.unit], codes[unit] == nil {
            add("emission-unit-unknown", "GP008", unit)
        }
        if let factor, let net { check(net, is: factor, times: quantity) }
        if let factor, factor.isNegative {
            add("emission-factor-not-a-number", "GP004", "\(factor)")
        }
        if values[Self.factor] == nil, values[Self.net] != nil {
            add("emission-net-alone", "GP005", values[Self.net] ?? "")
        }
        guard let factor, problems.isEmpty else { return }
        declared = DeclaredEmission(
            factor: factor, unitCode: values[Self.unit] ?? "", net: net,
            sourceLabel: values[Self.origin] ?? "")
    }

    private mutating func add(_ id: String, _ rule: String, _ found: String) {
        problems.append(Problem(id: id, rule: rule, found: found))
    }

    private mutating func number(_ text: String?, _ rule: String) -> ExactDecimal? {
        guard var text else { return nil }
        let number = text.withUTF8 { DocumentText(bytes: UnsafeRawBufferPointer($0)).decimal }
        if number == nil { add("emission-factor-not-a-number", rule, text) }
        return number
    }

    private mutating func checkOrigin(_ origin: String?, hasFactor: Bool) {
        if let origin {
            guard origin != "Database", origin != "Internal" else { return }
            add("emission-source-unknown", "GP006", origin)
        } else if hasFactor {
            add("emission-source-missing", "GP007", "")
        }
    }

    /// Net emission = factor × quantity, both rounded to four decimals.
    private mutating func check(
        _ net: ExactDecimal, is factor: ExactDecimal, times quantity: ExactDecimal?
    ) {
        guard let quantity, let product = factor.multiplied(by: quantity),
            product.rounded(toDecimals: 4) != net.rounded(toDecimals: 4)
        else { return }
        let expected = product.rounded(toDecimals: 4)
        add("emission-net-differs", "GP005", "\(net) ≠ \(factor) × \(quantity) = \(expected)")
    }
}
