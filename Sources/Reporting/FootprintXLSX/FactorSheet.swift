import Calculation
import EmissionFactors
import Quantities
import Workbooks

/// The appendix: every applied factor with its citation, and the licences of the datasets.
struct FactorSheet {
    private static let columns = [
        "production", "activity", "stage", "measure", "factorValue", "factorUnit", "dataset",
        "factor", "table", "reasons", "fallback",
    ]

    private let sheet: ReportSheet
    private let words: ReportWords
    private var row = 1

    init(sheet: ReportSheet, words: ReportWords) {
        self.sheet = sheet
        self.words = words
        let headings =
            Self.columns.map { words.text("report-lines-\($0)") }
            + [words.text("xlsx-records"), words.text("report-lines-kilograms")]
        for (column, heading) in headings.enumerated() {
            sheet.write(heading, at: 0, column, .heading)
        }
        sheet.setWidth(20, of: 0..<headings.count)
        sheet.keepHeading()
    }

    /// Writes the factors of a footprint.
    mutating func add(_ footprint: Footprint) {
        for use in footprint.factorUses {
            let applied = use.applied
            let rows = [applied.factor?.id, applied.subtracted?.id].compactMap(\.self)
            let before = [
                footprint.identity.production, words.activity(use.activity),
                words.stage(applied.stage), words.measure(applied.measure),
            ]
            let after = [
                "kg/" + words.unit(applied.unit.symbol), applied.factor?.dataset ?? "",
                rows.joined(separator: " minus "), applied.factor?.table ?? "",
                applied.reasons.map { words.label($0) }.joined(separator: "; "),
                words.text(applied.isFallback ? "report-yes" : "report-no"),
            ]
            for (column, text) in before.enumerated() { sheet.write(text, at: row, column) }
            sheet.write(applied.value, at: row, before.count)
            for (column, text) in after.enumerated() {
                sheet.write(text, at: row, before.count + 1 + column)
            }
            let next = before.count + 1 + after.count
            sheet.write(ExactDecimal(use.recordCount), at: row, next)
            sheet.write(use.kilograms, at: row, next + 1)
            row += 1
        }
    }

    /// Writes publisher, title, licence and attribution of the datasets in use.
    mutating func addLicences(of footprints: [Footprint]) {
        let applied = footprints.flatMap(\.factorUses).map(\.applied)
        let used = Set(
            applied.flatMap {
                [$0.factor?.dataset, $0.subtracted?.dataset, $0.conversion?.dataset]
            }.compactMap(\.self))
        row += 1
        let keys = [
            "xlsx-dataset", "xlsx-publisher", "xlsx-dataset-title", "xlsx-edition", "xlsx-licence",
            "xlsx-attribution", "xlsx-url",
        ]
        for (column, key) in keys.enumerated() {
            sheet.write(words.text(key), at: row, column, .heading)
        }
        row += 1
        let known = words.library.datasets + [.hourlyGrid]
        for dataset in known where used.contains(dataset.id) {
            let texts = [
                dataset.id, dataset.publisher, dataset.title, dataset.edition, dataset.licence,
                dataset.attribution, dataset.url,
            ]
            for (column, text) in texts.enumerated() { sheet.write(text, at: row, column) }
            row += 1
        }
    }
}
