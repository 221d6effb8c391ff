import Quantities

/// What two factor sets of one library answer to the same questions.
///
/// Policy: each set is asked for 30 June of the year in its name, or, where its name has none, of the year in
/// which its newest edition was published. An activity whose figures hold everywhere is asked for once;
/// others for every place that has a figure; what is derived from another activity for Denmark.
public struct FactorSetComparison: Sendable {
    /// Which questions are asked.
    public struct Filter: Sendable {
        /// A word that the activity's id, names or synonyms have.
        public var word: String?
        /// One country, ISO 3166-1 alpha-2.
        public var country: String?

        /// Makes a filter; without anything it lets everything pass.
        public init(word: String? = nil, country: String? = nil) {
            self.word = word
            self.country = country
        }
    }

    /// One of the two sets and the day it is asked for.
    public struct Side: Sendable {
        /// The set.
        public let set: FactorSet
        /// SHA-256 of all that its figures depend on.
        public let hash: String
        /// The day it is asked for.
        public let date: CalendarDate
    }

    /// How many rows a dataset edition has and which sets pin it.
    public struct RowCount: Sendable {
        /// The edition.
        public let dataset: String
        /// Its factor rows.
        public let rows: Int
        /// Whether the first set pins it.
        public let isInFirst: Bool
        /// Whether the second set pins it.
        public let isInSecond: Bool
    }

    /// The first set.
    public let first: Side
    /// The second set.
    public let second: Side
    /// What each asked stage gave, the largest relative effect first, then by activity.
    public let answers: [FactorChange]
    /// Rows by dataset, in file order.
    public let rowCounts: [RowCount]

    /// Compares two sets.
    public init(
        _ first: FactorSet, _ second: FactorSet, in library: FactorLibrary,
        filter: Filter = Filter()
    ) throws(FactorFolderFailure) {
        self.first = Self.side(first, library)
        self.second = Self.side(second, library)
        let selectors = [first, second].map { FactorSelector(library: library, factorSet: $0) }
        let dates = [self.first.date, self.second.date]
        var answers: [FactorChange] = []
        for question in try ComparisonQuestions(library: library, filter: filter).all() {
            var selections: [FactorSelection?] = []
            for (selector, date) in zip(selectors, dates) {
                var question = question
                question.date = date
                let answer = try selector.select(question)
                selections.append(try? answer.get())
            }
            answers += FactorChange.changes(question, selections[0], selections[1])
        }
        self.answers = answers.sorted()
        var counts: [RowCount] = []
        for dataset in library.datasets {
            let isIn = [first, second].map { $0.datasets.contains(dataset) }
            guard isIn.contains(true) else { continue }
            counts.append(
                RowCount(
                    dataset: dataset.id, rows: try library.factorRowNames(in: dataset).count,
                    isInFirst: isIn[0], isInSecond: isIn[1]))
        }
        rowCounts = counts
    }

    private static func side(_ set: FactorSet, _ library: FactorLibrary) -> Side {
        let named = year(in: set.name.split(separator: " ").first ?? "")
        let published = set.datasets.compactMap { year(in: $0.published[...]) }.max()
        let date = CalendarDate(year: named ?? published ?? 2025, month: 6, day: 30)
        return Side(
            set: set, hash: library.contentHash(of: set),
            date: date ?? CalendarDate(number: 20_250_630))
    }

    /// The first four digits that stand together.
    private static func year(in text: Substring) -> Int? {
        text.split { !("0"..."9").contains($0) }.first { $0.utf8.count == 4 }.flatMap { Int($0) }
    }
}
