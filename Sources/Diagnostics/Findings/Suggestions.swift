/// Finds the known words that a mistyped one may have meant.
public enum Suggestions {
    /// The largest number of edits between a word and a suggestion for it.
    private static let mostEdits = 2

    /// The candidates nearest to a word that is not known, the nearest first.
    ///
    /// A candidate counts when at most two edits, and no more than one for every three characters
    /// of the longer word, lead to it. An edit inserts, deletes or replaces a character, or swaps
    /// two neighbours (Damerau–Levenshtein distance, in the form that edits no character twice).
    /// Letter case is not an edit: `KWH` suggests `kWh`. Equally near candidates come in
    /// alphabetical order, so that the answer never depends on the order of the candidates.
    public static func nearest(
        to word: String, among candidates: some Sequence<String>, limit: Int = 3
    ) -> [String] {
        let target = Array(word.lowercased())
        var found: [(distance: Int, word: String)] = []
        for candidate in Set(candidates) where candidate != word {
            let other = Array(candidate.lowercased())
            let bound = min(mostEdits, max(target.count, other.count) / 3)
            guard abs(target.count - other.count) <= bound else { continue }
            let distance = distance(from: target, to: other)
            if distance <= bound { found.append((distance, candidate)) }
        }
        found.sort { ($0.distance, $0.word) < ($1.distance, $1.word) }
        return found.prefix(max(0, limit)).map(\.word)
    }

    /// The number of edits from one word to the other; one row of the table is kept for each of the
    /// last two characters, because a swap looks back by two.
    static func distance(from source: [Character], to target: [Character]) -> Int {
        var beforePrevious: [Int] = []
        var previous = Array(0...target.count)
        for row in source.indices {
            var current = [row + 1]
            current.reserveCapacity(target.count + 1)
            for column in target.indices {
                let isSame = source[row] == target[column]
                var best = previous[column] + (isSame ? 0 : 1)
                best = min(best, previous[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, source[row] == target[column - 1],
                    source[row - 1] == target[column]
                {
                    best = min(best, beforePrevious[column - 1] + 1)
                }
                current.append(best)
            }
            beforePrevious = previous
            previous = current
        }
        return previous[target.count]
    }
}
