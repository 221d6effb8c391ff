/// Which published row may answer for an activity, and where: one line of `bindings.csv`.
public struct FactorBinding: Sendable {
    /// The totals it belongs to.
    public let measure: AccountingMeasure
    /// Options are tried in this order; all rows of one option apply together.
    public let option: Int
    /// Whether the user's own factors answer, before all that is published.
    public let isOwn: Bool
    /// Where it answers: `*`, countries, groups, or the record's own country, municipality or region.
    public let geography: String
    /// The life-cycle stage.
    public let stage: LifeCycleStage
    /// The family of datasets.
    public let family: String
    /// The publisher's row id; empty where a conversion leads to another activity.
    public let factorID: String
    /// The row that is subtracted; empty where there is none.
    public let subtractedID: String
    /// `family:conversion>activity`; empty where there is none.
    public let via: String
    /// Why the row is chosen.
    public let reason: FactorMatch

    init(_ binding: BindingTable.Binding) {
        measure = binding.measure
        isOwn = binding.isOwn
        option = binding.isOwn ? Self.statedOption(binding.option) : binding.option
        geography = binding.geography
        stage = binding.stage
        family = binding.family
        factorID = binding.factorID
        subtractedID = binding.subtractedID
        via = binding.via
        reason = binding.reason
    }
}

extension FactorBinding {
    /// The option under which an own binding stands: below zero, so that none published is the same.
    static func ownOption(_ option: Int, folder: Int) -> Int { -1_000_000 + folder * 1000 + option }

    /// The option as the own folder states it.
    fileprivate static func statedOption(_ option: Int) -> Int { (option + 1_000_000) % 1000 }
}

/// A published row by its id and name, for lists and searches.
public struct FactorRowName: Sendable, Hashable {
    /// The dataset edition.
    public let dataset: String
    /// The publisher's row id.
    public let id: String
    /// What the publisher calls the row.
    public let name: String

    /// `dataset:id`, the name of the row in reports.
    public var reference: String { dataset + ":" + id }
}

extension FactorLibrary {
    /// The ids and names of an edition's rows in file order; empty for editions that hold other things.
    public func factorRowNames(
        in dataset: DatasetDescription
    ) throws(FactorFolderFailure) -> [FactorRowName] {
        let path = "editions/\(dataset.id)/factors.csv"
        guard folder.bytes(of: path) != nil else { return [] }
        var names: [FactorRowName] = []
        try Self.forEachRow(of: path, in: folder) { row in
            names.append(FactorRowName(dataset: dataset.id, id: row["id"], name: row["name"]))
        }
        return names
    }

    /// The bindings of an activity in the order in which they are tried; empty where nothing is published.
    public func factorBindings(
        for activity: String
    ) throws(FactorFolderFailure) -> [FactorBinding] {
        var found: [FactorBinding] = []
        for binding in try bindings.bindings(for: activity) { found.append(FactorBinding(binding)) }
        return found
    }

    /// Whether an activity has no published row, so that its electric energy counts as the method says.
    public func lacksRows(for activity: String) -> Bool {
        (try? bindings.bindings(for: activity).isEmpty) ?? false
    }

    /// The rows with an id in all editions of a family, of one stage or of any, in file order.
    public func factorRows(
        family: String, id: String, stage: LifeCycleStage? = nil
    ) throws(FactorFolderFailure) -> [EmissionFactor] {
        var rows: [EmissionFactor] = []
        for dataset in datasets where dataset.family == family {
            rows += try factorRows(dataset: dataset, id: id, stage: stage)
        }
        return rows
    }

    /// The rows with an id in one edition, of one stage or of any, in file order.
    public func factorRows(
        dataset: DatasetDescription, id: String, stage: LifeCycleStage? = nil
    ) throws(FactorFolderFailure) -> [EmissionFactor] {
        guard let edition = try edition(dataset) else { return [] }
        var rows: [EmissionFactor] = []
        for stage in stage.map({ [$0] }) ?? LifeCycleStage.allCases {
            rows += try edition.factors(id: id, stage: stage)
        }
        return rows
    }

    /// The activities that a row of a family answers for, in file order.
    public func activities(
        answeredBy id: String, family: String
    ) throws(FactorFolderFailure) -> [Activity] {
        var found: [Activity] = []
        for activity in catalogue.activities {
            let own = try bindings.bindings(for: activity.id)
            let isUsed = own.contains {
                $0.family == family && ($0.factorID == id || $0.subtractedID == id)
            }
            if isUsed { found.append(activity) }
        }
        return found
    }
}
