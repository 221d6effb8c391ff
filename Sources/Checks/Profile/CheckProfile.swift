import EmissionFactors

/// A policy as data: who asks, and the rules a report is held against.
public struct CheckProfile: Sendable {
    /// The word it is called by: a name of the library, or the file it came from.
    public let name: String
    /// Its title, and what it rests on, such as an official text, or the note that it is an example.
    public let title: CitedWording
    /// The rules, in the order of the file.
    public let rules: [CheckRule]
    /// SHA-256 of the file as 64 hexadecimal digits.
    public let sha256: String

    /// The bounds that hold for single records, which are looked at while they are read.
    public var recordBounds: [RecordBound] {
        rules.enumerated().compactMap { index, rule in
            guard case .amount(let amount, per: .record) = rule.requirement else { return nil }
            return RecordBound(rule: index, amount: amount, bounds: rule.bounds)
        }
    }
}
