import Testing
import TestSupport

/// Derived figures computed again from the published ones in `derivations.csv`.
@Suite("Data: derived figures")
struct DataDerivationTests {
    private let derivations = CommaSeparated(
        Repository.text("emission-factors/derivations.csv")
    ).rows

    private static func rows(of dataset: String) -> [[String: String]] {
        CommaSeparated(Repository.text("emission-factors/editions/\(dataset)/factors.csv")).rows
    }

    @Test("each derived figure is what its published figures make")
    func figures() throws {
        var checked = 0
        for derivation in derivations where derivation["factor_id"] != "*" {
            let row = try #require(Self.row(of: derivation), "\(derivation)")
            let column = try #require(derivation["column"])
            let decimals = try #require(Int(derivation["rounding"] ?? ""))
            let expected = try #require(Self.recomputed(derivation, decimals: decimals))
            let published = try #require(PlainDecimal(row[column] ?? ""))
            #expect(published.scaled(to: decimals) == expected, "\(derivation)")
            checked += 1
        }
        #expect(checked == 4 * 28 + 8 + 8)
    }

    @Test("a unit change of a whole dataset leaves no more decimals than it says")
    func wholeDatasets() throws {
        let whole = derivations.filter { $0["factor_id"] == "*" }
        let names = whole.compactMap { $0["dataset"] }
        #expect(
            names == [
                "energinet-2026", "eea-2026", "ember-2025", "aib-2024", "aib-2025", "aib-2026",
                "ademe-2026",
            ])
        for derivation in whole {
            let decimals = try #require(Int(derivation["rounding"] ?? ""))
            let isGram = derivation["numerator_unit"] == "g"
            #expect(derivation["multiplier"] == (isGram ? "0.001" : "1"))
            let rows = Self.rows(of: derivation["dataset"] ?? "")
            #expect(!rows.isEmpty)
            for row in rows {
                let text = row[derivation["column"] ?? ""] ?? ""
                let figure = try #require(PlainDecimal(text), "\(row)")
                #expect(figure.scaled(to: decimals) != nil, "\(row["id"] ?? "") \(text)")
            }
        }
    }

    @Test("every row that says it was derived has its derivation, with the figures of its note")
    func complete() {
        var marked = 0
        for dataset in ["egrid-2023", "heat-dk-2024"] {
            for row in Self.rows(of: dataset) {
                let note = row["note"] ?? ""
                let isGrid = note.hasPrefix("converted from ")
                guard isGrid || note.hasPrefix("derived: ") else { continue }
                marked += 1
                let own = derivations.filter {
                    $0["dataset"] == dataset && $0["geography"] == row["geography"]
                }
                let columns = own.compactMap { $0["column"] }
                let expected = isGrid ? ["co2", "ch4_co2e", "n2o_co2e", "co2e"] : ["co2e"]
                #expect(columns == expected, "\(dataset) \(row["geography"] ?? "")")
                for derivation in own {
                    for figure in (derivation["published_numerator"] ?? "").split(separator: "|") {
                        #expect(note.contains(" \(figure) "), "\(note): \(figure)")
                    }
                }
            }
        }
        #expect(marked == 28 + 8)
    }

    @Test("pounds become kilograms, and gases CO2e by AR5")
    func multipliers() {
        let byUnit = ["lb CO2": "0.00045359237", "lb CH4": "0.01270058636"]
        let nitrousOxide = "0.12020197805"  // 0.45359237 × 265 / 1000
        for derivation in derivations where derivation["dataset"] == "egrid-2023" {
            let units = (derivation["numerator_unit"] ?? "").split(separator: "|").map(String.init)
            let expected = units.map { byUnit[$0] ?? nitrousOxide }
            #expect(derivation["multiplier"] == expected.joined(separator: "|"))
        }
    }

    /// The multiplier of 1.7 less the CO2 itself; the CO2 part is the same in every edition.
    @Test("radiative forcing of aviation fuel is 0.7 of the published CO2")
    func forcing() throws {
        let own = derivations.filter { $0["dataset"] == "aviation-forcing-2025" }
        #expect(own.count == Self.rows(of: "aviation-forcing-2025").count)
        for derivation in own {
            #expect(derivation["multiplier"] == "0.7" && derivation["published_denominator"] == "1")
            let words = (derivation["note"] ?? "").split(separator: " ")
            let id = String(try #require(words.last))
            for edition in ["desnz-2023", "desnz-2024", "desnz-2025"] {
                let row = Self.rows(of: edition).first { $0["id"] == id && $0["stage"] == "use" }
                #expect(row?["co2"] == derivation["published_numerator"], "\(edition) \(id)")
                let unit = try #require(row?["unit"])
                #expect(derivation["numerator_unit"] == "kg CO2 per \(unit)")
            }
        }
    }

    private static func row(of derivation: [String: String]) -> [String: String]? {
        rows(of: derivation["dataset"] ?? "").first { row in
            ["stage", "geography", "valid_from"].allSatisfy { row[$0] == derivation[$0] }
                && row["id"] == derivation["factor_id"]
        }
    }

    /// The sum of numerators times multipliers over the denominator, rounded half to even, in units of
    /// the last decimal.
    private static func recomputed(_ derivation: [String: String], decimals: Int) -> Int128? {
        func numbers(_ column: String) -> [PlainDecimal] {
            (derivation[column] ?? "").split(separator: "|").compactMap { PlainDecimal(String($0)) }
        }
        let numerators = numbers("published_numerator")
        let multipliers = numbers("multiplier")
        guard let below = numbers("published_denominator").first,
            numerators.count == multipliers.count, !numerators.isEmpty
        else { return nil }
        // One scale for all products, wide enough for the longest.
        let scale = zip(numerators, multipliers).map { $0.decimals + $1.decimals }.max() ?? 0
        var sum: Int128 = 0
        for (numerator, multiplier) in zip(numerators, multipliers) {
            let product = numerator.digits * multiplier.digits
            sum += product * power(scale - numerator.decimals - multiplier.decimals)
        }
        let upper = sum * power(decimals + below.decimals)
        return halfToEven(upper, over: below.digits * power(scale))
    }

    private static func halfToEven(_ upper: Int128, over lower: Int128) -> Int128 {
        let (quotient, remainder) = upper.quotientAndRemainder(dividingBy: lower)
        let isUp = 2 * remainder > lower || (2 * remainder == lower && quotient % 2 == 1)
        return isUp ? quotient + 1 : quotient
    }
}

/// A number without sign as its digits and how many of them are decimals.
private struct PlainDecimal {
    let digits: Int128
    let decimals: Int

    init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let digits = Int128(parts.joined()) else { return nil }
        self.digits = digits
        decimals = parts.count == 2 ? parts[1].utf8.count : 0
    }

    /// The number in units of a decimal place; nil when it has more places.
    func scaled(to places: Int) -> Int128? {
        places < decimals ? nil : digits * power(places - decimals)
    }
}

private func power(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(Int128(1)) { result, _ in result * 10 }
}
