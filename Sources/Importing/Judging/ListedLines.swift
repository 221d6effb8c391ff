/// The lines of completed and open review lists, by what finds them again among their sources.
struct ListedLines {
    /// One line of a list.
    struct Entry {
        let line: UInt32
        /// The list it stands in, by its place among the files.
        let list: Int
        /// Whether it waits on.
        let isOpen: Bool
        /// Whether a source has the line that it is about.
        fileprivate(set) var isMatched = false
    }

    private var entries: [String: Entry] = [:]

    /// Whether there is none.
    var isEmpty: Bool { entries.isEmpty }

    /// Takes a line of a list; false where a list had it before.
    mutating func add(_ key: String, line: UInt32, list: Int, isOpen: Bool) -> Bool {
        guard entries[key] == nil else { return false }
        entries[key] = Entry(line: line, list: list, isOpen: isOpen)
        return true
    }

    /// The entry about a line of a source, which is found herewith; nil where no list has the line.
    mutating func match(_ key: String) -> Entry? {
        guard let entry = entries[key] else { return nil }
        if !entry.isMatched { entries[key]?.isMatched = true }
        return entry
    }

    /// What no source has, in order.
    var unmatched: [Entry] {
        entries.values.filter { !$0.isMatched }.sorted { $0.line < $1.line }
    }
}

/// The completed rows of one list whose lines no source has.
struct UnmatchedRows {
    /// The list, by its place among the files.
    let list: Int
    /// Where the first row's line was.
    let first: String
    var count = 0
    /// How many do not count, because their own file is among the sources and has another line.
    var changed = 0
}

extension LineIntake {
    /// The rule that sets a completed row aside whose line was changed or has gone.
    static let changedRule = "line-changed"

    /// Looks for completed rows whose lines no source has, and sets those aside whose own file is a source.
    ///
    /// Such a file has another line now, which is placed or waits by itself.
    func resolveUnmatched(sources: Set<String>) -> [UnmatchedRows] {
        guard !sources.isEmpty else { return [] }
        var found: [UnmatchedRows] = []
        for entry in listed.unmatched where registry.isPlaced(entry.line) {
            let origin = origin(of: entry.line)
            if found.last?.list != entry.list {
                found.append(UnmatchedRows(list: entry.list, first: origin))
            }
            found[found.count - 1].count += 1
            guard Self.begins(origin, with: sources) else { continue }
            found[found.count - 1].changed += 1
            setAside(entry.line, Self.changedRule)
        }
        return found
    }

    /// Whether a place begins with the name of one of some files.
    private static func begins(_ origin: String, with files: Set<String>) -> Bool {
        if files.contains(origin) { return true }
        return origin.indices.contains { place in
            origin[place] == " " && files.contains(String(origin[..<place]))
        }
    }
}
