import Quantities

/// Members in the order of their companies, some perhaps with a minus sign, to be summed up by classes.
struct MemberTally {
    /// Hands over the parts of a member, by its number in the columns: the class and an amount.
    typealias Parts = (MemberColumns, Int, (Int, Int128) -> Void) -> Void
    /// An amount of a member, by its number in the columns.
    typealias Amount = (MemberColumns, Int) -> Int128
    /// The number of a member and an amount of it.
    typealias Value = (member: Int, value: ExactDecimal)

    /// Who contributes, in the order of companies and productions.
    let columns: MemberColumns
    /// Which members were taken away; empty where none were.
    private let isRemoved: [Bool]
    /// The number of each member's company.
    let companies: [Int]
    /// The number of each member's production.
    private let productions: [Int]
    /// How many companies there are.
    let companyCount: Int

    var members: [AllianceMember] { columns.members }

    /// Members that stand in order already.
    init(_ members: [AllianceMember]) {
        self.init(sorted: members, isRemoved: [])
    }

    /// What was added to earlier members and what was taken away from them.
    init(of members: [AllianceMember], since earlier: [AllianceMember]) {
        let (now, before) = (Set(members.map(\.digest)), Set(earlier.map(\.digest)))
        let added = members.filter { !before.contains($0.digest) }
        let removed = earlier.filter { !now.contains($0.digest) }
        let changed = (added + removed).sorted(by: AllianceMember.standsBefore)
        self.init(sorted: changed, isRemoved: changed.map { !now.contains($0.digest) })
    }

    private init(sorted members: [AllianceMember], isRemoved: [Bool]) {
        columns = MemberColumns(members)
        self.isRemoved = isRemoved
        var (companies, productions): ([Int], [Int]) = ([], [])
        companies.reserveCapacity(members.count)
        productions.reserveCapacity(members.count)
        var (company, production) = (-1, -1)
        for (index, member) in members.enumerated() {
            let before = index > 0 ? members[index - 1] : nil
            if before?.contributor != member.contributor { company += 1 }
            if before?.production != member.production { production += 1 }
            companies.append(company)
            productions.append(production)
        }
        self.companies = companies
        self.productions = productions
        companyCount = company + 1
    }

    /// What each class gets from whom.
    @inline(__always)
    func contributions(classes count: Int, parts: Parts) -> [Contributions] {
        var results = [Contributions](repeating: Contributions(), count: count)
        var sums = [Int128](repeating: 0, count: count)
        var lastProduction = [Int](repeating: -1, count: count)
        var productionCounts = [Int](repeating: 0, count: count)
        var touched: [Int] = []
        for member in companies.indices {
            let production = productions[member]
            parts(columns, member) { place, amount in
                guard amount != 0 else { return }
                if productionCounts[place] == 0 { touched.append(place) }
                sums[place] &+= signed(amount, of: member)
                if lastProduction[place] != production {
                    lastProduction[place] = production
                    productionCounts[place] += 1
                }
            }
            let isLast = member + 1 == companies.count || companies[member + 1] != companies[member]
            guard isLast else { continue }
            for place in touched {
                results[place].add(
                    sums[place], of: companies[member], productions: productionCounts[place])
                (sums[place], productionCounts[place]) = (0, 0)
            }
            touched.removeAll(keepingCapacity: true)
        }
        return results
    }

    @inline(__always)
    private func signed(_ amount: Int128, of member: Int) -> Int128 {
        !isRemoved.isEmpty && isRemoved[member] ? 0 &- amount : amount
    }

    /// The numbers of the members of each class of whole productions.
    func members(by classes: ShownClasses) -> [[Int]] {
        var members = [[Int]](repeating: [], count: classes.count)
        for member in companies.indices {
            members[classes.place(of: member, in: columns)].append(member)
        }
        return members
    }

    /// What one company contributes to each class.
    func amounts(of company: Int, classes count: Int, parts: Parts) -> [Int128] {
        var sums = [Int128](repeating: 0, count: count)
        for member in companies.indices where companies[member] == company {
            parts(columns, member) { place, amount in
                sums[place] &+= signed(amount, of: member)
            }
        }
        return sums
    }

    /// What some members, each of another production, bring to the sum of their values.
    func contributions(of values: some Sequence<Value>) -> Contributions {
        var sums = [Int128](repeating: 0, count: companyCount)
        var counts = [Int](repeating: 0, count: companyCount)
        for (member, value) in values {
            sums[companies[member]] &+= value.mantissa
            counts[companies[member]] += 1
        }
        var result = Contributions()
        for company in sums.indices where counts[company] > 0 {
            result.add(sums[company], of: company, productions: counts[company])
        }
        return result
    }
}
