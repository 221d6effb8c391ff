import Calculation
import Diagnostics
import EmissionFactors
import Quantities

/// The page of one footprint, section by section.
struct FootprintArticle {
    /// How many rows of a cut are shown before the rest is summed, as in the text form.
    static let shownRows = 20

    let report: FootprintReport
    let words: ReportWords
    let markup: MarkupWriter
    let format: NumberFormat
    let totals: FootprintTotals
    /// The 95 % ranges of the totals, which may be simulated and are so once.
    let ranges: [FootprintUncertainty.Total: UncertaintyRange]
    /// The categories, the heaviest first, and the colours they have in every chart.
    let categories: [CategoryColour]
    private let index: Int

    /// A category with its totals and the colour that is its own on the whole page.
    struct CategoryColour {
        let id: String
        let totals: FootprintTotals
        let colour: ChartColour
    }

    var footprint: Footprint { report.footprint }

    init(report: FootprintReport, words: ReportWords, markup: MarkupWriter, index: Int) {
        self.report = report
        self.words = words
        self.markup = markup
        self.index = index
        format = words.numbers
        totals = report.footprint.totals
        let uncertainty = report.footprint.uncertainty
        ranges = Dictionary(
            FootprintUncertainty.Total.allCases.compactMap { total in
                uncertainty?.range(of: total).map { (total, $0) }
            }, uniquingKeysWith: { first, _ in first })
        let slices = report.footprint.cut(by: \.category).filter(\.totals.isInTotals)
        categories = Self.heaviestFirst(slices).enumerated().map { place, slice in
            CategoryColour(id: slice.key, totals: slice.totals, colour: .ranked(place))
        }
    }

    /// Writes all sections.
    func write() {
        markup.lineEnd()
        markup.element("article") {
            writeHeading()
            writeContents()
            writeTotals()
            writeIntensities()
            writePlan()
            writeDepartments()
            writeCategories()
            writeLifeCycle()
            writeLargest()
            writeQuality()
            writeFallbacks()
            writeLeftOut()
            writeMethod()
            writeFactors()
            writeFoot()
        }
    }

    /// The sections, with the keys of their headings, in order; those without content are left out.
    var sections: [(id: String, heading: String)] {
        let candidates: [(id: String, heading: String, isShown: Bool)] = [
            ("total", "report-total", true),
            ("means", "page-means", !footprint.intensities.isEmpty),
            ("plan", "page-plan", report.plan != nil),
            ("departments", "page-departments", !categories.isEmpty),
            ("categories", "page-categories", !categories.isEmpty),
            ("life-cycle", "page-life-cycle", !categories.isEmpty),
            ("largest", "report-largest", !footprint.largest.isEmpty),
            ("quality", "page-quality", !categories.isEmpty),
            ("fallbacks", "report-rests-on", footprint.hasFigures),
            ("left-out", "page-left-out", true),
            ("method", "report-method", true),
            ("factors", "page-factors", !footprint.factorUses.isEmpty),
        ]
        return candidates.filter(\.isShown).map { ($0.id, $0.heading) }
    }

    /// Writes a section with its heading; nothing where it is not among the page's.
    func section(_ id: String, class name: String? = nil, _ content: () -> Void) {
        guard let heading = sections.first(where: { $0.id == id })?.heading else { return }
        markup.lineEnd()
        markup.element(
            "section",
            ["id": unique(id), "class": name, "aria-labelledby": unique(id) + "-heading"]
        ) {
            markup.element("h2", ["id": unique(id) + "-heading"], text: text(heading))
            content()
        }
    }

    /// An id that is unique on a page with several footprints.
    func unique(_ id: String) -> String { index == 0 ? id : "p\(index + 1)-\(id)" }

    /// A text of the catalogue as rich output shows it.
    func text(_ id: String, _ arguments: [String: Message.Argument] = [:]) -> String {
        words.text(id, arguments).withSubscripts
    }

    /// A paragraph that begins with a capital.
    func paragraph(_ text: String, class name: String = "sentence") {
        markup.element("p", ["class": name], text: text.withSubscripts)
    }

    /// The frame of a chart.
    func frame(_ id: String, _ title: String, _ description: String) -> ChartFrame {
        ChartFrame(id: unique(id), title: title, description: description, format: format)
    }

    /// The name of a department; one that the vocabulary lacks keeps its own.
    func department(_ id: String) -> String {
        words.library.catalogue.departments.entry(id) == nil ? id : words.department(id)
    }

    /// A part of a total with its range in small, where a formula gives it.
    func figure(
        _ kilograms: ExactDecimal, _ total: FootprintUncertainty.Total,
        in slice: FootprintUncertainty.Slice
    ) -> (text: String, note: String) {
        let range = footprint.uncertainty?.rangeByFormula(of: total, in: slice)
        return (
            format.mass(kilograms), range.map { format.range($0.lower, $0.upper) } ?? ""
        )
    }

    /// Slices by weight, the heaviest first; of equal ones in the order of their keys.
    static func heaviestFirst<Key: Comparable>(
        _ slices: [FootprintSlice<Key>]
    ) -> [FootprintSlice<Key>] {
        slices.sorted { first, second in
            let (one, two) = (first.totals, second.totals)
            if one.location != two.location { return one.location > two.location }
            if one.market != two.market { return one.market > two.market }
            return first.key < second.key
        }
    }
}

extension String {
    /// CO2 and CO2e with the subscript that rich output has.
    var withSubscripts: String {
        includes("CO2") ? replacing(each: "CO2", by: "CO\u{2082}") : self
    }
}
