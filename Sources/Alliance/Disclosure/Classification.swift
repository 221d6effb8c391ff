import EmissionFactors
import Inventory

/// A way to divide a footprint of many.
public enum Classification: String, Sendable, CaseIterable {
    /// By kind of work.
    case kind
    /// By budget band.
    case size
    /// By the year in which productions end.
    case year
    /// By department.
    case department
    /// By category.
    case category
    /// By scope.
    case scope
    /// By what the amounts rest on.
    case basis

    /// Whether a whole production is in one class.
    var isOfProductions: Bool { self == .kind || self == .size || self == .year }
}

/// A classification with the classes that are shown: those that would tell too much are one class, the
/// other ones.
struct ShownClasses {
    let classification: Classification
    /// The classes as the members have them, in order.
    let keys: [String]
    /// For each of ``keys`` its place among those shown.
    private(set) var places: [Int]
    /// How many classes are shown, the other ones counting as one.
    private(set) var count: Int
    /// The place of the other ones; nil where there are none.
    private(set) var other: Int?
    /// For each number of a member's name its place among ``keys``.
    private let numbers: [Int]

    /// Every class on its own.
    init(_ classification: Classification, keys: [String], numbers: [Int] = []) {
        self.classification = classification
        self.keys = keys
        self.numbers = numbers
        places = Array(keys.indices)
        count = keys.count
    }

    /// The keys of a shown class.
    func keys(at place: Int) -> [String] {
        keys.indices.filter { places[$0] == place }.map { keys[$0] }
    }

    /// The key of a shown class; nil for the other ones.
    func key(at place: Int) -> String? {
        place == other ? nil : keys(at: place).first
    }

    /// Puts classes into the other ones.
    mutating func merge(_ merged: Set<String>) {
        let hidden = keys.indices.filter { merged.contains(keys[$0]) || places[$0] == other }
        guard !hidden.isEmpty else { return }
        let isHidden = Set(hidden)
        var next = 0
        for index in keys.indices where !isHidden.contains(index) {
            places[index] = next
            next += 1
        }
        for index in hidden { places[index] = next }
        other = next
        count = next + 1
    }

    /// The place of a member's class.
    @inline(__always)
    func place(of member: AllianceMember) -> Int {
        let key: Int
        switch classification {
        case .kind: key = numbers[Production.Kind.allCases.firstIndex(of: member.kind) ?? 0]
        case .size:
            let size = SizeClass(kroner: member.budgetInKroner)
            key = numbers[SizeClass.allCases.firstIndex(of: size) ?? 0]
        default: key = keys.firstIndex(of: member.year.map { String($0) } ?? "") ?? 0
        }
        return places[key]
    }

    /// Hands over the parts of a member by class.
    @inline(__always)
    func parts(_ member: AllianceMember, _ take: (Int, Int128) -> Void) {
        switch classification {
        case .kind, .size, .year: take(place(of: member), member.totals.location.mantissa)
        case .department:
            for share in member.departments {
                take(places[numbers[Int(share.name)]], share.kilograms)
            }
        case .category:
            for share in member.categories {
                take(places[numbers[Int(share.name)]], share.kilograms)
            }
        case .scope:
            for share in member.scopes { take(places[numbers[Int(share.name)]], share.kilograms) }
        case .basis:
            for (index, amount) in member.basis.enumerated() {
                take(places[numbers[index]], amount)
            }
        }
    }

    /// The place of a part's class.
    @inline(__always)
    func place(of part: AllianceMember.Part) -> Int {
        switch classification {
        case .department: places[numbers[Int(part.department)]]
        case .category: places[numbers[Int(part.category)]]
        default: places[numbers[Int(part.scope)]]
        }
    }
}

extension ShownClasses {
    /// All classes that occur among members.
    init(_ classification: Classification, of members: [AllianceMember], _ names: NameTable) {
        func build(_ texts: [String], _ occurring: [Bool]) -> ShownClasses {
            let order = texts.indices.filter { occurring[$0] }
            let sorted =
                classification == .department || classification == .category
                ? order.sorted { texts[$0] < texts[$1] } : order
            var numbers = [Int](repeating: 0, count: texts.count)
            for (place, number) in sorted.enumerated() { numbers[number] = place }
            return ShownClasses(classification, keys: sorted.map { texts[$0] }, numbers: numbers)
        }
        func marks(_ count: Int, _ mark: (AllianceMember, (Int) -> Void) -> Void) -> [Bool] {
            var occurring = [Bool](repeating: false, count: count)
            for member in members { mark(member) { occurring[$0] = true } }
            return occurring
        }
        func build(
            _ texts: [String], of shares: (AllianceMember) -> [AllianceMember.Share]
        ) -> ShownClasses {
            build(
                texts,
                marks(texts.count) { member, mark in
                    for share in shares(member) { mark(Int(share.name)) }
                })
        }
        switch classification {
        case .kind:
            let all = Production.Kind.allCases
            self = build(
                all.map(\.rawValue), marks(all.count) { $1(all.firstIndex(of: $0.kind) ?? 0) })
        case .size:
            let all = SizeClass.allCases
            self = build(
                all.map(\.rawValue),
                marks(all.count) {
                    $1(all.firstIndex(of: SizeClass(kroner: $0.budgetInKroner)) ?? 0)
                })
        case .year:
            let years = Set(members.map { $0.year.map { String($0) } ?? "" }).sorted()
            self = ShownClasses(.year, keys: years)
        case .department: self = build(names.departments.texts, of: \.departments)
        case .category: self = build(names.categories.texts, of: \.categories)
        case .scope: self = build(["0", "1", "2", "3"], of: \.scopes)
        case .basis:
            self = build(
                ActivityBasis.allCases.map(\.rawValue),
                marks(ActivityBasis.allCases.count) { member, mark in
                    for (index, amount) in member.basis.enumerated() where amount != 0 {
                        mark(index)
                    }
                })
        }
    }
}
