import Testing

@testable import Diagnostics

@Suite("Message catalogue")
struct MessageTests {
    @Test("no key stands twice")
    func keysAreUnique() {
        let ids = MessageCatalogue.entries.map(\.id)
        #expect(ids.count == Set(ids).count)
    }

    @Test("both languages have the same places", arguments: MessageCatalogue.entries.map(\.id))
    func placesAgree(id: String) throws {
        let english = try #require(MessageCatalogue.template(id, in: .english))
        let danish = try #require(MessageCatalogue.template(id, in: .danish))
        #expect(places(in: english) == places(in: danish))
        #expect(!english.isEmpty && !danish.isEmpty)
    }

    private func places(in template: String) -> Set<Substring> {
        Set(
            template.split(separator: "{").dropFirst().compactMap { $0.split(separator: "}").first }
        )
    }
}
