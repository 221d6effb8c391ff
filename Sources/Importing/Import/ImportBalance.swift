/// What became of the lines of one file: read = placed + set aside + for review.
public struct ImportBalance: Sendable, Hashable {
    /// The file as the user named it.
    public let file: String
    /// SHA-256 of its bytes as 64 hexadecimal digits.
    public var sha256 = ""
    /// What it is, such as `invoice` or `report`.
    public var kind: String
    /// Lines read.
    public var read = 0
    /// Lines that became records.
    public var placed = 0
    /// Lines for a person to decide.
    public var review = 0
    /// Lines that are no activity, by the rule that says so.
    public var setAside: [String: Int] = [:]

    /// All lines set aside.
    public var setAsideCount: Int { setAside.values.reduce(0, +) }
    /// Whether every line is accounted for.
    public var isBalanced: Bool { read == placed + review + setAsideCount }

    init(file: String, kind: String) {
        self.file = file
        self.kind = kind
    }

    /// What became of the lines of several files together.
    public static func sum(of balances: [ImportBalance]) -> ImportBalance {
        balances.reduce(into: ImportBalance(file: "", kind: "")) { sum, balance in
            sum.read += balance.read
            sum.placed += balance.placed
            sum.review += balance.review
            sum.setAside.merge(balance.setAside) { $0 + $1 }
        }
    }
}
