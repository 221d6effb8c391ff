import Quantities

/// Answers factor questions from a library and a factor set by one named policy.
///
/// Policy: for each measure the activity's options are tried in the order of `bindings.csv`; the first
/// whose leading row exists for the place and whose unit fits the amount wins, and all rows of that
/// option apply together. Within a row's identity the day decides the edition (``EditionChoice``).
public struct FactorSelector: Sendable {
    private let library: FactorLibrary
    private let factorSet: FactorSet

    /// Makes a selector for one factor set.
    public init(library: FactorLibrary, factorSet: FactorSet) {
        self.library = library
        self.factorSet = factorSet
    }

    /// The factors for a question, or why there is none.
    public func select(
        _ question: FactorQuestion
    ) throws(FactorFolderFailure) -> Result<FactorSelection, NoFactor> {
        let bindings = try library.bindings.bindings(for: question.activity)
        guard !bindings.isEmpty else {
            let note = library.catalogue.activity(question.activity)?.note ?? ""
            return .failure(.notPublished(note: note))
        }
        let answer = try select(question, bindings)
        let published = bindings.filter { !$0.isOwn }
        guard published.count < bindings.count, case .success(let selection) = answer else {
            return answer.map(marked)
        }
        let replaced = try select(question, published)
        return .success(marked(selection).replacing(try? replaced.get()))
    }

    /// The factors marked where they are the user's own.
    private func marked(_ selection: FactorSelection) -> FactorSelection {
        guard !library.ownDatasets.isEmpty else { return selection }
        return FactorSelection(
            applied: selection.applied.map { $0.markedAsOwn(where: library.isOwn) },
            validity: selection.validity)
    }

    private func select(
        _ question: FactorQuestion, _ bindings: [BindingTable.Binding]
    ) throws(FactorFolderFailure) -> Result<FactorSelection, NoFactor> {
        var search = OptionSearch(library: library, factorSet: factorSet, question: question)
        var found: [AppliedFactor] = []
        for measure in [AccountingMeasure.all, .location, .market, .biogenic] {
            found += try search.firstOption(of: bindings.filter { $0.measure == measure })
        }
        let counted = found.contains { $0.measure == .all || $0.measure == .location }
        guard counted else { return .failure(search.failure(bindings)) }
        let contracts = ElectricityContract(question.contract, library.method)
        return .success(
            FactorSelection(
                applied: contracts.completed(found, bindings: bindings),
                validity: search.validity))
    }
}
