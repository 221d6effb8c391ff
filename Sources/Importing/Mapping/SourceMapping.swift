/// How one user's documents are to be understood: columns, constants, values, and rules of their own.
public struct SourceMapping: Sendable {
    /// A rule of the user's for suppliers, accounts, texts or files.
    struct Rule: Sendable {
        let pattern: String
        let words: TextPattern?
        let assignment: Assignment
    }

    /// The meaning of columns, by heading in lower case.
    var columns: [String: String] = [:]
    /// What holds for every line that says nothing else.
    var constants: [String: String] = [:]
    /// What a value of a column means, by heading and value in lower case.
    var values: [String: [String: Assignment]] = [:]
    /// Rules by registration number or name of the supplier.
    var suppliers: [Rule] = []
    /// Rules by account number; a star at the end stands for any rest.
    var accounts: [Rule] = []
    /// Rules by words of the text.
    var texts: [Rule] = []
    /// Rules by the name of a file without its folder; a star at the end stands for any rest.
    var files: [Rule] = []

    /// Makes a mapping that says nothing.
    public init() {}

    /// Whether there are rules of the user's.
    var hasRules: Bool {
        !suppliers.isEmpty || !accounts.isEmpty || !texts.isEmpty || !files.isEmpty
    }

    /// The user's rule for a supplier.
    func assignment(forSupplier supplier: SourceParty?) -> Assignment? {
        guard let supplier, !suppliers.isEmpty else { return nil }
        let name = supplier.name.lowercased()
        return suppliers.first { rule in
            let pattern = rule.pattern.lowercased()
            return pattern == supplier.id || pattern == name
                || (pattern.hasSuffix("*") && name.hasPrefix(pattern.dropLast()))
        }?.assignment
    }

    /// The user's rule for an account: the longest pattern that fits.
    func assignment(forAccount account: String) -> Assignment? {
        guard !account.isEmpty, !accounts.isEmpty else { return nil }
        return Self.longest(of: accounts, for: account)
    }

    /// The user's rule for all lines of a file: the longest pattern that fits.
    func assignment(forFileOf origin: SourceOrigin) -> Assignment? {
        files.isEmpty ? nil : Self.longest(of: files, for: origin.fileName)
    }

    private static func longest(of rules: [Rule], for name: String) -> Assignment? {
        rules.filter { rule in
            rule.pattern.hasSuffix("*")
                ? name.hasPrefix(rule.pattern.dropLast()) : name == rule.pattern
        }.max { $0.pattern.utf8.count < $1.pattern.utf8.count }?.assignment
    }

    /// The user's rule for the words of a text: the longest pattern that fits.
    func assignment(forText text: String) -> Assignment? {
        guard !texts.isEmpty else { return nil }
        let words = TextWords(text)
        return texts.filter { $0.words?.matches(words) == true }
            .max { ($0.words?.weight ?? 0) < ($1.words?.weight ?? 0) }?.assignment
    }
}
