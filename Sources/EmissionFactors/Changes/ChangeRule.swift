import Quantities

/// What a change does with the records that a rule matches.
public struct ChangeRule: Sendable {
    /// What may be asked of a record.
    public enum Condition: String, Sendable, CaseIterable {
        /// The kind of record.
        case record
        /// The activity it is classified as.
        case activity
        /// How its amount is formed.
        case amount
        /// Its means of transport.
        case mode
        /// What it is of.
        case kind
        /// Its department's id or own name.
        case department
        /// Its phase; `-` where it says none.
        case phase
        /// A unit of the dimension that its amount has.
        case dimension
        /// One of its airports.
        case airport
        /// The country of one of its airports.
        case airportCountry
        /// A country that one of its airports lies in and the other does not.
        case borderOf
        /// The parameter that its amount must not exceed.
        case upTo
    }

    /// What becomes of a record.
    public enum Operation: String, Sendable, CaseIterable {
        /// Nothing, so that later rules do not match it.
        case keep
        /// Another activity, with an amount that follows from its own.
        case replace
        /// Its amount times a ratio.
        case scale
        /// A material of which at least a share was used before.
        case reuse
    }

    /// What the new record has.
    public enum Target: String, Sendable, CaseIterable {
        /// Its kind.
        case record
        /// Its means of transport.
        case mode
        /// Its fuel.
        case fuel
        /// Its service.
        case service
        /// What it is of.
        case kind
        /// How its amount is formed.
        case amount
        /// The unit of its amount.
        case unit
        /// What its amount rests on.
        case basis
        /// The activity that it must be classified as.
        case activity
    }

    /// The words of each condition, any of which must hold.
    public let conditions: [Condition: [String]]
    /// What becomes of the record.
    public let operation: Operation
    /// What the new record has.
    public let target: [Target: String]
    /// What the amount is multiplied by.
    public let ratio: [ChangeRatio]
    /// What the rule rests on.
    public let citation: String
}

/// One factor between an old amount and a new one.
public enum ChangeRatio: Sendable {
    /// The value of a parameter.
    case parameter(String)
    /// One less the value of a parameter.
    case complement(String)
    /// Reference units of one dimension per reference unit of another: the quotient of two published
    /// rows for the same thing.
    case published(ExactFraction, text: String)
    /// One less the share that a parameter, once for each shooting day, has in all amounts the rule matches.
    case avoiding(String)

    /// The parameter it depends on.
    public var parameter: String? {
        switch self {
        case .parameter(let name), .complement(let name), .avoiding(let name): name
        case .published: nil
        }
    }
}
