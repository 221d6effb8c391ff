import Calculation
import Diagnostics
import EmissionFactors
import Inventory
import Quantities

/// Explains records in words: the sum behind every line, where the factor comes from and why it was
/// chosen, what was taken over from elsewhere, and what could be done about records without a figure.
///
/// Takes lines in the order of the records; ``finish()`` writes the last one, and those whose order was
/// asked for.
public final class ExplanationRenderer: EmissionLineSink {
    private let sink: any TextSink
    private let words: ReportWords
    private let style: PageStyle
    private let wanted: RecordChoice
    private let tracer: SelectionTracer?
    private let places: [SourcePosition: Int]
    /// What is written when all has come, by its place in the order.
    private var held: [Int: String] = [:]
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
        if case .positions(let positions) = records {
            places = Dictionary(
                positions.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        } else {
            places = [:]
        }
        self.tracer = tracer
    }

    /// Takes one line; those of one record come one after another.
    public func take(_ line: EmissionLine) {
        guard isWanted(line.origin) else { return }
        if let first = lines.first, first.origin.position != line.origin.position {
            finishRecord()
        }
        lines.append(line)
    }

    /// Takes a record for which no figure exists.
    public func takeUnquantified(_ record: UnquantifiedRecord) {
        finishRecord()
        guard isWanted(record.origin) else { return }
        var explanation = RecordExplanation(record, words: words, style: style)
        explanation.addRejected(rejected(record.parts, record.record))
        write(explanation.lines, record.origin)
    }

    /// Writes the record whose lines came last, and what was held back for its order.
    public func finish() {
        finishRecord()
        for (_, text) in held.sorted(by: { $0.key < $1.key }) { write(text) }
        held = [:]
    }

    private func finishRecord() {
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
        case .positions: return places[origin.position] != nil
        }
    }

    private func write(_ text: [String], _ origin: EmissionLine.Origin) {
        if let id = origin.recordID { explainedRecords.insert(id) }
        let text = text.map { $0 + "\n" }.joined()
        if let place = places[origin.position] {
            held[place] = text
        } else {
            write(text)
        }
    }

    private func write(_ text: String) {
        sink.write((hasWritten ? "\n" : "") + text)
        hasWritten = true
    }
}
