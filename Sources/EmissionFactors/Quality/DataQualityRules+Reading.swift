import DelimitedText
import Quantities

extension DataQualityRules {
    private static let path = "data-quality.csv"

    /// Reads the rules of a folder; nil where it has none.
    init?(folder: FactorFolder) throws(FactorFolderFailure) {
        guard folder.bytes(of: Self.path) != nil else { return nil }
        var reading = Reading()
        var line = 1
        try FactorLibrary.forEachRow(of: Self.path, in: folder) { row throws(FactorFolderFailure) in
            line += 1
            try reading.take(DataQualityRow(row: row, file: Self.path, line: line))
        }
        guard let anyDataset = reading.anyDataset else {
            throw .malformedRow(file: Self.path, line: line, column: "subject", found: "")
        }
        self.init(
            factors: reading.factors, datasets: reading.datasets,
            anyDataset: anyDataset, stated: reading.stated, matches: reading.matches,
            co2Only: reading.co2Only, bases: reading.bases)
    }

    /// What was read so far.
    private struct Reading {
        var factors = PedigreeFactors()
        var datasets: [DatasetRule] = []
        var anyDataset: DatasetRule?
        var stated: [(match: FactorMatch, rule: DatasetRule)] = []
        var matches: [MatchRule] = []
        var co2Only = PedigreeScores.best
        var bases: [String: DatasetRule] = [:]

        mutating func take(_ row: DataQualityRow) throws(FactorFolderFailure) {
            switch row.text("rule") {
            case "score":
                for indicator in PedigreeIndicator.allCases {
                    factors.append(try row.decimal(indicator.rawValue), to: indicator)
                }
            case "dataset":
                let rule = try row.datasetRule()
                if rule.family == "*" { anyDataset = rule } else { datasets.append(rule) }
            case "stated": stated.append((try row.match(), try row.datasetRule()))
            case "match":
                matches.append(
                    MatchRule(
                        match: try row.match(), years: try row.years(), scores: try row.scores()))
            case "content": co2Only = try row.scores()
            case "basis": bases[row.text("subject")] = try row.datasetRule()
            default: throw row.malformed("rule")
            }
        }
    }
}

/// One row of `data-quality.csv`.
struct DataQualityRow {
    let row: DelimitedTable.Row
    let file: String
    let line: Int

    func text(_ column: String) -> String { row[column] }

    func decimal(_ column: String) throws(FactorFolderFailure) -> ExactDecimal {
        // An uncertainty factor below 1 would narrow what it is meant to widen.
        guard case .success(let value) = DecimalReader().read(row[column]), value >= .one else {
            throw malformed(column)
        }
        return value
    }

    func scores() throws(FactorFolderFailure) -> PedigreeScores {
        var scores = PedigreeScores.best
        for indicator in PedigreeIndicator.allCases {
            let text = row[indicator.rawValue]
            guard !text.isEmpty else { continue }
            guard let score = Int(text), (1...5).contains(score) else {
                throw malformed(indicator.rawValue)
            }
            scores[indicator] = score
        }
        return scores
    }

    func match() throws(FactorFolderFailure) -> FactorMatch {
        guard let match = FactorMatch(rawValue: row["subject"]) else { throw malformed("subject") }
        return match
    }

    func years() throws(FactorFolderFailure) -> Int {
        guard !row["part"].isEmpty else { return 0 }
        guard let years = Int(row["part"]) else { throw malformed("part") }
        return years
    }

    func datasetRule() throws(FactorFolderFailure) -> DataQualityRules.DatasetRule {
        let stage = LifeCycleStage(rawValue: row["stage"])
        guard stage != nil || row["stage"].isEmpty else { throw malformed("stage") }
        return DataQualityRules.DatasetRule(
            family: row["subject"], prefix: row["part"], stage: stage, scores: try scores(),
            basic: try decimal("sdg95"))
    }

    func malformed(_ column: String) -> FactorFolderFailure {
        .malformedRow(file: file, line: line, column: column, found: row[column])
    }
}
