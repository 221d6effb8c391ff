import Calculation

/// The means of intensities that may be shown of kinds, years and budget bands, on whatever pages.
///
/// A mean and the number behind it are a sum, so that means can be taken from each other like totals. And
/// shooting days, minutes and budgets are known, so that a mean weighs totals that others show in sum.
struct ShownMeans {
    /// The mean of one unit over all, or of a kind, a year, or a kind within a year or a budget band.
    struct Mean: Hashable {
        let unit: FootprintIntensity.DeclaredUnit
        var kind: String?
        var year: String?
        var size: String?
    }

    private var shown: Set<Mean> = []

    /// Decides for everybody together.
    init(_ tables: ShownTables, _ protection: Protection) {
        let published = PublishedSums(tables, protection)
        let all = MemberIntensity.units.flatMap { unit in
            CandidateMeans(MemberIntensity(declaredUnit: unit), published, protection).candidates
        }
        // The widest first, in every unit.
        let candidates = (0...3).flatMap { rank in all.filter { $0.rank == rank } }
        var audit = published.audit
        add(candidates[...], to: &audit)
    }

    /// Shows candidates that are safe beside those that are shown: all of them, or else the first half and
    /// then as many of the second as go with it.
    private mutating func add(
        _ candidates: ArraySlice<CandidateMeans.Candidate>, to audit: inout WeightedSumsAudit
    ) {
        guard !candidates.isEmpty else { return }
        let count = audit.sums.count
        for candidate in candidates { audit.publish(candidate.sum) }
        guard !audit.isSafe else { return shown.formUnion(candidates.map(\.mean)) }
        audit.keepFirst(count)
        guard candidates.count > 1 else { return }
        let middle = candidates.startIndex + candidates.count / 2
        add(candidates[..<middle], to: &audit)
        add(candidates[middle...], to: &audit)
    }

    /// Whether a mean may be shown.
    func shows(_ mean: Mean) -> Bool { shown.contains(mean) }
}
