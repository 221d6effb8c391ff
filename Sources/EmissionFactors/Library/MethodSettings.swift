import Quantities

/// The settings of the accounting method, read from `method.csv` and printed in the method statement.
public struct MethodSettings: Sendable {
    /// One setting as it stands in the file.
    public struct Setting: Sendable {
        /// The setting's name.
        public let name: String
        /// Its value.
        public let value: String
        /// The unit of the value, where it has one.
        public let unit: String
        /// Why it is so.
        public let note: String
    }

    /// All settings, in file order.
    public let settings: [Setting]
    /// Up to this great-circle distance a flight within one country is domestic, in metres.
    public let domesticMaximumDistance: Int
    /// Up to this great-circle distance a flight is short-haul, in metres.
    public let shortHaulMaximumDistance: Int
    /// Whether flights between other countries take the publisher's average row instead of a band.
    public let usesInternationalAverage: Bool
    /// Life-cycle stages that are left out of the totals.
    public let excludedStages: Set<LifeCycleStage>
    /// Whether renewable electricity counts as zero only with evidence.
    public let renewableRequiresEvidence: Bool
    /// What the CO2 of flights is multiplied by for radiative forcing, inside the published rows.
    public let radiativeForcingMultiplier: ExactDecimal?

    /// The activity that electric energy without a published row of its own counts as.
    public let electricityActivity: String
    /// The categories whose activities take energy from the grid where nothing else is published.
    public let electricityCategories: Set<String>

    init(folder: FactorFolder) throws(FactorFolderFailure) {
        var settings: [Setting] = []
        try FactorLibrary.forEachRow(of: "method.csv", in: folder) { row in
            settings.append(
                Setting(
                    name: row["setting"], value: row["value"], unit: row["unit"],
                    note: row["note"]))
        }
        self.settings = settings
        domesticMaximumDistance = try Self.metres("flight.domesticMaximumDistance", in: settings)
        shortHaulMaximumDistance = try Self.metres("flight.shortHaulMaximumDistance", in: settings)
        usesInternationalAverage =
            try Self.value("flight.rule", in: settings) == "nonUKAverage"
        renewableRequiresEvidence =
            try Self.value("electricity.renewableRequiresEvidence", in: settings) == "true"
        electricityActivity =
            Self.optional("electricity.rule.activity", in: settings) ?? "electricity.grid"
        let categories = Self.optional("electricity.rule.categories", in: settings) ?? ""
        electricityCategories = Set(categories.split(separator: "|").map(String.init))
        radiativeForcingMultiplier = Self.optional("radiativeForcing.co2Multiplier", in: settings)
            .flatMap { try? DecimalReader().read($0).get() }
        var excluded = try Self.stages(Self.value("stages.excluded", in: settings))
        if Self.optional("radiativeForcing", in: settings) == "excluded" {
            excluded.insert(.radiativeForcing)
        }
        excludedStages = excluded
    }

    private static func optional(_ name: String, in settings: [Setting]) -> String? {
        settings.first { $0.name == name }?.value
    }

    private static func value(
        _ name: String, in settings: [Setting]
    ) throws(FactorFolderFailure) -> String {
        guard let setting = settings.first(where: { $0.name == name }) else {
            throw .malformedRow(file: "method.csv", line: 0, column: "setting", found: name)
        }
        return setting.value
    }

    private static func metres(
        _ name: String, in settings: [Setting]
    ) throws(FactorFolderFailure) -> Int {
        let text = try value(name, in: settings)
        guard let kilometres = Int(text) else {
            throw .malformedRow(file: "method.csv", line: 0, column: name, found: text)
        }
        return kilometres * 1000
    }

    private static func stages(
        _ text: String
    ) throws(FactorFolderFailure) -> Set<LifeCycleStage> {
        var stages: Set<LifeCycleStage> = []
        for name in text.split(separator: "|") {
            guard let stage = LifeCycleStage(rawValue: String(name)) else {
                throw .malformedRow(
                    file: "method.csv", line: 0, column: "stages.excluded", found: text)
            }
            stages.insert(stage)
        }
        return stages
    }
}
