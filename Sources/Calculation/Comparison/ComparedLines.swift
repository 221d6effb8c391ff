import EmissionFactors
import Inventory
import Quantities

/// The lines of a footprint as a comparison groups them.
struct ComparedLines {
    /// What lines of one group have in common.
    struct Group: Hashable {
        let department: String
        let category: String
        /// Nil where phases are not compared.
        let phase: ProductionPhase?
        let activity: String
        let country: String?
        /// Nil where bases are not told apart.
        let basis: ActivityBasis?
    }

    /// A stage in a total.
    struct Line: Hashable {
        let stage: LifeCycleStage
        let measure: AccountingMeasure
    }

    /// A published row as applied: two with one of these give the same figure for the same amount.
    struct Row: Hashable {
        let reference: String
        let subtracted: String
        let conversion: String
        let value: ExactDecimal
        let converted: ExactDecimal?
        let unit: String

        init(_ applied: AppliedFactor) {
            reference = applied.factor?.reference ?? ""
            subtracted = applied.subtracted?.reference ?? ""
            conversion = applied.conversion?.reference ?? ""
            value = applied.value
            converted = applied.conversion?.value
            unit = applied.unit.symbol
        }
    }

    /// What a row made of a line's records.
    struct Share {
        let applied: AppliedFactor
        var kilograms: ExactDecimal
    }

    /// The lines of a group.
    struct Content {
        var bases: Set<ActivityBasis> = []
        var lines: [Line: [Row: Share]] = [:]
    }

    private(set) var groups: [Group: Content] = [:]

    init(_ footprint: Footprint, comparesPhases: Bool, tellsBasesApart: Bool) {
        let accumulator = footprint.accumulator
        for entry in accumulator.errors.entries {
            let (key, first) = (entry.key, entry.first)
            for (index, term) in key.terms.enumerated() {
                let used = accumulator.uses[term.use]
                let group = Group(
                    department: key.department, category: key.category,
                    phase: comparesPhases ? key.place?.phase : nil, activity: used.activity,
                    country: key.place?.country, basis: tellsBasesApart ? key.basis : nil)
                groups[group, default: Content()].add(
                    used.applied, accumulator.errors.sums[first + index], key.basis)
            }
        }
    }

    /// The activities that have lines.
    var activities: Set<String> { Set(groups.keys.map(\.activity)) }
}

extension ComparedLines.Content {
    fileprivate mutating func add(
        _ applied: AppliedFactor, _ mantissa: Int128, _ basis: ActivityBasis
    ) {
        bases.insert(basis)
        let line = ComparedLines.Line(stage: applied.stage, measure: applied.measure)
        let none = ComparedLines.Share(applied: applied, kilograms: .zero)
        lines[line, default: [:]][ComparedLines.Row(applied), default: none]
            .kilograms.mantissa &+= mantissa
    }
}

extension [ComparedLines.Row: ComparedLines.Share] {
    /// The sum over all rows.
    var kilograms: ExactDecimal {
        ExactDecimal(mantissa: values.reduce(0) { $0 &+ $1.kilograms.mantissa })
    }
}
