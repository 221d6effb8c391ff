import Quantities

/// Answers factor questions from a library and a factor set by one named policy.
///
/// Policy: for each measure the activity's options are tried in the order of `bindings.csv`; the first
/// whose leading row exists for the place and whose unit fits the amount wins, and all rows of that
/// option apply together. Within a row's identity the day decides the edition (``EditionChoice``).
public struct FactorSelector: Sendable {
    private let library: FactorLibrary
    private let factorSet: FactorSet
    private let cache = AnswerCache()

    /// Makes a selector for one factor set.
    public init(library: FactorLibrary, factorSet: FactorSet) {
        self.library = library
        self.factorSet = factorSet
    }

    /// The factors for a question, or why there is none.
    public func select(
        _ question: FactorQuestion
    ) throws(FactorFolderFailure) -> Result<FactorSelection, NoFactor> {
        if let known = cache.answer(to: question) { return known }
        var search = OptionSearch(selector: self, library, factorSet, question)
        let answer = try select(question, by: &search)
        cache.keep(answer, to: question)
        return answer
    }

    /// The answer to a question together with the candidates that were rejected, for those who ask why.
    public func trace(_ question: FactorQuestion) throws(FactorFolderFailure) -> FactorTrace {
        var search = OptionSearch(selector: self, library, factorSet, question)
        search.candidates = []
        let answer = try select(question, by: &search)
        return FactorTrace(answer: answer, candidates: search.candidates ?? [])
    }

    private func select(
        _ question: FactorQuestion, by search: inout OptionSearch
    ) throws(FactorFolderFailure) -> Result<FactorSelection, NoFactor> {
        if let figure = question.supplierFigure { return .success(Self.stated(figure)) }
        let bindings = try library.bindings.bindings(for: question.activity)
        guard !bindings.isEmpty else {
            let note = library.catalogue.activity(question.activity)?.note ?? ""
            return .failure(.notPublished(note: note))
        }
        let answer = try select(question, among: bindings, by: &search)
        let published = bindings.filter { !$0.isOwn }
        guard published.count < bindings.count, case .success(let selection) = answer else {
            return answer.map(marked)
        }
        var silent = OptionSearch(selector: self, library, factorSet, question)
        let replaced = try select(question, among: published, by: &silent)
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
        _ question: FactorQuestion, among bindings: [BindingTable.Binding],
        by search: inout OptionSearch
    ) throws(FactorFolderFailure) -> Result<FactorSelection, NoFactor> {
        var found: [AppliedFactor] = []
        for measure in AccountingMeasure.bindable {
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

    /// The supplier's own figure; what it contains is not known, so it is one line in both totals.
    private static func stated(_ figure: FactorQuestion.SupplierFigure) -> FactorSelection {
        let applied = AppliedFactor(
            factor: nil, subtracted: nil, value: figure.value, unit: figure.unit,
            stage: .cradleToGate, measure: .all, conversion: nil, reasons: [.supplierFactor])
        return FactorSelection(applied: [applied], validity: .always)
    }
}
