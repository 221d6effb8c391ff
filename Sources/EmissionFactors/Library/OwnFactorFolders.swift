import DelimitedText
import Synchronization

/// Small folders of own factors that lie over a whole one, the first on top.
///
/// Tables that both have are put together: own datasets and activities stand after those published, own
/// bindings and classifications before them, so that they are tried first.
public final class OwnFactorFolders: Sendable {
    /// The folder below.
    public let base: FactorFolder
    /// The folders on top, in the order in which they were named.
    public let directories: [String]

    private struct Bytes: @unchecked Sendable {
        // Unchecked: allocated once and never written or freed afterwards.
        let buffer: UnsafeRawBufferPointer?
    }

    private let known = Mutex<[String: Bytes]>([:])

    /// Lays folders over another.
    public init(_ directories: [String], over base: FactorFolder) {
        self.base = base
        self.directories = directories
    }

    /// The bytes of a file, put together where several folders have it.
    func bytes(of path: String) -> UnsafeRawBufferPointer? {
        if let bytes = known.withLock({ $0[path] }) { return bytes.buffer }
        let bytes = Bytes(buffer: assembled(path))
        return known.withLock { known in
            let kept = known[path] ?? bytes
            known[path] = kept
            return kept.buffer
        }
    }

    /// The rows of a table in each own folder, by column name.
    func ownRows(_ path: String) -> [[[String: String]]] {
        directories.map { directory in
            guard let bytes = FactorFolder.directory(directory).bytes(of: path),
                let table = try? DelimitedTable(bytes)
            else { return [] }
            var rows: [[String: String]] = []
            try? table.forEachRow { row in
                rows.append(
                    Dictionary(
                        table.header.map { ($0, row[$0]) }, uniquingKeysWith: { first, _ in first })
                )
            }
            return rows
        }
    }

    private func assembled(_ path: String) -> UnsafeRawBufferPointer? {
        if path.hasPrefix("editions/") {
            for directory in directories {
                if let own = FactorFolder.directory(directory).bytes(of: path) { return own }
            }
            return base.bytes(of: path)
        }
        guard let below = base.bytes(of: path) else { return nil }
        switch path {
        case "datasets.csv", "activities.csv":
            return table(below, after: ownRows(path).flatMap(\.self))
        case "classification.csv":
            return table(below, before: ownRows(path).flatMap(\.self))
        case "bindings.csv": return table(below, before: ownBindings)
        case "factor-sets.csv": return table(below, after: pinned(below))
        default: return below
        }
    }

    /// The own bindings with options that stand apart from those published.
    private var ownBindings: [[String: String]] {
        ownRows("bindings.csv").enumerated().flatMap { index, rows in
            rows.map { row in
                var row = row
                let option = Int(row["option"] ?? "") ?? 0
                row["option"] = String(FactorBinding.ownOption(option, folder: index))
                return row
            }
        }
    }

    /// Every factor set pins the own editions too.
    private func pinned(_ below: UnsafeRawBufferPointer) -> [[String: String]] {
        var sets: [String] = []
        try? DelimitedTable(below).forEachRow { row in
            if !sets.contains(row["factor_set"]) { sets.append(row["factor_set"]) }
        }
        let datasets = ownRows("datasets.csv").flatMap(\.self).compactMap { $0["dataset"] }
        return sets.flatMap { set in
            datasets.map { ["factor_set": set, "dataset": $0] }
        }
    }

    /// A table with further rows before or after its own.
    private func table(
        _ bytes: UnsafeRawBufferPointer, before: [[String: String]] = [],
        after: [[String: String]] = []
    ) -> UnsafeRawBufferPointer {
        guard !before.isEmpty || !after.isEmpty, let table = try? DelimitedTable(bytes) else {
            return bytes
        }
        var text = Array(bytes[..<table.firstRow])
        if text.last != 0x0A { text.append(0x0A) }
        text += Self.lines(before, table.header)
        text += bytes[table.firstRow...]
        if text.last != 0x0A { text.append(0x0A) }
        text += Self.lines(after, table.header)
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: text.count, alignment: 16)
        memory.copyBytes(from: text)
        return UnsafeRawBufferPointer(memory)
    }

    private static func lines(_ rows: [[String: String]], _ header: [String]) -> [UInt8] {
        rows.flatMap { row in
            Array(header.map { quoted(row[$0] ?? "") }.joined(separator: ",").utf8) + [0x0A]
        }
    }

    private static func quoted(_ text: String) -> String {
        guard text.contains(where: { $0 == "," || $0 == "\"" }) else { return text }
        var result = "\""
        for character in text { result += character == "\"" ? "\"\"" : String(character) }
        return result + "\""
    }
}

extension OwnFactorFolders: Hashable {
    /// Two are the same when they lay the same folders over the same one.
    public static func == (lhs: OwnFactorFolders, rhs: OwnFactorFolders) -> Bool {
        lhs.base == rhs.base && lhs.directories == rhs.directories
    }

    /// Feeds the folders into a hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(base)
        hasher.combine(directories)
    }
}
