import Testing
import TestSupport

/// The same documents through XSD, RELAX NG and the importer: they agree as far as each can.
@Suite("Schemas and importer agree")
struct SchemaAgreementTests {
    private let schemas = SchemaLanguages()

    @Test("every document stands in the manifest, and every level has some")
    func manifest() {
        let named = SchemaDocument.all.map(\.file).sorted()
        let present = Repository.files(below: "Tests/SchemaDocuments", suffix: ".xml")
            .map { String($0.dropFirst("Tests/SchemaDocuments/".count)) }
        #expect(named == present)
        #expect(named.count > 100)
        #expect(SchemaDocument.all.allSatisfy { $0.isValid == $0.diagnostic.isEmpty })
        for level in [SchemaDocument.Level.structural, .conditional, .semantic] {
            #expect(SchemaDocument.all.contains { $0.level == level && !$0.isValid })
        }
    }

    @Test("the schemas", arguments: SchemaDocument.all)
    func schemas(document: SchemaDocument) throws {
        #expect(schemas.areUsable)
        let answer = try #require(schemas.accept(document.path))
        #expect(answer.xsd == (document.isValid || document.level != .structural))
        #expect(answer.relaxNG == (document.isValid || document.level == .semantic))
    }

    @Test("the importer", arguments: SchemaDocument.all)
    func importer(document: SchemaDocument) throws {
        let read = try RecordedReport(file: document.path)
        // A production that comes too late is first missed, then found.
        let consequences: Set = ["production-not-first"]
        let errors = Set(read.errors).subtracting(consequences)
        #expect(errors == (document.isValid ? [] : [document.diagnostic]))
        let isPlaced = read.problems.allSatisfy { $0.severity != .error || $0.place != "0:0" }
        // What is missing from a whole document has no place in it.
        #expect(isPlaced || document.diagnostic == "missing-element")
    }
}
