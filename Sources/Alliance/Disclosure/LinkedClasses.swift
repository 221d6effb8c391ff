/// Whether the totals of two classifications together give away what neither gives away alone.
///
/// A production that is the only one in a class of both shows when one total is taken from the other. So
/// the table of both, of which nothing is shown but the margins, is looked at as an attacker would, who
/// knows which of its cells are empty.
struct LinkedClasses {
    let first: ShownClasses
    let second: ShownClasses

    /// Who must go into the other ones for everything to be protected: the keys of a class of the
    /// second; nil where all is well.
    func exposed(_ protection: Protection) -> [String]? {
        let columns = second.count
        let views = protection.views(classes: first.count * columns, parts: parts)
        for sums in views {
            let unsafe = protection.unsafe(sums)
            guard !unsafe.isEmpty else { continue }
            let (network, arcs) = network(sums)
            for (place, distance) in unsafe.sorted(by: { $0.key < $1.key }) {
                guard let arc = arcs[place], !network.protects(arc, by: distance) else { continue }
                return second.keys(at: place % columns)
            }
        }
        return nil
    }

    private func parts(
        _ columns: MemberColumns, _ member: Int, _ take: (Int, Int128) -> Void
    ) {
        if first.classification.isOfProductions {
            let row = first.place(of: member, in: columns) * second.count
            second.parts(of: member, in: columns) { take(row + $0, $1) }
        } else {
            for part in columns.members[member].parts {
                take(
                    first.place(of: part) * second.count + second.place(of: part),
                    part.kilograms)
            }
        }
    }

    /// The table with all margins known; cells of nobody are left out.
    private func network(
        _ sums: [Contributions]
    ) -> (network: SuppressionNetwork, arcs: [Int: Int]) {
        var arcs: [SuppressionNetwork.Arc] = []
        var numbers: [Int: Int] = [:]
        for (place, sum) in sums.enumerated() where sum.companies > 0 {
            numbers[place] = arcs.count
            arcs.append(
                .init(
                    tail: place / second.count, head: first.count + place % second.count,
                    value: sum.size, isHidden: true))
        }
        return (SuppressionNetwork(nodes: first.count + second.count, arcs: arcs), numbers)
    }
}
