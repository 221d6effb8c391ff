import EmissionFactors
import Inventory
import Quantities

/// Collects the parts of a difference; parts alike in reason and place are one.
struct DifferenceParts {
    private var sums: [DifferencePart: ExactDecimal] = [:]
    /// Whether a sum left the range of exact decimals.
    private(set) var hasOverflowed = false

    /// The parts that are not zero, the largest first.
    var sorted: [DifferencePart] {
        sums.compactMap { key, kilograms in
            guard kilograms != .zero else { return nil }
            var part = key
            part.kilograms = kilograms
            return part
        }.sorted()
    }

    /// Adds the whole of a line to one reason, positive where only the second report has it.
    mutating func add(
        _ content: ComparedLines.Content, of group: ComparedLines.Group, isSecond: Bool,
        _ reason: DifferenceReason
    ) {
        for (line, rows) in content.lines {
            let kilograms = rows.kilograms
            add(isSecond ? kilograms : .zero.subtracting(kilograms), line, group, reason)
        }
    }

    /// Adds to a reason; nil is a difference that left the range.
    mutating func add(
        _ kilograms: ExactDecimal?, _ line: ComparedLines.Line, _ group: ComparedLines.Group,
        _ reason: DifferenceReason, basisChanged: Bool = false
    ) {
        let key = DifferencePart(
            reason: reason, department: group.department, category: group.category,
            activity: group.activity, stage: line.stage, measure: line.measure,
            basisChanged: basisChanged, kilograms: .zero)
        guard let sum = kilograms.flatMap((sums[key] ?? .zero).adding) else {
            hasOverflowed = true
            return
        }
        sums[key] = sum
    }
}

extension DifferenceParts {
    /// The same records under two factor sets.
    mutating func addFactorSets(_ first: ComparedLines, _ second: ComparedLines) {
        for group in Set(first.groups.keys).union(second.groups.keys) {
            guard let before = first.groups[group], let after = second.groups[group] else {
                // The records are the same: without lines they have no figure, or flights another rule.
                let isFlight = FlightRule(activity: group.activity) != nil
                let reason: DifferenceReason = isFlight ? .flightRule : .figure
                for (content, isSecond) in [
                    (first.groups[group], false), (second.groups[group], true),
                ] {
                    if let content { add(content, of: group, isSecond: isSecond, reason) }
                }
                continue
            }
            for line in Set(before.lines.keys).union(after.lines.keys) {
                let (old, new) = (before.lines[line], after.lines[line])
                let difference = (new?.kilograms ?? .zero).subtracting(old?.kilograms ?? .zero)
                add(difference, line, group, old == nil || new == nil ? .stage : .factorSet)
            }
        }
    }
}

/// How flights of a band are told from those of the average of all distances.
struct FlightRule: Hashable {
    let isAverage: Bool

    /// Nil for what is no flight.
    init?(activity: String) {
        let parts = activity.split(separator: ".")
        guard parts.first == "flight" || parts.first == "freightFlight" else { return nil }
        isAverage = parts.contains("international")
    }
}
