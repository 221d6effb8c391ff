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
    private let tracer: SelectionTracer?
    private var lines: [EmissionLine] = []
    private var hasWritten = false
    /// The ids of the records that were explained.
    public private(set) var explainedRecords: Set<String> = []

    /// Makes a renderer for the records that are wanted; with a tracer it shows what was not taken.
    public init(
        sink: any TextSink, language: Language, library: FactorLibrary,
        records: RecordChoice = .all, tracer: SelectionTracer? = nil, isColoured: Bool = false
    ) {
        self.sink = sink
        words = ReportWords(language: language, library: library)
        style = PageStyle(isColoured: isColoured, bars: .unicode)
        wanted = records
        self.tracer = tracer
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
        var explanation = RecordExplanation(record, words: words, style: style)
        explanation.addRejected(rejected(record.parts, record.record))
        write(explanation.lines, record.origin)
    }

    /// Writes the record whose lines came last.
    public func finish() {
        guard let first = lines.first else { return }
        var explanation = RecordExplanation(lines, words: words, style: style)
        explanation.addRejected(rejected(first.parts, first.record))
        write(explanation.lines, first.origin)
        lines = []
    }

    private func rejected(
        _ parts: ActivityDescriptor.Parts, _ record: ActivityRecord
    ) -> [FactorCandidate] {
        // What cannot be read was reported when the record was calculated.
        (try? tracer?.rejected(for: parts, on: record.date)) ?? []
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
