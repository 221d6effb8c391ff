import Quantities

/// Members in the order of their companies, some perhaps with a minus sign, to be summed up by classes.
struct MemberTally {
    /// A member and whether it was taken away.
    struct Entry {
        let member: AllianceMember
        let isRemoved: Bool
    }

    /// Who contributes, in the order of companies and productions.
    let entries: [Entry]
    /// The number of each entry's company.
    private let companies: [Int]
    /// The number of each entry's production.
    private let productions: [Int]
    /// How many companies there are.
    let companyCount: Int

    /// Members that stand in order already.
    init(_ members: [AllianceMember]) {
        self.init(sorted: members.map { Entry(member: $0, isRemoved: false) })
    }

    /// What was added to earlier members and what was taken away from them.
    init(of members: [AllianceMember], since earlier: [AllianceMember]) {
        let (now, before) = (Set(members.map(\.digest)), Set(earlier.map(\.digest)))
        let added = members.filter { !before.contains($0.digest) }
        let removed = earlier.filter { !now.contains($0.digest) }
        let entries =
            added.map { Entry(member: $0, isRemoved: false) }
            + removed.map { Entry(member: $0, isRemoved: true) }
        self.init(
            sorted: entries.sorted { AllianceMember.standsBefore($0.member, $1.member) })
    }

    private init(sorted entries: [Entry]) {
        self.entries = entries
        var (companies, productions): ([Int], [Int]) = ([], [])
        companies.reserveCapacity(entries.count)
        productions.reserveCapacity(entries.count)
        var (company, production) = (-1, -1)
        for (index, entry) in entries.enumerated() {
            let before = index > 0 ? entries[index - 1].member : nil
            if before?.contributor != entry.member.contributor { company += 1 }
            if before?.production != entry.member.production { production += 1 }
            companies.append(company)
            productions.append(production)
        }
        self.companies = companies
        self.productions = productions
        companyCount = company + 1
    }

    /// What each class gets from whom.
    ///
    /// - Parameter parts: hands over the parts of a member: the class and an amount.
    @inline(__always)
    func contributions(
        classes count: Int, parts: (AllianceMember, (Int, Int128) -> Void) -> Void
    ) -> [Contributions] {
        var results = [Contributions](repeating: Contributions(), count: count)
        var sums = [Int128](repeating: 0, count: count)
        var lastProduction = [Int](repeating: -1, count: count)
        var productionCounts = [Int](repeating: 0, count: count)
        var touched: [Int] = []
        for index in entries.indices {
            let (entry, production) = (entries[index], productions[index])
            parts(entry.member) { place, amount in
                guard amount != 0 else { return }
                if productionCounts[place] == 0 { touched.append(place) }
                sums[place] &+= entry.isRemoved ? 0 &- amount : amount
                if lastProduction[place] != production {
                    lastProduction[place] = production
                    productionCounts[place] += 1
                }
            }
            let isLast = index + 1 == entries.count || companies[index + 1] != companies[index]
            guard isLast else { continue }
            for place in touched {
                results[place].add(
                    sums[place], of: companies[index], productions: productionCounts[place])
                (sums[place], productionCounts[place]) = (0, 0)
            }
            touched.removeAll(keepingCapacity: true)
        }
        return results
    }

    /// What one company contributes to each class.
    func amounts(
        of company: Int, classes count: Int, parts: (AllianceMember, (Int, Int128) -> Void) -> Void
    ) -> [Int128] {
        var sums = [Int128](repeating: 0, count: count)
        for index in entries.indices where companies[index] == company {
            let isRemoved = entries[index].isRemoved
            parts(entries[index].member) { place, amount in
                sums[place] &+= isRemoved ? 0 &- amount : amount
            }
        }
        return sums
    }
}
