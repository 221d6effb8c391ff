/// What is wrong with a value of a market document, and with which.
struct MeterProblem {
    /// The id of the diagnostic.
    let id: String
    /// The name of the value in the document.
    let field: String
    /// What was found.
    let found: String

    init(_ id: String, _ field: String, _ found: String) {
        self.id = id
        self.field = field
        self.found = found
    }
}
