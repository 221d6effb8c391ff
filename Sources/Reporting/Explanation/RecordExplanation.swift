import Calculation
import Diagnostics
import EmissionFactors
import Inventory
import Quantities

/// The lines that explain one record.
struct RecordExplanation {
    let words: ReportWords
    private let style: PageStyle
    private let citations: FactorCitations
    let format: NumberFormat
    var lines: [String] = []

    /// Explains a record by its emission lines, of which there is at least one.
    init(_ emissions: [EmissionLine], words: ReportWords, style: PageStyle) {
        self.init(words: words, style: style)
        guard let first = emissions.first else { return }
        addHeading(RecordWording(first.origin, first.parts, first.record, words), first.activity)
        add(
            words.text(
                "report-explain-counts",
                [
                    "category": .text(words.category(first.category)),
                    "basis": .text(words.basis(first.parts.basis)),
                ]))
        addAssumed(RecordWording(first.origin, first.parts, first.record, words))
        for line in emissions { addEmission(line) }
        addTotals(emissions)
    }

    /// Explains why a record has no figure.
    init(_ record: UnquantifiedRecord, words: ReportWords, style: PageStyle) {
        self.init(words: words, style: style)
        let wording = RecordWording(record.origin, record.parts, record.record, words)
        addHeading(wording, record.activity)
        addAssumed(wording)
        let reason = Message.Argument.text(words.sentence(record.reason))
        add(words.text("report-explain-unquantified", ["reason": reason]), isCaution: true)
        add(words.text("report-explain-unknown"))
        let remedy = Message.Argument.text(words.remedy(record.reason))
        add(words.text("report-explain-remedy", ["remedy": remedy]))
    }

    private init(words: ReportWords, style: PageStyle) {
        self.words = words
        self.style = style
        citations = FactorCitations(library: words.library)
        format = words.numbers
    }

    private mutating func addHeading(_ wording: RecordWording, _ activity: String) {
        lines += TextLayout.wrapped(wording.heading, indent: 0, hanging: 2).map(style.heading)
        add(words.activity(activity) + " (\(activity))")
        if !wording.route.isEmpty { add(wording.route) }
        if !wording.evidence.isEmpty { add(wording.evidence) }
    }

    private mutating func addAssumed(_ wording: RecordWording) {
        guard !wording.assumed.isEmpty else { return }
        add(words.text("report-explain-assumed", ["values": .text(wording.assumed)]))
    }

    private mutating func addEmission(_ line: EmissionLine) {
        lines.append("")
        var title = words.stage(line.applied.stage)
        if line.applied.measure != .all { title += ", " + words.measure(line.applied.measure) }
        if line.scope.number > 0 {
            title +=
                " · " + words.scope(number: line.scope.number, category: line.scope.scope3Category)
        }
        add(title)
        addDetail(MultiplicationChain(line, words).text)
        addRate(line.steps)
        addSources(line.applied)
        let reasons = line.applied.reasons.map { words.sentence($0) }.joined(separator: "; ")
        addDetail(words.text("report-explain-reason", ["reason": .text(reasons)]))
        if let quality = line.quality { addQuality(quality) }
    }

    /// Who published the rate behind an amount of money.
    private mutating func addRate(_ steps: [CalculationStep]) {
        for case .exchangeRate(let rate) in steps {
            addSource("report-explain-source-rate", rate.citation, "")
        }
    }

    private mutating func addSources(_ applied: AppliedFactor) {
        if let conversion = applied.conversion {
            addSource(
                "report-explain-source-conversion", citations.citation(conversion), conversion.name)
        }
        guard let factor = applied.factor else {
            addSource("report-explain-source", words.text("report-explain-supplier"), "")
            return
        }
        addSource("report-explain-source", citations.citation(factor), factor.name)
        if let subtracted = applied.subtracted {
            addSource(
                "report-explain-source-minus", citations.citation(subtracted), subtracted.name)
        }
    }

    private mutating func addSource(_ id: String, _ citation: String, _ name: String) {
        let citation = name.isEmpty ? citation : "\(citation) (\(name))"
        addDetail(words.text(id, ["citation": .text(citation.terminalSafe)]))
    }

    /// What the record adds to each total.
    private mutating func addTotals(_ emissions: [EmissionLine]) {
        lines.append("")
        let totals: [(String, [AccountingMeasure])] = [
            ("location", [.all, .location]), ("market", [.all, .market]),
            ("biogenic", [.biogenic]), ("memo", [.memo]),
        ]
        var table = TextTable([.left, .right])
        for (name, measures) in totals {
            let own = emissions.filter { measures.contains($0.applied.measure) }
            guard !own.isEmpty else { continue }
            var sum = ExactDecimal.zero
            for line in own { sum.mantissa &+= line.kilograms.mantissa }
            table.add([
                words.text("report-explain-total-\(name)"), format.exact(sum) + " kg",
            ])
        }
        lines += table.lines
    }

    mutating func add(_ text: String, isCaution: Bool = false) {
        let wrapped = TextLayout.wrapped(text, indent: 2, hanging: 2)
        lines += isCaution ? wrapped.map(style.caution) : wrapped
    }

    mutating func addDetail(_ text: String) {
        lines += TextLayout.wrapped(text, indent: 4, hanging: 2)
    }
}
