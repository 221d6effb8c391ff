import Diagnostics

/// The names that the tables of a factor folder may refer to.
struct KnownNames {
    var activities: Set<String> = []
    var categories: Set<String> = []
    var countries: Set<String> = []
    var groups: Set<String> = []
    var municipalities: Set<String> = []
    var gridRegions: Set<String> = []

    /// Adds the names of a folder.
    mutating func add(_ contents: FolderContents) {
        activities.formUnion(contents.texts("activities.csv", "activity"))
        categories.formUnion(contents.texts("categories.csv", "category"))
        countries.formUnion(contents.texts("countries.csv", "country"))
        municipalities.formUnion(contents.texts("municipalities.csv", "municipality"))
        for text in contents.texts("countries.csv", "groups") {
            groups.formUnion(text.split(separator: "|").map(String.init))
        }
    }

    /// Whether figures may be for a place: a country, a group of countries, or a part of a country.
    func isPlace(_ text: String) -> Bool {
        if text.isEmpty || countries.contains(text) || groups.contains(text) { return true }
        let parts = text.split(separator: "-", maxSplits: 1).map(String.init)
        guard parts.count == 2, countries.contains(parts[0]) else { return false }
        if parts[0] == "DK", !municipalities.isEmpty {
            return municipalities.contains(parts[1]) || ["DK1", "DK2"].contains(parts[1])
        }
        return (1...6).contains(parts[1].utf8.count)
            && parts[1].utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
    }

    /// Whether a binding may name a place: any, the record's own, or countries and groups.
    func isBindingPlace(_ text: String) -> Bool {
        if ["*", "=country", "=municipality", "=gridRegion", "=priceArea"].contains(text) {
            return true
        }
        let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        return parts.allSatisfy { part in
            part.hasPrefix("@")
                ? groups.contains(String(part.dropFirst())) : countries.contains(part)
        }
    }

    static let stages = LifeCycleStage.allCases.map(\.rawValue)
    static let gwpSets = ["AR4", "AR5", "AR6"]
    static let flags = ["co2Only", EmissionFactor.unusable, "check", "credit"]
    static let scopes = ["", "1", "2", "3"]
    static let measures = AccountingMeasure.bindable.map(\.rawValue)
    static let amounts = AmountForm.allCases.map(\.rawValue)
    static let scopeRules = ActivityAccounting.ScopeRule.allCases.map(\.rawValue)
    static let bindingReasons: [String] = [
        FactorMatch.proxyGeography, .regionalAverage, .averageActivity, .chosenClass,
    ].map(\.rawValue)
}
