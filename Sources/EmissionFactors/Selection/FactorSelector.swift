import Quantities

/// Answers factor questions from a library and a factor set by one named policy.
///
/// Policy: for each measure the activity's options are tried in the order of `bindings.csv`; the first
/// whose leading row exists for the place and whose unit fits the amount wins, and all rows of that
/// option apply together. Within a row's identity the day decides the edition (``EditionChoice``).
public struct FactorSelector: Sendable {
    private let library: FactorLibrary
    private let factorSet: FactorSet
    private let gridHours: HourlyGridFactors?

    /// Makes a selector for one factor set, with hourly factors of grid electricity where there are any.
    public init(
        library: FactorLibrary, factorSet: FactorSet, gridHours: HourlyGridFactors? = nil
    ) {
        self.library = library
        self.factorSet = factorSet
        self.gridHours = gridHours
    }

    /// The factors for a question, or why there is none.
    public func select(
        _ question: FactorQuestion
    ) throws(FactorFolderFailure) -> Result<FactorSelection, NoFactor> {
        var search = OptionSearch(library: library, factorSet: factorSet, question: question)
        return try select(question, by: &search)
    }

    /// The answer to a question together with the candidates that were rejected, for those who ask why.
    public func trace(_ question: FactorQuestion) throws(FactorFolderFailure) -> FactorTrace {
        var search = OptionSearch(library: library, factorSet: factorSet, question: question)
        search.candidates = []
        let answer = try select(question, by: &search)
        return FactorTrace(answer: answer, candidates: search.candidates ?? [])
    }

    private func select(
        _ question: FactorQuestion, by search: inout OptionSearch
    ) throws(FactorFolderFailure) -> Result<FactorSelection, NoFactor> {
        let bindings = try library.bindings.bindings(for: question.activity)
        guard !bindings.isEmpty else {
            let note = library.catalogue.activity(question.activity)?.note ?? ""
            return .failure(.notPublished(note: note))
        }
        var found: [AppliedFactor] = []
        for measure in [AccountingMeasure.all, .location, .market, .biogenic] {
            found += try search.firstOption(of: bindings.filter { $0.measure == measure })
        }
        let counted = found.contains { $0.measure == .all || $0.measure == .location }
        guard counted else { return .failure(search.failure(bindings)) }
        if let gridHours, let span = question.hours {
            guard let hourly = Self.hourly(found, span, gridHours) else {
                return .failure(Self.missing(span, gridHours))
            }
            found = hourly
        }
        let contracts = ElectricityContract(question.contract, library.method)
        return .success(
            FactorSelection(
                applied: contracts.completed(found, bindings: bindings),
                validity: search.validity))
    }

    /// The factors with the location-based ones replaced by the mean of the record's hours.
    ///
    /// Hour by hour is the finest published figure for a place, so it stands before the municipality's; the
    /// market-based side is a matter of contracts and stays (GHG Protocol, Scope 2 Guidance, chapter 6).
    private static func hourly(
        _ found: [AppliedFactor], _ span: HourSpan, _ gridHours: HourlyGridFactors
    ) -> [AppliedFactor]? {
        guard found.contains(where: { $0.measure == .location }) else { return found }
        guard let factor = gridHours.factor(for: span) else { return nil }
        let mean = AppliedFactor(
            factor: factor, subtracted: nil, value: factor.value, unit: factor.unit, stage: .use,
            measure: .location, conversion: nil, reasons: [.hourlyGrid])
        return [mean] + found.filter { $0.measure != .location }
    }

    private static func missing(_ span: HourSpan, _ gridHours: HourlyGridFactors) -> NoFactor {
        let hours = gridHours.missingHours(of: span).map(\.description)
        return .missingHours(priceArea: span.priceArea, hours: hours)
    }
}
