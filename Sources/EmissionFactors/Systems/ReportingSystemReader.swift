import DelimitedText

extension FactorLibrary {
    /// Reads a reporting system; a folder without its tables uses those inside the executable.
    public func reportingSystem(
        _ name: ReportingSystem.Name
    ) throws(FactorFolderFailure) -> ReportingSystem {
        var reader = ReportingSystemReader(name: name)
        try forEachRow(of: "ghg-categories.csv") { reader.standards.append(StandardCategory($0)) }
        try forEachRow(of: ReportingSystemReader.path) { row throws(FactorFolderFailure) in
            if row["system"] == name.rawValue { try reader.take(row) }
        }
        return try reader.system(catalogue.categories)
    }
}

/// Collects the rows of one system.
private struct ReportingSystemReader {
    static let path = "system-chapters.csv"

    let name: ReportingSystem.Name
    var standards: [StandardCategory] = []
    private var title: CitedWording?
    private var basis = ReportingSystem.Basis.scope
    private var chapters: [ReportingSystem.Chapter] = []
    private var rules: [ReportingSystem.Rule] = []
    private var notes: [CitedWording] = []

    init(name: ReportingSystem.Name) {
        self.name = name
    }

    mutating func take(_ row: DelimitedTable.Row) throws(FactorFolderFailure) {
        let naming = CitedWording(
            english: row["name_en"], danish: row["name_da"], citation: row["source"])
        let text = CitedWording(
            english: row["text_en"], danish: row["text_da"], citation: row["source"])
        switch row["part"] {
        case "system":
            title = naming
            switch row["crosswalk"] {
            case "=scope": basis = .scope
            case "=iso": basis = .isoCategory
            default: basis = .category(row["crosswalk"])
            }
        case "note": notes.append(text)
        case "chapter": add(row, .init(row, naming, text, isExclusion: false))
        case "exclusion": add(row, .init(row, naming, text, isExclusion: true))
        default:
            throw .malformedRow(
                file: Self.path, line: row.line, column: "part", found: row["part"])
        }
    }

    private mutating func add(_ row: DelimitedTable.Row, _ chapter: ReportingSystem.Chapter) {
        if !chapters.contains(where: { $0.id == chapter.id }) { chapters.append(chapter) }
        rules.append(
            .init(crosswalk: row["crosswalk"], stage: row["stage"], chapter: chapter.id))
    }

    func system(
        _ categories: [ActivityCategory]
    ) throws(FactorFolderFailure) -> ReportingSystem {
        guard let title else {
            throw .malformedRow(file: Self.path, line: 1, column: "system", found: name.rawValue)
        }
        let standard = standardChapters
        let all = standard + chapters
        var words: [String: String] = [:]
        if case .category(let column) = basis {
            for category in categories { words[category.id] = category.crosswalk[column] ?? "" }
        }
        return ReportingSystem(
            name: name, title: title,
            chapters: all.filter { !$0.isExclusion } + all.filter(\.isExclusion), notes: notes,
            basis: basis,
            rules: rules
                + standard.map { .init(crosswalk: $0.id, stage: "*", chapter: $0.id) },
            categories: words, standards: standards)
    }

    /// The chapters that a standard itself numbers, each once.
    private var standardChapters: [ReportingSystem.Chapter] {
        var found: [ReportingSystem.Chapter] = []
        for row in standards {
            let (id, wording): (String, CitedWording)
            switch basis {
            case .category: continue
            case .scope:
                (id, wording) = (StandardCategory.key(row.scope, row.scope3Category), row.name)
            case .isoCategory: (id, wording) = (row.isoCategory, row.isoName)
            }
            guard !found.contains(where: { $0.id == id }) else { continue }
            found.append(
                .init(
                    id: id, isExclusion: false, name: wording,
                    reason: .init(english: "", danish: "", citation: "")))
        }
        return found.sorted { Self.order($0.id) < Self.order($1.id) }
    }

    private static func order(_ id: String) -> Int {
        let numbers = id.split(separator: ".").compactMap { Int($0) }
        return (numbers.first ?? 0) * 100 + (numbers.count > 1 ? numbers[1] : 0)
    }
}

extension ReportingSystem.Chapter {
    fileprivate init(
        _ row: DelimitedTable.Row, _ name: CitedWording,
        _ reason: CitedWording, isExclusion: Bool
    ) {
        self.init(id: row["chapter"], isExclusion: isExclusion, name: name, reason: reason)
    }
}
