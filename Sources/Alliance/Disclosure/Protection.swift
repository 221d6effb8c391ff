import Quantities

/// Sums that are to be shown, in this edition and as the difference from an earlier one, under rules.
struct Protection {
    let rules: DisclosureRules
    /// Everybody in this edition.
    let tally: MemberTally
    /// What changed since an earlier edition; nil where there is none.
    let change: MemberTally?

    /// The smallest distance of bounds: one kilogram.
    static let step = Int128(ExactDecimal.one12)

    /// Both views of sums by classes.
    func views(classes count: Int, parts: MemberTally.Parts) -> [[Contributions]] {
        [tally, change].compactMap { $0?.contributions(classes: count, parts: parts) }
    }

    /// Whether a sum of a part of every member may be shown.
    func allows(_ amount: MemberTally.Amount) -> Bool {
        views(classes: 1) { columns, member, take in take(0, amount(columns, member)) }
            .allSatisfy { !rules.refuses($0[0]) }
    }

    /// The classes of a classification that may be shown: unsafe ones are put into the other ones, and
    /// where those are unsafe too, the smallest safe one after them.
    ///
    /// Nil where nothing but the total is left.
    ///
    /// - Parameter amount: what counts of each member, for a classification of whole productions; nil for
    ///   the parts of the total.
    func shown(
        _ classes: ShownClasses, of amount: MemberTally.Amount? = nil
    ) -> ShownClasses? {
        var classes = classes
        while classes.count > 1 {
            let views = views(classes: classes.count) { columns, member, take in
                guard let amount else { return classes.parts(of: member, in: columns, take) }
                take(classes.place(of: member, in: columns), amount(columns, member))
            }
            var unsafe: Set<String> = []
            var otherIsUnsafe = false
            for view in views {
                for (place, sum) in view.enumerated() where rules.refuses(sum) {
                    if place == classes.other { otherIsUnsafe = true }
                    unsafe.formUnion(classes.keys(at: place))
                }
            }
            if unsafe.isEmpty { return classes }
            let alone = unsafe.count == 1 && classes.other == nil
            if alone || (otherIsUnsafe && unsafe.count == classes.otherKeys.count),
                let smallest = smallest(classes, views[0], beside: unsafe)
            {
                unsafe.formUnion(smallest)
            }
            classes.merge(unsafe)
        }
        return nil
    }

    /// The keys of the smallest class that is not yet among others.
    private func smallest(
        _ classes: ShownClasses, _ sums: [Contributions], beside keys: Set<String>
    ) -> [String]? {
        classes.places.indices.map { classes.places[$0] }.filter { place in
            place != classes.other && keys.isDisjoint(with: classes.keys(at: place))
        }.min { (sums[$0].size, $0) < (sums[$1].size, $1) }.map(classes.keys(at:))
    }

    /// What must be hidden of sums, and how far the bounds must lie from each.
    func unsafe(_ sums: [Contributions]) -> [Int: Int128] {
        var result: [Int: Int128] = [:]
        for (place, sum) in sums.enumerated() where rules.refuses(sum) {
            result[place] = rules.protection(of: sum, atLeast: Self.step)
        }
        return result
    }
}

extension ShownClasses {
    /// The keys of the other ones.
    var otherKeys: [String] { other.map(keys(at:)) ?? [] }
    /// The keys of the classes that are shown on their own.
    var shownKeys: Set<String> { Set(keys).subtracting(otherKeys) }
}
