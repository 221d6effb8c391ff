import Calculation
import Diagnostics
import EmissionFactors
import Inventory
import Quantities

/// Writes a table with a row for each emission line and each record without a figure (RFC 4180, CRLF,
/// UTF-8 with a byte order mark for Excel).
///
/// Kilograms are exact. A record without a figure has none, and the reason in words. Text that a
/// spreadsheet could take for a formula is marked as text; numbers never are.
public final class EmissionLineCSVWriter: EmissionLineSink {
    static let columns = [
        "production", "record", "file", "line", "date", "dateOrigin", "department", "phase",
        "category", "activity", "description", "amount", "unit", "country", "countryOrigin",
        "basis",
        "scope", "scope3Category", "stage", "measure", "factorAmount", "factorValue", "factorUnit",
        "dataset",
        "factor", "table", "reasons", "fallback", "kilograms", "lower", "upper", "amountQuality",
        "factorQuality", "supplier", "evidence", "setBuild",
        "allocation", "reusedShare", "origin",
    ]

    private let sink: any TextSink
    let words: ReportWords
    private let byteOrderMark: Bool
    private var cells: any LineCells
    /// The production whose records come next.
    public var production = ""

    /// Makes a writer; a decimal comma brings semicolons between the cells. Programs may want no byte
    /// order mark, which spreadsheets need.
    public init(
        sink: any TextSink, language: Language, library: FactorLibrary, decimalComma: Bool = false,
        byteOrderMark: Bool = true
    ) {
        self.sink = sink
        words = ReportWords(language: language, library: library)
        cells = DelimitedCells(decimalComma: decimalComma)
        self.byteOrderMark = byteOrderMark
    }

    /// Makes a writer whose cells go elsewhere.
    init(cells: any LineCells, words: ReportWords) {
        sink = StringSink()
        self.words = words
        self.cells = cells
        byteOrderMark = false
    }

    /// Writes the byte order mark, where it is wanted, and the headings; once, before all rows.
    public func writeHeading() {
        for column in Self.columns { cells.add(words.text("report-lines-\(column)")) }
        sink.write((byteOrderMark ? "\u{FEFF}" : "") + cells.takeRow())
    }

    /// Writes one line.
    public func take(_ line: EmissionLine) {
        addRecord(line.origin, line.parts, line.record)
        addActivity(line.category, line.activity, line.origin)
        addAmount(line.steps, line.parts, line.record)
        addPlace(line.parts)
        cells.add(line.scope.number > 0 ? line.scope.number : nil)
        cells.add(line.scope.scope3Category > 0 ? line.scope.scope3Category : nil)
        addFactor(line)
        cells.add(line.kilograms)
        addQuality(line.quality)
        addEvidence(line.origin, line.record)
        sink.write(cells.takeRow())
    }

    /// Writes a record for which no figure exists.
    public func takeUnquantified(_ record: UnquantifiedRecord) {
        addRecord(record.origin, record.parts, record.record)
        addActivity(record.parts.category, record.activity, record.origin)
        addAmount([], record.parts, record.record)
        addPlace(record.parts)
        for _ in 0..<10 { cells.add(String?.none) }
        cells.add(words.sentence(record.reason))
        cells.add(String?.none)
        cells.add(ExactDecimal?.none)
        addQuality(nil)
        addEvidence(record.origin, record.record)
        sink.write(cells.takeRow())
    }

    private func addRecord(
        _ origin: EmissionLine.Origin, _ parts: ActivityDescriptor.Parts, _ record: ActivityRecord
    ) {
        cells.add(production)
        cells.add(origin.recordID)
        let position = origin.position
        cells.add(position.file + (position.sheet.isEmpty ? "" : ":" + position.sheet))
        cells.add(position.line)
        cells.add(parts.date(of: record))
        cells.add(words.text("report-origin-\(record.dateOrigin.rawValue)"))
        cells.add(words.department(parts.department.id))
        cells.add(words.phase(parts.phase))
    }

    private func addActivity(
        _ category: String, _ activity: String, _ origin: EmissionLine.Origin
    ) {
        cells.add(words.category(category))
        cells.add(words.activity(activity))
        cells.add(origin.description)
    }

    /// The amount as the record gives it; of a flight the great circle in kilometres.
    private func addAmount(
        _ steps: [CalculationStep], _ parts: ActivityDescriptor.Parts, _ record: ActivityRecord
    ) {
        if case .route(let metres)? = steps.first {
            cells.add(ExactDecimal(mantissa: metres.mantissa / 1000))
            cells.add("km")
        } else if case .amount(let amount, let unit)? = steps.first {
            cells.add(amount)
            cells.add(words.unit(unit.symbol))
        } else {
            cells.add(record.amount(of: parts))
            cells.add(parts.unit.map { words.unit($0.symbol) } ?? parts.currency)
        }
    }

    private func addPlace(_ parts: ActivityDescriptor.Parts) {
        cells.add(parts.country)
        cells.add(words.text("report-origin-\(parts.countryOrigin.rawValue)"))
        cells.add(words.basis(parts.basis))
    }

    /// The amount in the factor's unit and the factor: their product is the line's kilograms.
    private func addFactor(_ line: EmissionLine) {
        let applied = line.applied
        cells.add(words.stage(applied.stage))
        cells.add(words.measure(applied.measure))
        cells.add(line.amountInFactorUnit)
        cells.add(applied.value)
        cells.add("kg/" + words.unit(applied.unit.symbol))
        cells.add(applied.factor?.dataset)
        let rows = [applied.factor?.id, applied.subtracted?.id].compactMap(\.self)
        cells.add(rows.joined(separator: " minus "))
        cells.add(applied.factor?.table)
        cells.add(applied.reasons.map { words.label($0) }.joined(separator: "; "))
        cells.add(words.text(applied.isFallback ? "report-yes" : "report-no"))
    }

    /// The 95 % range, and the pedigree scores of amount and factor in the order of the indicators.
    private func addQuality(_ quality: LineQuality?) {
        cells.add(quality?.range?.lower)
        cells.add(quality?.range?.upper)
        cells.add(quality.map { $0.amount.scores[.reliability] })
        cells.add(
            quality.map { quality in
                PedigreeIndicator.allCases.map { "\(quality.factor.row.scores[$0])" }
                    .joined(separator: " ")
            })
    }

    private func addEvidence(_ origin: EmissionLine.Origin, _ record: ActivityRecord) {
        cells.add(origin.supplier)
        cells.add(origin.evidence)
        cells.add(origin.setBuild)
        cells.add(record.allocation)
        cells.add(record.reusedShare)
        cells.add(origin.importOrigin)
    }
}
