import EmissionFactors
import Inventory

/// Exact sums behind the uncertainty: for records alike in department, category, quality and factors,
/// the sum and the sum of squares of every factor's emissions (method 9).
///
/// Records of one key share the relative error's size in the amount and each factor's error as a whole.
struct ErrorSums: Sendable {
    /// One factor of a key.
    struct Term: Sendable, Hashable {
        let use: Int
        let scope: EmissionScope
    }

    /// What records of one group have in common.
    struct Key: Sendable, Hashable {
        let department: String
        let category: String
        let basis: ActivityBasis
        let dataQuality: Int?
        let terms: [Term]
        /// Phase and country; comparisons tell records apart by them, errors do not.
        var place: Place?
    }

    /// What has no bearing on errors.
    struct Place: Sendable, Hashable {
        let phase: ProductionPhase?
        let country: String?
    }

    /// A key with the place of its first term and the quality of its amounts.
    struct Entry: Sendable {
        let key: Key
        let first: Int
        let amount: DataQuality?
    }

    /// In the order in which the keys were opened.
    private(set) var entries: [Entry] = []
    private var keys = KeyNumbers<Key>()
    private(set) var sums: [Int128] = []
    private(set) var squares: [SquareSum] = []

    /// The place of a key's first term, opened where it is new; the others follow.
    mutating func slots(_ key: Key, amount: DataQuality?) -> Int {
        if let known = keys[key] { return entries[known].first }
        let first = sums.count
        keys.append(key)
        entries.append(Entry(key: key, first: first, amount: amount))
        for _ in key.terms {
            sums.append(0)
            squares.append(SquareSum())
        }
        return first
    }

    /// Adds to a term.
    mutating func add(_ slot: Int, _ sum: Int128, _ more: SquareSum) {
        sums[slot] &+= sum
        squares[slot].add(more)
    }
}

extension FootprintAccumulator {
    /// Adds to a term's sums; squares beyond the range are reported.
    mutating func addErrors(_ slot: Int, _ sum: Int128, _ squares: SquareSum) {
        errors.add(slot, sum, squares)
        if errors.squares[slot].isFull { diagnostics.report(.sumOutOfRange) }
    }

    /// Adds another accumulator's sums, whose factors have the indices given.
    mutating func mergeErrors(_ other: FootprintAccumulator, uses: [Int]) {
        for entry in other.errors.entries {
            let (key, first) = (entry.key, entry.first)
            let own = ErrorSums.Key(
                department: key.department, category: key.category, basis: key.basis,
                dataQuality: key.dataQuality,
                terms: key.terms.map { .init(use: uses[$0.use], scope: $0.scope) },
                place: key.place)
            let slot = errors.slots(own, amount: entry.amount)
            for index in key.terms.indices {
                addErrors(
                    slot + index, other.errors.sums[first + index],
                    other.errors.squares[first + index])
            }
        }
    }
}
