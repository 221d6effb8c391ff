import Quantities

/// The search through an activity's options for one question.
struct OptionSearch {
    /// Answers the questions that conversions lead to.
    private let selector: FactorSelector
    let library: FactorLibrary
    let factorSet: FactorSet
    let question: FactorQuestion
    /// The days around the question's date on which everything found so far stays the same.
    private(set) var validity = Validity.always
    /// What was looked at, where somebody asks for it.
    var candidates: [FactorCandidate]?
    private var expectedUnits: [String] = []

    init(
        selector: FactorSelector, _ library: FactorLibrary, _ factorSet: FactorSet,
        _ question: FactorQuestion
    ) {
        self.selector = selector
        self.library = library
        self.factorSet = factorSet
        self.question = question
    }

    /// All factors of the first option whose leading row answers; empty when none does.
    mutating func firstOption(
        of bindings: [BindingTable.Binding]
    ) throws(FactorFolderFailure) -> [AppliedFactor] {
        var option = bindings[...]
        while let leading = option.first {
            let rows = option.prefix { $0.option == leading.option }
            option = option.dropFirst(rows.count)
            // Rows of one option may each be for a different country: the first that fits leads.
            let fitting = rows.filter(isForPlace)
            for row in rows where candidates != nil && !isForPlace(row) {
                note(row, nil, .otherPlace(row.geography))
            }
            guard let first = fitting.first else { continue }
            let lead = try factors(for: first)
            guard !lead.isEmpty else { continue }
            var found = lead
            for binding in fitting.dropFirst() { found += try factors(for: binding) }
            if candidates != nil { try noteLater(option) }
            return found
        }
        return []
    }

    /// Why nothing answered.
    func failure(_ bindings: [BindingTable.Binding]) -> NoFactor {
        guard expectedUnits.isEmpty else { return .otherUnit(expected: expectedUnits) }
        let available = Set(bindings.map(\.geography).filter { $0 != "*" }).sorted()
        return .notForPlace(question.country ?? "", available: available)
    }

    private mutating func factors(
        for binding: BindingTable.Binding
    ) throws(FactorFolderFailure) -> [AppliedFactor] {
        guard binding.via.isEmpty else { return try converted(binding) }
        guard let choice = try row(binding.factorID, binding.stage, binding) else {
            note(binding, nil, .noRow)
            return []
        }
        guard fitsAmount(choice.figure) else {
            let unit = choice.figure.unit.symbol
            if !expectedUnits.contains(unit) { expectedUnits.append(unit) }
            note(binding, choice.figure, .otherUnit(unit))
            return []
        }
        note(binding, choice.figure, .chosen(choice.reason))
        var subtracted: EmissionFactor?
        if !binding.subtractedID.isEmpty {
            guard let other = try row(binding.subtractedID, .use, binding) else { return [] }
            subtracted = other.figure
        }
        let difference = choice.figure.value.subtracting(subtracted?.value ?? .zero)
        validity = validity.intersection(choice.validity)
        return [
            AppliedFactor(
                factor: choice.figure, subtracted: subtracted, value: difference ?? .zero,
                unit: choice.figure.unit, stage: binding.stage, measure: binding.measure,
                conversion: nil, reasons: Self.reasons(binding.reason, choice.reason),
                yearsApart: choice.yearsApart)
        ]
    }

    /// The row with an id for the place, in the edition that the day asks for.
    private mutating func row(
        _ id: String, _ stage: LifeCycleStage, _ binding: BindingTable.Binding
    ) throws(FactorFolderFailure) -> EditionChoice<EmissionFactor>? {
        let place = requiredGeography(binding.geography)
        var candidates: [EmissionFactor] = []
        // The newest edition that has a figure for the day settles it; others need not be opened.
        for dataset in factorSet.editions(of: binding.family).reversed() {
            guard let edition = try library.edition(dataset) else { continue }
            let rows = usable(
                try edition.factors(id: id, stage: stage, geography: place), binding)
            candidates = rows + candidates
            if rows.contains(where: { $0.validity.contains(question.date) }) { break }
        }
        let choice = EditionChoice(candidates, on: question.date) { $0.validity }
        if self.candidates != nil, let choice, fitsAmount(choice.figure) {
            for other in candidates where other.validity != choice.figure.validity {
                note(binding, other, .otherYear)
            }
        }
        return choice
    }

    /// The rows without those that are marked unusable.
    private mutating func usable(
        _ rows: [EmissionFactor], _ binding: BindingTable.Binding
    ) -> [EmissionFactor] {
        for row in rows where row.isUnusable { note(binding, row, .unusable) }
        return rows.filter { !$0.isUnusable }
    }

    /// Keeps a candidate where somebody asks for them.
    private mutating func note(
        _ binding: BindingTable.Binding, _ factor: EmissionFactor?,
        _ outcome: FactorCandidate.Outcome
    ) {
        guard candidates != nil else { return }
        candidates?.append(
            FactorCandidate(
                measure: binding.measure, option: binding.option, stage: binding.stage,
                reference: factor?.reference ?? Self.reference(binding), factor: factor,
                outcome: outcome))
    }

    private static func reference(_ binding: BindingTable.Binding) -> String {
        binding.via.isEmpty ? "\(binding.family):\(binding.factorID)" : binding.via
    }

    /// Keeps what stands behind the option that answered.
    private mutating func noteLater(
        _ bindings: ArraySlice<BindingTable.Binding>
    ) throws(FactorFolderFailure) {
        for binding in bindings {
            guard isForPlace(binding) else {
                note(binding, nil, .otherPlace(binding.geography))
                continue
            }
            var factor: EmissionFactor?
            if binding.via.isEmpty {
                var silent = self
                silent.candidates = nil
                factor = try silent.row(binding.factorID, binding.stage, binding)?.figure
            }
            note(binding, factor, .laterOption)
        }
    }

    /// Asks for the factors of another activity that a published conversion leads to.
    private mutating func converted(
        _ binding: BindingTable.Binding
    ) throws(FactorFolderFailure) -> [AppliedFactor] {
        let parts = binding.via.split(separator: ">")
        let reference = (parts.first ?? "").split(separator: ":", maxSplits: 1)
        guard parts.count == 2, reference.count == 2 else { return [] }
        var conversions: [ActivityConversion] = []
        for dataset in factorSet.editions(of: String(reference[0])) {
            conversions += try library.conversions(in: dataset, id: String(reference[1]))
        }
        let choice = EditionChoice(conversions, on: question.date) { $0.validity }
        guard let choice, choice.figure.fromUnit.dimension == question.dimension else { return [] }
        var next = question
        next.activity = String(parts[1])
        next.dimension = choice.figure.toUnit.dimension
        guard case .success(let selection) = try selector.select(next) else { return [] }
        note(binding, nil, .chosen(.convertedActivity))
        validity = validity.intersection(choice.validity).intersection(selection.validity)
        let extra = Self.reasons(binding.reason, choice.reason).filter { $0 != .exact }
        return selection.applied.map { $0.converted(by: choice, reasons: extra) }
    }

    /// Whether a binding's geography admits the question's place.
    private func isForPlace(_ binding: BindingTable.Binding) -> Bool {
        switch binding.geography {
        case "*": return true
        case "=country": return question.country != nil
        case "=municipality": return question.municipality != nil
        case "=gridRegion": return question.gridRegion != nil
        case "=priceArea": return question.priceArea != nil
        default: return isInList(binding.geography)
        }
    }

    private func isInList(_ geography: String) -> Bool {
        guard let country = question.country else { return false }
        return geography.split(separator: "|").contains { part in
            guard part.hasPrefix("@") else { return part == country }
            let groups = (try? library.countries())?[country]?.groups ?? []
            return groups.contains(part.dropFirst())
        }
    }

    /// The geography a factor row must have, where the binding demands it.
    private func requiredGeography(_ geography: String) -> String? {
        switch geography {
        case "=country": return question.country
        case "=municipality": return question.municipality.map { "DK-" + $0 }
        case "=gridRegion": return question.gridRegion
        case "=priceArea": return question.priceArea.map { "DK-" + $0 }
        default: return nil
        }
    }

    /// Whether the amount can be brought into the factor's unit.
    private func fitsAmount(_ factor: EmissionFactor) -> Bool {
        if factor.unit.dimension == question.dimension { return true }
        if question.dimension == Dimension([.night: 1]) {
            return [[.room: 1, .night: 1], [.person: 1, .night: 1]].map(Dimension.init)
                .contains(factor.unit.dimension)
        }
        return factor.massPerUnit != nil && question.dimension == Dimension([.mass: 1])
    }

    private static func reasons(_ first: FactorMatch, _ second: FactorMatch) -> [FactorMatch] {
        let reasons = [first, second].filter { $0 != .exact }
        return reasons.isEmpty ? [.exact] : reasons
    }
}

extension AppliedFactor {
    /// The factor behind a conversion of the record's activity.
    fileprivate func converted(
        by choice: EditionChoice<ActivityConversion>, reasons extra: [FactorMatch]
    ) -> AppliedFactor {
        var converted = with(reasons: [.convertedActivity] + extra + reasons)
        converted.conversion = choice.figure
        converted.yearsApart = max(yearsApart, choice.yearsApart)
        return converted
    }
}
