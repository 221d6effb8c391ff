import Diagnostics
import EmissionFactors
import Quantities

/// Reads a rates file: `currency,year,rate,deflator,source`, each currency and year once.
public struct ExchangeRateReader {
    /// What a rates file gave.
    public struct Outcome: Sendable {
        /// The rates.
        public let rates: ExchangeRates
        /// SHA-256 of the file.
        public let sha256: String
        /// What is wrong with it, by line and column.
        public let diagnostics: DiagnosticSink
    }

    private static let columns = ["currency", "year", "rate", "deflator", "source"]

    private var rates: [ExchangeRate] = []
    private var lines: [String: Int] = [:]
    private var deflators: [Int: (value: ExactDecimal, line: Int)] = [:]
    private var diagnostics = DiagnosticSink()
    private var hasHeader = false
    private var isUsable = true

    /// Reads a file; throws when it cannot be opened.
    public static func read(_ name: String) throws(InputOpeningFailure) -> Outcome {
        var reader = ExchangeRateReader()
        let (sha256, problems) = try FigureTable.read(name) { reader.take($0, $1) }
        if !reader.hasHeader, !problems.hasErrors {
            reader.reportHeader(SourcePosition(file: name))
        }
        reader.diagnostics.merge(problems)
        return Outcome(
            rates: ExchangeRates(reader.rates), sha256: sha256, diagnostics: reader.diagnostics)
    }

    private mutating func take(_ row: FigureTable.Row, _ dialect: TableDialect) {
        guard hasHeader else {
            hasHeader = true
            let names = (0..<row.count).map { row.text($0) }
            isUsable = names == Self.columns
            if !isUsable { reportHeader(row.position(0)) }
            return
        }
        guard isUsable else { return }
        guard row.count == Self.columns.count else {
            return report(
                "figures-cell-count", row, 0, ["expected": 5, "found": .number(row.count)])
        }
        let reader = DecimalReader(decimalMark: dialect.decimalMark)
        let (currency, year) = (currency(row), year(row))
        let (rate, deflator) = (positive(row, 2, reader), positive(row, 3, reader))
        if row.text(4).isEmpty { report("rates-missing-source", row, 4) }
        guard let currency, let year, let rate, let deflator else { return }
        let found = ExchangeRate(
            currency: currency, year: year, rate: rate, deflator: deflator, citation: row.text(4))
        if isConsistent(found, row) { rates.append(found) }
    }

    private mutating func currency(_ row: FigureTable.Row) -> String? {
        let code = row.text(0)
        if CurrencyCodes.contains(code) { return code }
        let near = RecordProblem.suggestion(code, CurrencyCodes.all)
        report("rates-unknown-currency", row, 0, ["found": .text(code)], remedy: near)
        return nil
    }

    private mutating func year(_ row: FigureTable.Row) -> Int? {
        let text = row.text(1)
        if text.utf8.count == 4, let year = Int(text), (1900...2999).contains(year) { return year }
        report("rates-invalid-year", row, 1, ["found": .text(text)])
        return nil
    }

    /// A number above zero that can also divide exactly.
    private mutating func positive(
        _ row: FigureTable.Row, _ index: Int, _ reader: DecimalReader
    ) -> ExactDecimal? {
        let text = row.text(index)
        if case .success(let value) = reader.read(text) {
            if value > .zero, ExactFraction(value)?.inverted != nil { return value }
            report(
                "rates-not-positive", row, index,
                ["column": .text(Self.columns[index]), "found": .text(text)])
            return nil
        }
        let example =
            dialectExample(reader.decimalMark)
        report(
            "figures-invalid-number", row, index,
            ["column": .text(Self.columns[index]), "found": .text(text)], remedy: example)
        return nil
    }

    private func dialectExample(_ mark: DecimalReader.DecimalMark) -> Message {
        mark == .comma
            ? Message("expected-number-comma") : Message("expected-number-full-stop")
    }

    /// One row for each currency and year; US dollars cost one, and prices of a year are the same for all.
    private mutating func isConsistent(_ rate: ExchangeRate, _ row: FigureTable.Row) -> Bool {
        let key = "\(rate.currency) \(rate.year)"
        if let line = lines[key] {
            report("rates-duplicate", row, 0, ["key": .text(key), "line": .number(line)])
            return false
        }
        lines[key] = row.line
        if rate.currency == "USD", rate.rate != .one {
            report("rates-dollar", row, 2, ["found": .text(row.text(2))])
        }
        let known = deflators[rate.year]
        let isPriceYear = rate.year == ExchangeRate.priceYear
        if isPriceYear, rate.deflator != .one {
            report("rates-price-year", row, 3, ["found": .text(row.text(3))])
        } else if let known, known.value != rate.deflator {
            report(
                "rates-deflator-differs", row, 3,
                ["year": .text("\(rate.year)"), "line": .number(known.line)])
        }
        deflators[rate.year] = known ?? (rate.deflator, row.line)
        return true
    }

    private mutating func reportHeader(_ position: SourcePosition) {
        diagnostics.report(
            Diagnostic(
                .error,
                Message(
                    "rates-header", ["columns": .text(Self.columns.joined(separator: ", "))]),
                at: position))
    }

    private mutating func report(
        _ id: String, _ row: FigureTable.Row, _ index: Int,
        _ arguments: [String: Message.Argument] = [:], remedy: Message? = nil
    ) {
        diagnostics.report(
            Diagnostic(.error, Message(id, arguments), at: row.position(index), remedy: remedy))
    }
}
