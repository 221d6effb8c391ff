import Calculation
import Diagnostics
import EmissionFactors
import Inventory
import Quantities

/// Explains records in words: the sum behind every line, where the factor comes from and why it was
/// chosen, what was taken over from elsewhere, and what could be done about records without a figure.
///
/// Takes lines in the order of the records; ``finish()`` writes the last one.
public final class ExplanationRenderer: EmissionLineSink {
    private let sink: any TextSink
    private let words: ReportWords
    private let style: PageStyle
    private let wanted: RecordChoice
    private var lines: [EmissionLine] = []
    private var hasWritten = false
    /// The ids of the records that were explained.
    public private(set) var explainedRecords: Set<String> = []

    /// Makes a renderer for the records that are wanted.
    public init(
        sink: any TextSink, language: Language, library: FactorLibrary,
        records: RecordChoice = .all, isColoured: Bool = false
    ) {
        self.sink = sink
        words = ReportWords(language: language, library: library)
        style = PageStyle(isColoured: isColoured, bars: .unicode)
        wanted = records
    }

    /// Takes one line; those of one record come one after another.
    public func take(_ line: EmissionLine) {
        guard isWanted(line.origin) else { return }
        if let first = lines.first, first.origin.position != line.origin.position { finish() }
        lines.append(line)
    }

    /// Takes a record for which no figure exists.
    public func takeUnquantified(_ record: UnquantifiedRecord) {
        finish()
        guard isWanted(record.origin) else { return }
        write(RecordExplanation(record, words: words, style: style).lines, record.origin)
    }

    /// Writes the record whose lines came last.
    public func finish() {
        guard let origin = lines.first?.origin else { return }
        write(RecordExplanation(lines, words: words, style: style).lines, origin)
        lines = []
    }

    private func isWanted(_ origin: EmissionLine.Origin) -> Bool {
        switch wanted {
        case .all: return true
        case .ids(let ids): return origin.recordID.map(ids.contains) == true
        case .positions(let positions): return positions.contains(origin.position)
        }
    }

    private func write(_ text: [String], _ origin: EmissionLine.Origin) {
        if let id = origin.recordID { explainedRecords.insert(id) }
        sink.write((hasWritten ? "\n" : "") + text.map { $0 + "\n" }.joined())
        hasWritten = true
    }
}
