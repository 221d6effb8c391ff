/// Suppliers as small numbers; who has the same registration number or the same name is one supplier.
struct SupplierTable {
    private var numbers: [SourceParty: UInt32] = [:]
    private var parties: [SourceParty] = []
    private var roots: [UInt32] = []
    /// Suppliers byte by byte as they were written, for most stand on many lines.
    private var seen = ByteLookup<UInt32>()
    private var spelling: [UInt8] = []
    /// The last one: the lines of a document have one supplier.
    private var last: (party: SourceParty, number: UInt32)?

    /// The number of a supplier as written; 0 where there is none.
    mutating func number(of party: SourceParty?) -> UInt32 {
        guard let party, !party.name.isEmpty || !party.id.isEmpty else { return 0 }
        if let last, last.party == party { return last.number }
        let number = number(spelled: party)
        last = (party, number)
        return number
    }

    private mutating func number(spelled party: SourceParty) -> UInt32 {
        spelling.removeAll(keepingCapacity: true)
        spelling.append(utf8Of: party.name)
        spelling.append(0)
        spelling.append(utf8Of: party.id)
        if let known = spelling.withUnsafeBytes({ seen[$0] }) { return known }
        let number = newNumber(of: party)
        spelling.withUnsafeBytes { seen[$0] = number }
        return number
    }

    private mutating func newNumber(of party: SourceParty) -> UInt32 {
        let plain = SourceParty(name: Self.plainName(party.name), id: party.id)
        if let known = numbers[plain] { return known }
        parties.append(plain)
        let number = UInt32(parties.count)
        numbers[plain] = number
        return number
    }

    /// A name without its legal form, marks and case, so that `Lyshuset ApS` is `LYSHUSET A/S`.
    static func plainName(_ name: String) -> String {
        let forms: Set<String> = ["aps", "as", "a", "s", "is", "ivs", "ab", "gmbh", "ltd", "inc"]
        let words = TextWords(name).texts
        let kept = words.filter { !forms.contains($0) }
        return (kept.isEmpty ? words : kept).joined(separator: " ")
    }

    /// Brings together what is one supplier; called once when all are known.
    mutating func unite() {
        roots = (0...UInt32(parties.count)).map { $0 }
        var byID: [String: UInt32] = [:]
        var idsOfName: [String: Set<String>] = [:]
        for party in parties where !party.id.isEmpty && !party.name.isEmpty {
            idsOfName[party.name, default: []].insert(party.id)
        }
        for (index, party) in parties.enumerated() {
            let number = UInt32(index + 1)
            var id = party.id
            // A name alone stands for the one number that comes with it elsewhere.
            if id.isEmpty, let ids = idsOfName[party.name], ids.count == 1 {
                id = ids.first ?? ""
            }
            let key = id.isEmpty ? "name:" + party.name : id
            roots[Int(number)] = byID[key] ?? number
            byID[key] = roots[Int(number)]
        }
    }

    /// The one number for all spellings of a supplier.
    func root(_ number: UInt32) -> UInt32 {
        Int(number) < roots.count ? roots[Int(number)] : number
    }
}
