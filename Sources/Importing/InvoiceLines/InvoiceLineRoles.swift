import EmissionFactors
import Quantities

/// Tells which lines of an invoice are activities: taxes, tariffs and fees repeat the same energy, and
/// some lines are none at all.
struct InvoiceLineRoles {
    /// Energy that was counted, so that a line which repeats it is not counted again.
    private struct Counted {
        let period: ClosedRange<CalendarDate>?
        let meter: String
        let unit: MeasurementUnit
        let quantities: [ExactDecimal]
        /// What the lines are called.
        let names: [String]
    }

    /// Whether a line says energy again that was counted.
    private enum Repetition {
        case none, certain
        /// It begins as a line that was counted, and costs as much as another place or meter would.
        case possible
    }

    /// Why a tariff may come to a person: no document bills its energy.
    static let aloneReason = "review-tariff-alone"

    let rules: LineRules
    private let quantities: TextQuantities
    private var counted: [Counted] = []
    /// The groups of words in texts that were met before, in whatever document.
    private var knownGroups = ByteLookup<UInt128>()
    private static let mostKnown = 4096
    /// Whether the document bills energy or water.
    private var isUtility = false

    private static let energy = UnitCatalogue.unit("kWh")?.dimension
    private static let volume = UnitCatalogue.unit("m3")?.dimension

    init(rules: LineRules) {
        self.rules = rules
        quantities = TextQuantities(rules: rules)
    }

    /// Begins another document.
    mutating func begin() {
        counted.removeAll()
        isUtility = false
    }

    /// Gives the lines of a document, or of a part of it, their roles.
    mutating func assign(
        _ lines: [SourceLine], drafts: [InvoiceLineDraft], header: InvoiceHeader
    ) {
        let metered = lines.indices.filter { isMetered(lines[$0], drafts[$0]) }
        if !metered.isEmpty { isUtility = true }
        for index in lines.indices where lines[index].role == .activity {
            if let rule = ruleForDocument(header, drafts[index]) {
                lines[index].role = .setAside(rule: rule)
            } else if header.kind != .utilityStatement {
                assign(lines[index], draft: drafts[index], header: header)
            }
        }
        guard isUtility else { return }
        setAsideTotals(metered.filter { lines[$0].role == .activity }, lines, drafts)
        markAlone(lines)
    }

    /// A total that stands before its parts repeats them as one that stands after them does.
    private func setAsideTotals(
        _ metered: [Int], _ lines: [SourceLine], _ drafts: [InvoiceLineDraft]
    ) {
        guard metered.count > 2 else { return }
        let groups = Dictionary(grouping: metered) { index in
            let period = lines[index].period
            return [
                lines[index].meter, lines[index].unit?.symbol ?? "",
                period.map { "\($0.lowerBound.number)/\($0.upperBound.number)" } ?? "",
            ]
        }
        for group in groups.values where group.count > 2 {
            let quantities = group.map { lines[$0].quantity ?? .zero }
            guard let largest = quantities.max(), let place = quantities.firstIndex(of: largest),
                let sum = quantities.reduce(ExactDecimal?.some(.zero), { $0?.adding($1) }),
                sum.subtracting(largest) == largest
            else { continue }
            let total = lines[group[place]]
            let amounts = group.map { lines[$0].amount ?? .zero }
            let amount = amounts.reduce(ExactDecimal?.some(.zero)) { $0?.adding($1) }
            // What has a name and a price of its own is perhaps none of the others' total.
            let others = group.filter { $0 != group[place] }.map { drafts[$0].name }
            let isPriced = (total.amount ?? .zero) != .zero && !amounts.contains(.zero)
            let isOther = amount?.subtracting(total.amount ?? .zero) != total.amount
            let isOwn =
                isPriced && !others.contains(drafts[group[place]].name)
                && (isOther || Self.isAlike(drafts[group[place]].name, others))
            if isOwn {
                total.review = "review-repeated-energy"
            } else {
                total.role = .setAside(rule: "repeated-energy")
            }
        }
    }

    /// Marks, of tariffs and taxes on energy that this document bills nowhere, the largest of each period
    /// and meter: if no other document bills it either, a person decides.
    private func markAlone(_ lines: [SourceLine]) {
        var marked: [Int] = []
        for index in lines.indices where isTariff(lines[index]) && !isBilled(lines[index]) {
            let other = marked.firstIndex {
                lines[$0].period == lines[index].period && lines[$0].meter == lines[index].meter
            }
            guard let other else {
                marked.append(index)
                continue
            }
            let (left, right) = (lines[marked[other]].quantity, lines[index].quantity)
            if let left, let right, right > left { marked[other] = index }
        }
        for index in marked {
            lines[index].review = Self.aloneReason
            lines[index].statedSuggestion = nil
            lines[index].textQuantities = nil
        }
    }

    private func isTariff(_ line: SourceLine) -> Bool {
        guard case .setAside(let rule) = line.role, rule == "tariff" || rule == "tax" else {
            return false
        }
        return line.unit?.dimension == Self.energy && (line.quantity ?? .zero).mantissa > 0
    }

    private func isBilled(_ line: SourceLine) -> Bool {
        counted.contains { entry in
            let isSameTime =
                entry.period.flatMap { period in line.period.map { $0.overlaps(period) } } ?? true
            let isSameMeter =
                entry.meter == line.meter || entry.meter.isEmpty || line.meter.isEmpty
            return isSameTime && isSameMeter && entry.unit.dimension == Self.energy
        }
    }

    private func ruleForDocument(
        _ header: InvoiceHeader, _ draft: InvoiceLineDraft
    ) -> String? {
        if !draft.setAside.isEmpty { return draft.setAside }
        if header.isProForma { return "pro-forma" }
        switch draft.status {
        case "GROUP": return "group-line"
        case "INFORMATION": return "information-line"
        default: return nil
        }
    }

    private mutating func assign(
        _ line: SourceLine, draft: InvoiceLineDraft, header: InvoiceHeader
    ) {
        let found = groups(in: draft.name)
        if let rule = wordRule(line, draft, found) {
            line.role = .setAside(rule: rule)
        } else if line.amount == .zero, line.unit == nil, line.declared == nil {
            line.role = .setAside(rule: "no-amount")
        } else {
            let isOther = found & rules.otherServices != 0
            switch isOther ? .none : repetition(line, draft) {
            case .certain: line.role = .setAside(rule: "repeated-energy")
            case .possible: line.review = "review-repeated-energy"
            case .none: review(line, draft, header, found)
            }
        }
    }

    private mutating func groups(in text: String) -> UInt128 {
        if let known = knownGroups[text] { return known }
        let found = rules.groups(in: text)
        if knownGroups.count >= Self.mostKnown { knownGroups.removeAll() }
        knownGroups[text] = found
        return found
    }

    /// The rule whose words the name has, or, for energy, the description.
    private func wordRule(
        _ line: SourceLine, _ draft: InvoiceLineDraft, _ found: UInt128
    ) -> String? {
        // Fuel too is billed with its duties, litre by litre.
        let isMetered = Self.isMetered(line) || line.unit?.dimension == Self.volume
        var wanted = rules.setsAside.any
        if isMetered { wanted |= rules.setsAside.metered }
        if isUtility { wanted |= rules.setsAside.utility }
        if let rule = rules.first(in: found & wanted) { return rule.name }
        guard isMetered, !draft.description.isEmpty, draft.description != draft.name else {
            return nil
        }
        return rules.first(in: rules.groups(in: draft.description) & wanted)?.name
    }

    /// Whether the same energy, alone or as a sum of parts, was counted for the period and meter.
    private mutating func repetition(_ line: SourceLine, _ draft: InvoiceLineDraft) -> Repetition {
        guard isMetered(line, draft), let unit = line.unit,
            let quantity = line.quantity, quantity != .zero
        else { return .none }
        let place = counted.firstIndex {
            $0.period == line.period && $0.meter == line.meter && $0.unit == unit
        }
        let known = place.map { counted[$0].quantities } ?? []
        let names = place.map { counted[$0].names } ?? []
        let name = draft.name.lowercased()
        let sum = known.reduce(ExactDecimal?.some(.zero)) { $0?.adding($1) }
        if known.contains(quantity) || (known.count > 1 && sum == quantity) {
            let isPriced = (line.amount ?? .zero) != .zero
            return isPriced && !names.contains(name) && Self.isAlike(name, names)
                ? .possible : .certain
        }
        let entry = Counted(
            period: line.period, meter: line.meter, unit: unit, quantities: known + [quantity],
            names: names + [name])
        if let place { counted[place] = entry } else { counted.append(entry) }
        return .none
    }

    private func review(
        _ line: SourceLine, _ draft: InvoiceLineDraft, _ header: InvoiceHeader,
        _ found: UInt128
    ) {
        if line.unit == nil || line.unit?.dimension == Self.time {
            line.textQuantities = quantities
        }
        guard line.review.isEmpty else { return }
        if found & rules.reviews != 0 {
            line.review = "review-trade-in"
        } else if rules.bounds.isImplausible(line) {
            line.review = "review-price"
        } else if let declared = line.declared, isImplausible(declared, line) {
            line.review = "review-declared-magnitude"
        } else if header.isPrepayment {
            line.review = "review-prepayment"
        }
    }

    private func isImplausible(_ emission: DeclaredEmission, _ line: SourceLine) -> Bool {
        let unit = emission.unitCode.isEmpty ? line.unit : rules.units[emission.unitCode]?.unit
        return rules.bounds.isImplausible(emission, per: unit)
    }

    private static let time = UnitCatalogue.unit("h")?.dimension

    /// Whether a name begins as another does: `Heat, building A` and `Heat, building B`.
    private static func isAlike(_ name: String, _ others: [String]) -> Bool {
        let firstWord = name.lowercased().prefix { $0.isLetter }
        return !firstWord.isEmpty
            && others.contains { $0 != name && $0.lowercased().hasPrefix(firstWord) }
    }

    /// Whether a line is about energy, or about cubic metres of what its name says is metered: timber and
    /// concrete are bought by the cubic metre too.
    private mutating func isMetered(_ line: SourceLine, _ draft: InvoiceLineDraft) -> Bool {
        guard let unit = line.unit else { return false }
        if unit.dimension == Self.energy { return true }
        return unit.symbol == "m3" && groups(in: draft.name) & rules.meteredWords != 0
    }

    /// Whether a line may have a metering point.
    static func isMetered(_ line: SourceLine) -> Bool {
        guard let unit = line.unit else { return false }
        return unit.dimension == energy || unit.symbol == "m3"
    }
}
