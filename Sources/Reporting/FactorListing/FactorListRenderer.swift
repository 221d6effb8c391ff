import Diagnostics
import EmissionFactors

/// Writes what a factor library holds: its activities and datasets, one of them in full, or a search.
///
/// Looking something up answers whether it is there; nothing is written where it is not.
public struct FactorListRenderer: Sendable {
    /// The form in which lists are written.
    public enum Form: Sendable {
        /// For people at a terminal, at most 80 columns wide.
        case text
        /// One JSON document, the same in every language.
        case json
    }

    private let words: ReportWords
    private let form: Form
    private let style: PageStyle

    /// Makes a renderer; colour only where a terminal shows it.
    public init(language: Language, library: FactorLibrary, form: Form, isColoured: Bool = false) {
        words = ReportWords(language: language, library: library)
        self.form = form
        style = PageStyle(isColoured: isColoured, bars: .unicode)
    }

    /// Writes all activities by category.
    public func listActivities(to sink: any TextSink) {
        switch form {
        case .text: write(to: sink) { $0.addActivities() }
        case .json: writeJSON(to: sink) { $0.writeActivities() }
        }
    }

    /// Writes all dataset editions, or those that should have been replaced before a day (ISO 8601).
    public func listDatasets(expiredOn day: String? = nil, to sink: any TextSink) {
        let datasets = words.library.datasets.filter { dataset in
            day.map { !dataset.bestBefore.isEmpty && dataset.bestBefore < $0 } ?? true
        }
        switch form {
        case .text: write(to: sink) { $0.add(datasets) }
        case .json: writeJSON(to: sink) { $0.write(datasets) }
        }
    }

    /// Writes everything about an activity, by its id, or about a published row, as `dataset:row`.
    public func show(_ id: String, to sink: any TextSink) throws(FactorFolderFailure) -> Bool {
        let library = words.library
        if let activity = library.catalogue.activity(id) {
            let factors = try ActivityFactors(activity, in: library)
            switch form {
            case .text: write(to: sink) { $0.add(factors) }
            case .json: writeJSON(to: sink) { $0.write(factors) }
            }
            return true
        }
        guard let rows = try PublishedRows(id, in: library) else { return false }
        switch form {
        case .text: write(to: sink) { $0.add(rows) }
        case .json: writeJSON(to: sink) { $0.write(rows) }
        }
        return true
    }

    /// The known ids nearest to one that is not known.
    public func suggestions(for id: String) -> [String] {
        let library = words.library
        guard let separator = id.firstIndex(of: ":") else {
            let near = Suggestions.nearest(to: id, among: library.catalogue.activities.map(\.id))
            guard near.isEmpty else { return near }
            // Somebody may have written a name instead of an id.
            return (try? FactorSearch([id], in: library))?.activities.prefix(3).map(\.id) ?? []
        }
        guard let dataset = library.dataset(String(id[..<separator])) else {
            let names = Suggestions.nearest(
                to: String(id[..<separator]), among: library.datasets.map(\.id))
            return names.map { $0 + id[separator...] }
        }
        let rows = (try? library.factorRowNames(in: dataset)) ?? []
        let row = String(id[id.index(after: separator)...])
        return Suggestions.nearest(to: row, among: rows.map(\.id)).map { "\(dataset.id):\($0)" }
    }

    /// Writes the activities, published rows and places that have all of the words, the best first.
    ///
    /// Where nothing has them, the text form says so with the nearest known words, and the JSON form
    /// has empty lists and those words; the answer is false.
    public func search(
        _ terms: [String], to sink: any TextSink
    ) throws(FactorFolderFailure) -> Bool {
        let found = try FactorSearch(terms, in: words.library)
        switch form {
        case .text: write(to: sink) { $0.add(found) }
        case .json: writeJSON(to: sink) { $0.write(found) }
        }
        return !found.isEmpty
    }

    private func write(to sink: any TextSink, _ body: (inout FactorListPage) -> Void) {
        var page = FactorListPage(words: words, style: style)
        body(&page)
        sink.write(page.lines.map { $0 + "\n" }.joined())
    }

    private func writeJSON(to sink: any TextSink, _ body: (FactorListJSON) -> Void) {
        let json = JSONWriter(sink)
        json.beginObject()
        json.member("schemaVersion", FactorListJSON.schemaVersion)
        body(FactorListJSON(library: words.library, json: json))
        json.endObject()
        json.lineFeed()
        json.flush()
    }
}
