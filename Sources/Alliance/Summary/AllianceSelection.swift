import Inventory

/// Which reports count in a footprint of many: of each production the latest revision of its final
/// report, within the year and kind asked for, as far as consent goes.
struct AllianceSelection {
    /// Why a report does not count.
    enum LeftOut: String, CaseIterable {
        case notFinal, superseded, otherYear, otherKind, noConsent, repeated
    }

    /// The members that count, by company and production, of all years.
    private(set) var allYears: [AllianceMember] = []
    /// Those of the year asked for.
    private(set) var chosen: [AllianceMember] = []
    /// How many reports do not count, by reason.
    private(set) var leftOut: [LeftOut: Int] = [:]

    init(_ members: [AllianceMember], _ filter: AllianceFilter) {
        // The same report twice, once without consent: the narrower holds, in whatever order they come.
        let withheld = Set(members.filter { $0.consent != .publish }.map(\.digest))
        for member in latest(members) {
            if let kind = filter.kind, member.kind != kind {
                leftOut[.otherKind, default: 0] += 1
            } else if !filter.isInternal, withheld.contains(member.digest) {
                leftOut[.noConsent, default: 0] += 1
            } else {
                allYears.append(member)
            }
        }
        allYears.sort(by: AllianceMember.standsBefore)
        guard let year = filter.year else {
            chosen = allYears
            return
        }
        chosen = allYears.filter { $0.year == year }
        leftOut[.otherYear] = allYears.count - chosen.count
    }

    /// The latest final report of each production; of two of one revision the one of the later factor set.
    private mutating func latest(_ members: [AllianceMember]) -> [AllianceMember] {
        var best: [String: Int] = [:]
        var (seen, digests) = (0, Set<UInt128>())
        for (index, member) in members.enumerated() {
            guard digests.insert(member.digest).inserted else {
                leftOut[.repeated, default: 0] += 1
                continue
            }
            guard member.status == .final else {
                leftOut[.notFinal, default: 0] += 1
                continue
            }
            seen += 1
            if let other = best[member.production], !member.supersedes(members[other]) { continue }
            best[member.production] = index
        }
        leftOut[.superseded] = seen - best.count
        return best.values.map { members[$0] }
    }
}

/// What a footprint of many is about.
public struct AllianceFilter: Sendable, Hashable {
    /// The year in which productions end; nil for all.
    public var year: Int?
    /// The kind of productions; nil for all.
    public var kind: Production.Kind?
    /// Whether everything is shown, to the alliance alone.
    public var isInternal: Bool

    /// Makes a filter.
    public init(year: Int? = nil, kind: Production.Kind? = nil, isInternal: Bool = false) {
        self.year = year
        self.kind = kind
        self.isInternal = isInternal
    }
}

extension AllianceMember {
    /// Whether this report takes the place of another one of the same production.
    func supersedes(_ other: AllianceMember) -> Bool {
        (revision, factorSet, digest) > (other.revision, other.factorSet, other.digest)
    }

    /// By company, then production, then report: an order that nothing outside the reports decides.
    static func standsBefore(_ first: AllianceMember, _ second: AllianceMember) -> Bool {
        (first.contributor, first.production, first.digest)
            < (second.contributor, second.production, second.digest)
    }
}
