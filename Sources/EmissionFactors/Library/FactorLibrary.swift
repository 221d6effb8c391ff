import DelimitedText
import Quantities
import Synchronization

/// Everything a factor folder says: datasets and their editions, the catalogue, bindings and method.
///
/// Editions are opened when a question first needs them.
public final class FactorLibrary: Sendable {
    /// Where the library was read from.
    public let folder: FactorFolder
    /// All dataset editions, in file order.
    public let datasets: [DatasetDescription]
    /// The activities that can be reported and how records become activities.
    public let catalogue: ActivityCatalogue
    /// The settings of the accounting method.
    public let method: MethodSettings

    let bindings: BindingTable
    /// The dataset editions that are the user's own.
    let ownDatasets: [String]
    private let pinned: [String: [String]]
    private let editions = Mutex<[String: DatasetEdition]>([:])
    private let conversionTables = Mutex<[String: (DelimitedTable, KeyIndex)]>([:])
    /// The units found to fit an activity, by its id.
    let knownUnits = Mutex<[String: [MeasurementUnit]]>([:])
    /// The rules of data quality, once they were read.
    let knownQuality = Mutex<DataQualityRules?>(nil)
    private let lazyTables = Mutex<LazyTables>(LazyTables())

    private struct LazyTables {
        var countries: CountryTable?
        var airports: AirportTable?
        var words: WordVocabulary?
    }

    /// Opens a factor folder.
    public init(folder: FactorFolder) throws(FactorFolderFailure) {
        self.folder = folder
        ownDatasets = Self.ownDatasets(in: folder)
        var datasets: [DatasetDescription] = []
        try Self.forEachRow(of: "datasets.csv", in: folder) { datasets.append(.init($0)) }
        self.datasets = datasets
        var pinned: [String: [String]] = [:]
        try Self.forEachRow(of: "factor-sets.csv", in: folder) {
            pinned[$0["factor_set"], default: []].append($0["dataset"])
        }
        self.pinned = pinned
        catalogue = try ActivityCatalogue(folder: folder)
        bindings = try BindingTable(folder: folder)
        method = try MethodSettings(folder: folder)
    }

    /// The names of the factor sets, newest first.
    public var factorSetNames: [String] { pinned.keys.sorted(by: >) }

    /// The factor set that is used when a report names none: the newest.
    public var newestFactorSet: String { factorSetNames.first ?? "" }

    /// What own factors add to the name of a factor set: ` + strandfilm-2026`.
    private var ownSuffix: String { ownDatasets.map { " + " + $0 }.joined() }

    /// A named factor set; where own factors are in play its name says so.
    public func factorSet(_ name: String) throws(FactorFolderFailure) -> FactorSet {
        // A name may already say which own factors are in play.
        let published = name.hasSuffix(ownSuffix) ? String(name.dropLast(ownSuffix.count)) : name
        guard let ids = pinned[published] else {
            throw .unknownFactorSet(name, known: factorSetNames)
        }
        return FactorSet(
            name: published + ownSuffix, datasets: datasets.filter { ids.contains($0.id) })
    }

    /// The description of a dataset edition.
    public func dataset(_ id: String) -> DatasetDescription? {
        datasets.first { $0.id == id }
    }

    /// The family of a dataset edition, also of the hourly declaration that users supply.
    public func family(of dataset: String) -> String? {
        let hourly = DatasetDescription.hourlyGrid
        return dataset == hourly.id ? hourly.family : self.dataset(dataset)?.family
    }

    /// Countries and the groups they belong to.
    public func countries() throws(FactorFolderFailure) -> CountryTable {
        if let known = lazyTables.withLock({ $0.countries }) { return known }
        let table = try CountryTable(folder: folder)
        lazyTables.withLock { $0.countries = table }
        return table
    }

    /// The closed words of reports in both languages.
    public func words() throws(FactorFolderFailure) -> WordVocabulary {
        if let known = lazyTables.withLock({ $0.words }) { return known }
        let table = try WordVocabulary(folder: folder)
        lazyTables.withLock { $0.words = table }
        return table
    }

    /// Airports and city codes.
    public func airports() throws(FactorFolderFailure) -> AirportTable {
        if let known = lazyTables.withLock({ $0.airports }) { return known }
        let table = try AirportTable(folder: folder, datasets: datasets)
        lazyTables.withLock { $0.airports = table }
        return table
    }

    /// Every factor row of a dataset edition; empty for editions that hold other things.
    public func factors(in dataset: DatasetDescription) throws(FactorFolderFailure)
        -> [EmissionFactor]
    {
        try edition(dataset)?.allFactors() ?? []
    }

    /// The opened edition of a dataset; nil where it has no factor rows.
    func edition(_ dataset: DatasetDescription) throws(FactorFolderFailure) -> DatasetEdition? {
        if let known = editions.withLock({ $0[dataset.id] }) { return known }
        let path = "editions/\(dataset.id)/factors.csv"
        guard let bytes = folder.bytes(of: path) else { return nil }
        guard let edition = try? DatasetEdition(dataset, bytes: bytes, path: path) else {
            throw .malformedRow(file: path, line: 1, column: "id", found: "")
        }
        editions.withLock { $0[dataset.id] = edition }
        return edition
    }

    /// The conversion rows with an id in a dataset edition.
    func conversions(
        in dataset: DatasetDescription, id: String
    ) throws(FactorFolderFailure) -> [ActivityConversion] {
        let path = "editions/\(dataset.id)/conversions.csv"
        let (table, index) = try conversionTable(path)
        var found: [ActivityConversion] = []
        for offset in index.offsets(of: id) {
            guard let row = try? table.row(at: offset) else { continue }
            found.append(try Self.conversion(row, dataset: dataset.id, path: path))
        }
        return found
    }

    private func conversionTable(
        _ path: String
    ) throws(FactorFolderFailure) -> (DelimitedTable, KeyIndex) {
        if let known = conversionTables.withLock({ $0[path] }) { return known }
        guard let bytes = folder.bytes(of: path) else { throw .missingFile(path) }
        guard let table = try? DelimitedTable(bytes) else {
            throw .malformedRow(file: path, line: 1, column: "", found: "")
        }
        let opened = (table, KeyIndex(table))
        conversionTables.withLock { $0[path] = opened }
        return opened
    }

    private static func conversion(
        _ row: DelimitedTable.Row, dataset: String, path: String
    ) throws(FactorFolderFailure) -> ActivityConversion {
        let reader = FactorRowReader(row: row, file: path, table: nil)
        guard let from = UnitCatalogue.unit(row["from_unit"]) else {
            throw reader.malformed("from_unit")
        }
        guard let to = UnitCatalogue.unit(row["to_unit"]) else { throw reader.malformed("to_unit") }
        guard case .success(let value) = DecimalReader().read(row["value"]) else {
            throw reader.malformed("value")
        }
        return ActivityConversion(
            dataset: dataset, id: row["id"], name: row["name"], fromUnit: from, toUnit: to,
            value: value, validity: try reader.validity(), table: row["table"])
    }

    /// Calls a function with each row of a table that every folder must have.
    static func forEachRow(
        of path: String, in folder: FactorFolder,
        _ body: (DelimitedTable.Row) throws(FactorFolderFailure) -> Void
    ) throws(FactorFolderFailure) {
        guard let bytes = folder.bytes(of: path) else { throw .missingFile(path) }
        do {
            try DelimitedTable(bytes).forEachRow(body)
        } catch let failure as FactorFolderFailure {
            throw failure
        } catch {
            throw .malformedRow(file: path, line: 1, column: "", found: "")
        }
    }
}
