import Calculation
import EmissionFactors
import Inventory
import Quantities

/// What sums over many members need of them, as columns in the members' order, so that a sweep over
/// everybody reads memory from front to back.
struct MemberColumns: Sendable {
    /// Amounts by name, several of each member.
    struct Shares: Sendable {
        private var starts = [0]
        private var shares: [AllianceMember.Share] = []

        /// Adds the shares of the next member.
        mutating func append(_ more: [AllianceMember.Share]) {
            shares += more
            starts.append(shares.count)
        }

        /// Hands over the shares of a member.
        @inline(__always)
        func forEach(of member: Int, _ take: (AllianceMember.Share) -> Void) {
            for index in starts[member]..<starts[member + 1] { take(shares[index]) }
        }
    }

    /// How many of a declared unit members state, and their kilograms for each; nil where they state none.
    struct Units: Sendable {
        fileprivate(set) var counts: [ExactDecimal?] = []
        fileprivate(set) var values: [ExactDecimal?] = []
    }

    /// The members themselves.
    let members: [AllianceMember]
    /// Location-based totals, in the smallest part of a kilogram.
    private(set) var totals: [Int128] = []
    /// The numbers of kinds among all kinds.
    private(set) var kinds: [Int] = []
    /// The numbers of budget bands among all bands.
    private(set) var sizes: [Int] = []
    /// The years in which the productions count.
    private(set) var years: [Int?] = []
    /// The totals by department.
    private(set) var departments = Shares()
    /// The totals by category.
    private(set) var categories = Shares()
    /// The totals by scope.
    private(set) var scopes = Shares()
    /// The totals by what they rest on, named by the number of the basis.
    private(set) var bases = Shares()
    private var shootingDays = Units()
    private var finishedMinutes = Units()
    private var budgets = Units()

    /// Lays members out.
    init(_ members: [AllianceMember]) {
        self.members = members
        totals = members.map(\.totals.location.mantissa)
        kinds = members.map { Production.Kind.allCases.firstIndex(of: $0.kind) ?? 0 }
        sizes = members.map { member in
            SizeClass.allCases.firstIndex(of: SizeClass(kroner: member.budgetInKroner)) ?? 0
        }
        years = members.map(\.year)
        for member in members {
            departments.append(member.departments)
            categories.append(member.categories)
            scopes.append(member.scopes)
            bases.append(
                member.basis.enumerated().filter { $0.element != 0 }.map {
                    AllianceMember.Share(name: Int32($0.offset), kilograms: $0.element)
                })
        }
        shootingDays = units(.shootingDay)
        finishedMinutes = units(.finishedMinute)
        budgets = units(.budgetThousand)
    }

    private func units(_ declaredUnit: FootprintIntensity.DeclaredUnit) -> Units {
        let intensity = MemberIntensity(declaredUnit: declaredUnit)
        return Units(
            counts: members.map(intensity.count), values: members.map(intensity.value))
    }

    /// The columns of a declared unit; nil where productions are not compared by it.
    @inline(__always)
    func units(of intensity: MemberIntensity) -> Units? {
        switch intensity.declaredUnit {
        case .shootingDay: shootingDays
        case .finishedMinute: finishedMinutes
        case .budgetThousand: budgets
        case .episode, .crewDay: nil
        }
    }

    /// A member's kilograms per unit; zero where it states none.
    @inline(__always)
    func value(_ intensity: MemberIntensity, of member: Int) -> Int128 {
        units(of: intensity)?.values[member]?.mantissa ?? 0
    }
}
