import Diagnostics
import Glibc

/// The tables of a factor folder, read for checking, and the names they give.
struct FolderContents {
    let folder: FactorFolder
    /// What stands before each path where it is shown.
    let root: String
    /// Whether it is a small folder of own factors that lies over a whole one.
    let isOwn: Bool
    private(set) var tables: [String: CheckedTable] = [:]

    init(folder: FactorFolder, root: String, isOwn: Bool) {
        self.folder = folder
        self.root = root
        self.isOwn = isOwn
    }

    /// Reads the tables at the top of the folder.
    mutating func readTables(_ findings: inout CheckFindings) {
        for (name, form) in TableForm.ofFolder.sorted(by: { $0.key < $1.key }) {
            if isOwn, !Self.ownTables.contains(name) { continue }
            guard let bytes = folder.bytes(of: name) else {
                let isOptional = name == "municipalities.csv" || isOwn && name != "datasets.csv"
                if !isOptional {
                    findings.error(
                        "missing-factor-file", ["file": .text(name)],
                        at: SourcePosition(file: shown(name)))
                }
                continue
            }
            read(name, form, bytes, &findings)
        }
    }

    /// Reads the tables of an edition and answers whether it has any.
    mutating func readEdition(
        _ dataset: String, only names: [String]? = nil, _ findings: inout CheckFindings
    ) -> Bool {
        var isFound = false
        for (name, form) in TableForm.ofEdition.sorted(by: { $0.key < $1.key }) {
            if let names, !names.contains(name) { continue }
            let path = "editions/\(dataset)/\(name)"
            guard let bytes = folder.bytes(of: path) else { continue }
            isFound = true
            read(path, form, bytes, &findings)
        }
        return isFound
    }

    private mutating func read(
        _ path: String, _ form: TableForm, _ bytes: UnsafeRawBufferPointer,
        _ findings: inout CheckFindings
    ) {
        let reader = CheckedTableReader(file: shown(path), form: form, isOwn: isOwn)
        tables[path] = reader.read(bytes, &findings)
    }

    /// A path as it is shown.
    func shown(_ path: String) -> String { root.isEmpty ? path : root + "/" + path }

    /// The tables that a folder of own factors may have.
    static let ownTables = ["activities.csv", "bindings.csv", "classification.csv", "datasets.csv"]

    /// The texts of a column.
    func texts(_ path: String, _ column: String) -> [String] {
        guard let table = tables[path] else { return [] }
        return table.rows.map { table.text($0, column) }
    }

    /// The families of the dataset editions, by edition.
    var families: [String: String] {
        guard let table = tables["datasets.csv"] else { return [:] }
        let pairs = table.rows.map { (table.text($0, "dataset"), table.text($0, "family")) }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// The names of the folders in `editions/`; empty for the embedded folder.
    var editionFolders: [String] {
        guard case .directory(let path) = folder, let directory = opendir(path + "/editions")
        else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }
}
