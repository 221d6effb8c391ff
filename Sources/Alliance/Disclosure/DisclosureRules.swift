/// When a published sum would tell too much about one contributor (Handbook on Statistical Disclosure
/// Control, chapter 4): minimum counts, the (n,k) dominance rule and the p % rule.
///
/// What is published names the rules, never their parameters.
public struct DisclosureRules: Sendable, Hashable {
    /// The fewest productions in a published figure.
    public var productions = 5
    /// The fewest companies in a published figure.
    public var companies = 3
    /// How many of the largest contributors the dominance rule looks at.
    public var dominantCompanies = 2
    /// The largest share of those, in percent.
    public var dominantPercent = 85
    /// How near, in percent, the second largest contributor may come to the largest.
    public var nearness = 20

    /// The rules that hold unless others are given.
    public init() {}

    /// Whether a sum of these contributions, one for each company, may not be shown.
    ///
    /// Contributions are whole numbers of any one unit; of negative ones the size counts.
    public func refuses(_ contributions: [Int128], productions count: Int) -> Bool {
        refuses(Contributions(contributions, productions: count))
    }

    /// Whether a sum of contributions may not be shown; a sum of nobody may.
    public func refuses(_ sum: Contributions) -> Bool {
        guard sum.companies > 0 else { return false }
        return sum.productions < productions || sum.companies < companies
            || isDominated(sum) || comesTooNear(sum)
    }

    /// The (n,k) rule: x₁ + … + xₙ > k/100 · X.
    public func isDominated(_ sum: Contributions) -> Bool {
        100 * sum.largest(dominantCompanies) > Int128(dominantPercent) * sum.size
    }

    /// The p % rule: X − x₁ − x₂ < p/100 · x₁.
    public func comesTooNear(_ sum: Contributions) -> Bool {
        100 * (sum.size - sum.first - sum.second) < Int128(nearness) * sum.first
    }

    /// How far the bounds that anybody can compute for an unsafe sum must lie from it, rounded up.
    ///
    /// The largest of what the broken rules ask for; at least the smallest step given, which is what too
    /// low a count asks for.
    public func protection(of sum: Contributions, atLeast step: Int128) -> Int128 {
        let near =
            Self.quotient(Int128(nearness) * sum.first, 100)
            - (sum.size - sum.first - sum.second)
        let dominant =
            Self.quotient(
                100 * sum.largest(dominantCompanies), Int128(dominantPercent)) - sum.size
        // A sum of one or two companies says what they emit: the bounds must be p % away at least.
        let few = sum.companies < companies || sum.productions < productions
        let share = few ? Self.quotient(Int128(nearness) * sum.first, 100) : 0
        return max(near, dominant, share, step)
    }

    private static func quotient(_ number: Int128, _ divisor: Int128) -> Int128 {
        (number + divisor - 1) / divisor
    }
}

/// What the rules need to know of the contributions to a sum, one for each company.
public struct Contributions: Sendable, Hashable {
    /// How many productions contribute.
    public private(set) var productions = 0
    /// How many companies contribute.
    public private(set) var companies = 0
    /// The sum.
    public private(set) var sum: Int128 = 0
    /// The sum of the sizes, whatever their signs.
    public private(set) var size: Int128 = 0
    /// The largest size.
    public private(set) var first: Int128 = 0
    /// The second largest size.
    public private(set) var second: Int128 = 0
    /// The third largest size.
    private var third: Int128 = 0
    /// Who contributes most, and who second most, by the number given.
    public private(set) var leaders: (first: Int, second: Int) = (-1, -1)

    /// Contributions of nobody.
    public init() {}

    /// Contributions of several companies.
    public init(_ contributions: [Int128], productions: Int) {
        for (company, contribution) in contributions.enumerated() {
            add(contribution, of: company, productions: 0)
        }
        self.productions = productions
    }

    /// Adds all that one company contributes; each company comes once.
    @inline(__always)
    public mutating func add(_ contribution: Int128, of company: Int, productions count: Int) {
        productions += count
        companies += 1
        sum &+= contribution
        let size = contribution < 0 ? 0 &- contribution : contribution
        self.size &+= size
        if size > first {
            (third, second, first) = (second, first, size)
            leaders = (company, leaders.first)
        } else if size > second {
            (third, second) = (second, size)
            leaders.second = company
        } else if size > third {
            third = size
        }
    }

    /// The sum of so many of the largest, three at most.
    func largest(_ count: Int) -> Int128 {
        switch count {
        case ...0: 0
        case 1: first
        case 2: first + second
        default: first + second + third
        }
    }

    /// Equal in everything that the rules look at.
    public static func == (lhs: Contributions, rhs: Contributions) -> Bool {
        (lhs.productions, lhs.companies, lhs.sum, lhs.size, lhs.first, lhs.second)
            == (rhs.productions, rhs.companies, rhs.sum, rhs.size, rhs.first, rhs.second)
    }

    /// Hashes what equality looks at.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(sum)
        hasher.combine(size)
        hasher.combine(companies)
    }
}
