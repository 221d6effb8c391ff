import Diagnostics
import Testing
import TestSupport

/// The keys of the message catalogue against those that the code names.
@Suite("Message keys")
struct MessageKeyTests {
    private static let files = SourceText.sources.filter {
        !$0.path.contains("/Messages/MessageCatalogue")
    }
    /// Every whole string of the code, and the beginnings of those that are put together.
    private static let literals: (whole: Set<String>, beginnings: Set<String>) = {
        var whole: Set<String> = []
        var beginnings: Set<String> = []
        for file in files {
            for match in file.text.matches(of: /"([a-z0-9-]*[A-Za-z0-9-]*)("|\\\()/) {
                if match.2 == "\"" {
                    whole.insert(String(match.1))
                } else if match.1.hasSuffix("-") {
                    beginnings.insert(String(match.1))
                }
            }
        }
        return (whole, beginnings)
    }()
    @Test("every key that code names is in the catalogue, in both languages", arguments: files)
    func keysExist(file: SourceText) {
        let calls = [
            file.text.matches(of: /\bMessage\(\s*"([a-z0-9-]+)"/).map(\.1),
            file.text.matches(of: /\.message\(\s*"([a-z0-9-]+)"/).map(\.1),
            file.text.matches(of: /\bInputProblem\(\s*"([a-z0-9-]+)"/).map(\.1),
            file.text.matches(of: /\bRecordProblem\(\s*[.\w]+,\s*"([a-z0-9-]+)"/).map(\.1),
            file.text.matches(of: /\bwords\.text\(\s*"([a-z0-9-]+)"/).map(\.1),
        ]
        for key in calls.joined() {
            for language in Language.allCases {
                let text = MessageCatalogue.template(String(key), in: language)
                #expect(text?.isEmpty == false, "\(key)")
            }
        }
    }

    @Test("the code names many keys, so that the search is known to find them")
    func searchFinds() {
        let ids = Set(MessageCatalogue.entries.map(\.id))
        #expect(Self.literals.whole.intersection(ids).count > 150)
        #expect(Self.literals.beginnings.contains("severity-"))
    }

    @Test("no key of the catalogue is unused")
    func keysAreUsed() {
        for id in MessageCatalogue.entries.map(\.id) where !Self.isUsed(id) {
            Issue.record("\(id) is used nowhere")
        }
    }

    private static func isUsed(_ id: String) -> Bool {
        if literals.whole.contains(id) { return true }
        // The words for one stand beside those for many, with -one at the end.
        if id.hasSuffix("-one"), literals.whole.contains(String(id.dropLast(4))) { return true }
        // The remedy for a problem is named after it.
        if id.hasPrefix("remedy-") { return literals.whole.contains(String(id.dropFirst(7))) }
        return literals.beginnings.contains { id.hasPrefix($0) && $0.utf8.count > 7 }
    }
}
