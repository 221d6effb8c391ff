/// An argument of a command, told from others by its place.
struct ArgumentDescription: Sendable, Hashable {
    /// What the argument holds.
    let value: ValueDescription
    /// The catalogue key of the phrase that says what it is.
    let summary: String
    /// Whether it may be left out.
    let isOptional: Bool
    /// Whether it may be given several times; only the last argument of a command may.
    let isRepeatable: Bool

    /// Describes an argument.
    init(
        _ value: ValueDescription, summary: String, isOptional: Bool = false,
        isRepeatable: Bool = false
    ) {
        self.value = value
        self.summary = summary
        self.isOptional = isOptional
        self.isRepeatable = isRepeatable
    }
}
