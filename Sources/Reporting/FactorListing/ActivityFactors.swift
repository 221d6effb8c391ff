import EmissionFactors

/// An activity with every published row that may answer for it.
struct ActivityFactors {
    /// One binding and the rows it leads to, in all editions.
    struct Answer {
        let binding: FactorBinding
        let rows: [EmissionFactor]
    }

    let activity: Activity
    /// In the order in which they are tried.
    let answers: [Answer]
    /// The activities of which the method picks one, as for flights.
    let members: [Activity]

    init(_ activity: Activity, in library: FactorLibrary) throws(FactorFolderFailure) {
        self.activity = activity
        var answers: [Answer] = []
        for binding in try library.factorBindings(for: activity.id) {
            var rows: [EmissionFactor] = []
            if binding.via.isEmpty {
                rows = try library.factorRows(
                    family: binding.family, id: binding.factorID, stage: binding.stage)
            }
            answers.append(Answer(binding: binding, rows: rows))
        }
        self.answers = answers
        let isFamily = ["flight", "freightFlight"].contains(activity.id)
        members =
            isFamily
            ? library.catalogue.activities.filter { $0.id.hasPrefix(activity.id + ".") } : []
    }

    /// The editions whose rows answer, in file order.
    func datasets(in library: FactorLibrary) -> [DatasetDescription] {
        let used = Set(answers.flatMap { $0.rows.map(\.dataset) })
        return library.datasets.filter { used.contains($0.id) }
    }
}

/// The rows with one id of a dataset edition, and what they answer for.
struct PublishedRows {
    let dataset: DatasetDescription
    let rows: [EmissionFactor]
    let activities: [Activity]

    /// The rows of a reference `dataset:row`; nil where there is no such row.
    init?(_ reference: String, in library: FactorLibrary) throws(FactorFolderFailure) {
        let parts = reference.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2, let dataset = library.dataset(parts[0]) else { return nil }
        let rows = try library.factorRows(dataset: dataset, id: parts[1])
        guard !rows.isEmpty else { return nil }
        self.dataset = dataset
        self.rows = rows
        activities = try library.activities(answeredBy: parts[1], family: dataset.family)
    }
}
