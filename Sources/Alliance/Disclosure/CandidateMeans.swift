import Quantities

/// The means of one unit that the rules for sums allow, with what they weigh.
struct CandidateMeans {
    /// A mean as a sum of totals with weights; narrower ones have a higher rank.
    struct Candidate {
        let mean: ShownMeans.Mean
        let rank: Int
        let sum: WeightedSumsAudit.Sum
    }

    private(set) var candidates: [Candidate] = []
    private let intensity: MemberIntensity
    private let published: PublishedSums
    private let protection: Protection
    /// One over the number of units of each member; nil where it states none.
    private let weights: [Double?]

    init(_ intensity: MemberIntensity, _ published: PublishedSums, _ protection: Protection) {
        self.intensity = intensity
        self.protection = protection
        self.published = published
        weights = (published.columns.units(of: intensity)?.counts ?? []).map { count in
            count.map { 1 / $0.approximate }
        }
        let kinds = shown(published.kinds)
        let years = shown(published.years)
        add(.init(unit: intensity.declaredUnit), rank: 0, Array(weights.indices))
        addClasses(years, \.year)
        addClasses(kinds, \.kind)
        let sizes = shown(published.sizes)
        addClasses(sizes, \.size)
        let least = protection.rules.productions
        addCells(kinds, years, \.year, rank: 2, atLeast: least)
        addCells(kinds, sizes, \.size, rank: 3, atLeast: 2 * least)
    }

    private func amount(_ columns: MemberColumns, _ member: Int) -> Int128 {
        columns.value(intensity, of: member)
    }

    /// The classes of which the sum of values may be shown.
    private func shown(_ classes: ShownClasses?) -> ShownClasses? {
        classes.flatMap { protection.shown($0, of: amount) }
    }

    private mutating func addClasses(
        _ classes: ShownClasses?, _ path: WritableKeyPath<ShownMeans.Mean, String?>
    ) {
        guard let classes else { return }
        let sums = published.sums(classes.count) {
            classes.place(of: $0, in: published.columns)
        }
        for place in 0..<classes.count where place != classes.other {
            var mean = ShownMeans.Mean(unit: intensity.declaredUnit)
            mean[keyPath: path] = classes.key(at: place)
            add(mean, rank: 1, sums[place])
        }
    }

    /// The cells of kinds and another classification that need not be hidden, of so many productions at least.
    private mutating func addCells(
        _ kinds: ShownClasses?, _ columns: ShownClasses?,
        _ path: WritableKeyPath<ShownMeans.Mean, String?>, rank: Int, atLeast least: Int
    ) {
        guard let kinds, let columns,
            let hidden = CrossTableViews(
                rows: kinds, columns: columns, protection, hiddenBefore: [], amount: amount
            ).table(hiding: []).hidden
        else { return }
        let width = columns.count + 1
        let sums = published.sums(kinds.count * width) {
            kinds.place(of: $0, in: published.columns) * width
                + columns.place(of: $0, in: published.columns)
        }
        for kind in 0..<kinds.count where kind != kinds.other {
            for column in 0..<columns.count
            where column != columns.other && !hidden.contains(kind * width + column)
                && sums[kind * width + column].count >= least
            {
                var mean = ShownMeans.Mean(
                    unit: intensity.declaredUnit, kind: kinds.key(at: kind))
                mean[keyPath: path] = columns.key(at: column)
                add(mean, rank: rank, sums[kind * width + column])
            }
        }
    }

    private mutating func add(_ mean: ShownMeans.Mean, rank: Int, _ numbers: [Int]) {
        let sum = numbers.compactMap { number in
            weights[number].map { (member: number, weight: $0) }
        }
        if !sum.isEmpty { candidates.append(Candidate(mean: mean, rank: rank, sum: sum)) }
    }
}
