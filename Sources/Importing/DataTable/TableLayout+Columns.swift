/// Which columns of a table count beside each other.
extension TableLayout {
    /// Of two columns with one meaning the first counts; texts are joined. An amount in another unit counts where
    /// the first is blank.
    mutating func keepFirstOfEach() {
        var seen: [String: [ColumnMeaning]] = [:]
        for place in columns.indices {
            guard let meaning = columns[place].meaning, !Self.joined.contains(meaning.name) else {
                continue
            }
            let earlier = seen[meaning.name] ?? []
            seen[meaning.name] = earlier + [meaning]
            if earlier.isEmpty { continue }
            // The number stands in one column, the name in the other: `Kontonr.` and `Konto`.
            if meaning.name == "account", !has("accountName") {
                columns[place] = Column(
                    heading: columns[place].heading, meaning: ColumnMeaning(name: "accountName"))
                continue
            }
            if meaning.isFurther(beside: earlier) {
                columns[place].isFurther = true
            } else {
                ignore(place)
            }
        }
    }

    /// The hours of a journey are no amount of it: only with what a machine uses or yields in an hour.
    mutating func dropHoursOfJourneys() {
        let names = Set(columns.compactMap { $0.meaning?.name })
        guard names.contains("distance"), names.isDisjoint(with: ["consumption", "power"]) else {
            return
        }
        for place in columns.indices where columns[place].meaning?.name == "hours" {
            ignore(place)
        }
    }

    private mutating func ignore(_ place: Int) {
        columns[place] = Column(heading: columns[place].heading, meaning: nil)
    }

    private static let joined: Set<String> = ["text", "status", "ignore"]
}

extension ColumnMeaning {
    /// Whether a column's amounts may stand for those of earlier columns: in a unit that those have not. A number
    /// of pieces, which has none, is for what the pieces are, and the other column tells how much that is.
    fileprivate func isFurther(beside earlier: [ColumnMeaning]) -> Bool {
        guard let unit, name == "distance" || name == "quantity" else { return false }
        return earlier.allSatisfy { $0.unit != unit && ($0.unit != nil || name == "distance") }
    }
}
