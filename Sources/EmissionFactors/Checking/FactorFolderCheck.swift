import Diagnostics
import Glibc

/// Finds everything that is wrong with a factor folder, all at once and each at its place.
public struct FactorFolderCheck {
    /// How much is asked of a folder.
    public enum Extent: Sendable {
        /// What calculation needs.
        case structure
        /// Citations and licences too, as publication needs them.
        case everything
    }

    let extent: Extent
    var contents: FolderContents
    /// The folder that own factors lie over.
    var base: FolderContents?
    var names = KnownNames()
    var factors = CheckedFactors()
    var findings = CheckFindings()

    private init(_ contents: FolderContents, base: FolderContents?, _ extent: Extent) {
        self.contents = contents
        self.base = base
        self.extent = extent
    }

    /// Checks a whole folder.
    public static func check(_ directory: String, extent: Extent) -> DiagnosticSink {
        if let missing = missing(directory) { return missing }
        let contents = FolderContents(
            folder: .directory(directory), root: directory, isOwn: false)
        var check = FactorFolderCheck(contents, base: nil, extent)
        return check.run()
    }

    /// Checks a small folder of own factors against the folder it lies over.
    public static func checkOwn(
        _ directory: String, over base: FactorFolder, extent: Extent
    ) -> DiagnosticSink {
        if let missing = missing(directory) { return missing }
        let contents = FolderContents(folder: .directory(directory), root: directory, isOwn: true)
        var below = FolderContents(folder: base, root: "", isOwn: false)
        var unseen = CheckFindings()
        below.readTables(&unseen)
        var check = FactorFolderCheck(contents, base: below, extent)
        return check.run()
    }

    /// Whether a folder holds own factors only: it has no method and no factor sets.
    public static func isOwn(_ directory: String) -> Bool {
        let folder = FactorFolder.directory(directory)
        return folder.bytes(of: "datasets.csv") != nil && folder.bytes(of: "method.csv") == nil
            && folder.bytes(of: "factor-sets.csv") == nil
    }

    /// The finding that there is no such folder.
    public static func missing(_ directory: String) -> DiagnosticSink? {
        var information = stat()
        guard stat(directory, &information) != 0 || information.st_mode & S_IFMT != S_IFDIR
        else { return nil }
        var findings = CheckFindings()
        findings.error(
            "factor-folder-not-found", ["folder": .text(directory)],
            at: SourcePosition(file: directory))
        return findings.sink
    }

    private mutating func run() -> DiagnosticSink {
        contents.readTables(&findings)
        if let base { names.add(base) }
        names.add(contents)
        checkRepeatedKeys()
        checkDatasets()
        checkFactors()
        checkActivities()
        checkClassification()
        checkBindings()
        checkOwnMeasures()
        checkFactorSets()
        checkMethod()
        return findings.sink
    }

    /// The first column of these tables names each row once.
    private mutating func checkRepeatedKeys() {
        for path in [
            "datasets.csv", "categories.csv", "departments.csv", "activities.csv",
            "countries.csv", "municipalities.csv", "method.csv",
        ] {
            guard let table = contents.tables[path], let column = table.header.first else {
                continue
            }
            var seen: [String: SourcePosition] = [:]
            for row in table.rows {
                let (key, place) = (table.text(row, column), table.position(row, column))
                if let other = seen[key] {
                    findings.error(
                        "repeated-factor-key", ["key": .text(key), "place": .text("\(other)")],
                        at: place)
                }
                seen[key] = seen[key] ?? place
            }
        }
    }

    /// Reports a word that is none of those known.
    mutating func checkWord(
        _ table: CheckedTable, _ row: CheckedTable.Row, _ column: String, among known: [String]
    ) {
        let word = table.text(row, column)
        if !known.contains(word) { reportWord(word, column, table.position(row, column), known) }
    }

    /// Reports a cell with a word that is none of those known.
    mutating func reportWord(
        _ word: String, _ column: String, _ position: SourcePosition, _ known: [String]
    ) {
        findings.error(
            "factor-word",
            [
                "column": .text(column), "found": .text(word),
                "known": .text(known.filter { !$0.isEmpty }.joined(separator: ", ")),
            ], at: position, near: word, among: known)
    }
}
