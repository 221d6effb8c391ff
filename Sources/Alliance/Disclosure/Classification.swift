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
    /// For each number of a member's name its place among those shown.
    private var placeOfNumber: [Int]
    /// The year with number 1; 0 is no year.
    private var firstYear = 0

    /// Every class on its own.
    private init(_ classification: Classification, keys: [String], numbers: [Int]) {
        self.classification = classification
        self.keys = keys
        self.numbers = numbers
        placeOfNumber = numbers
        places = Array(keys.indices)
        count = keys.count
    }

    /// Years; members of none have a class of their own.
    private init(_ years: Set<Int?>) {
        let named = years.map { year in (key: year.map { String($0) } ?? "", year: year) }
            .sorted { $0.key < $1.key }
        let known = years.compactMap(\.self)
        let (first, last) = (known.min() ?? 0, known.max() ?? -1)
        var numbers = [Int](repeating: 0, count: last - first + 2)
        for (place, entry) in named.enumerated() {
            numbers[entry.year.map { $0 - first + 1 } ?? 0] = place
        }
        self.init(.year, keys: named.map(\.key), numbers: numbers)
        firstYear = first
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
        placeOfNumber = numbers.map { places[$0] }
    }

    /// The place of a member's class.
    @inline(__always)
    func place(of member: Int, in columns: MemberColumns) -> Int {
        switch classification {
        case .kind: placeOfNumber[columns.kinds[member]]
        case .size: placeOfNumber[columns.sizes[member]]
        default: placeOfNumber[columns.years[member].map { $0 - firstYear + 1 } ?? 0]
        }
    }

    /// Hands over the parts of a member by class.
    @inline(__always)
    func parts(of member: Int, in columns: MemberColumns, _ take: (Int, Int128) -> Void) {
        func place(_ share: AllianceMember.Share) {
            take(placeOfNumber[Int(share.name)], share.kilograms)
        }
        switch classification {
        case .kind, .size, .year:
            take(self.place(of: member, in: columns), columns.totals[member])
        case .department: columns.departments.forEach(of: member, place)
        case .category: columns.categories.forEach(of: member, place)
        case .scope: columns.scopes.forEach(of: member, place)
        case .basis: columns.bases.forEach(of: member, place)
        }
    }

    /// The place of a part's class.
    @inline(__always)
    func place(of part: AllianceMember.Part) -> Int {
        switch classification {
        case .department: placeOfNumber[Int(part.department)]
        case .category: placeOfNumber[Int(part.category)]
        default: placeOfNumber[Int(part.scope)]
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
            self = ShownClasses(Set(members.map(\.year)))
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
