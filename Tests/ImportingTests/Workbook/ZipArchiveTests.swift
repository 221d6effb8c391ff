import Testing
import TestSupport

@testable import Importing

@Suite("Archives")
struct ZipArchiveTests {
    private typealias Entry = ZipMaker.Entry
    private static let text = Array("the quick brown fox jumps over the lazy dog".utf8)

    /// What reading every entry of an archive gave, or the id of what was wrong.
    private func read(_ archive: [UInt8]) -> Result<[String: [UInt8]], Refusal> {
        let folder = TemporaryFolder()
        return withExtendedLifetime(folder) {
            do {
                let archive = try ZipArchive(InputFile(folder.write(archive, as: "a.zip")))
                var found: [String: [UInt8]] = [:]
                for entry in archive.directory.entries {
                    found[entry.name] = try archive.bytes(of: entry, atMost: 1 << 30)
                }
                return .success(found)
            } catch let problem as InputProblem {
                return .failure(Refusal(id: problem.id))
            } catch {
                return .failure(Refusal(id: "\(error)"))
            }
        }
    }

    private struct Refusal: Error, Equatable {
        let id: String
    }

    private func refusal(_ entries: [Entry]) -> String? {
        if case .failure(let refusal) = read(ZipMaker.archive(entries)) { return refusal.id }
        return nil
    }

    @Test("stored and deflated entries come as they went in, with and without descriptor")
    func wellFormed() throws {
        let long = [UInt8]((0..<200_000).map { UInt8(truncatingIfNeeded: $0 / 7) })
        let archive = ZipMaker.archive(
            [
                Entry(name: "a.xml", bytes: Self.text),
                Entry(name: "b/c.xml", bytes: long, isDeflated: true),
                Entry(name: "d.xml", bytes: Self.text, isDeflated: true, hasDescriptor: true),
                Entry(name: "b/", bytes: []), Entry(name: "e\\f.xml", bytes: Self.text),
                Entry(name: "empty", bytes: []),
            ], comment: "a comment with PK\u{5}\u{6} in it")
        let found = try read(archive).get()
        #expect(
            found == [
                "a.xml": Self.text, "b/c.xml": long, "d.xml": Self.text, "e/f.xml": Self.text,
                "empty": [],
            ])
    }

    @Test(
        "names that lead out of the archive are refused",
        arguments: ["../x", "a/../x", "/x", "a//../x", "\\x", "..\\x", "C:x", "a/./x", "a\0b", ""])
    func unsafeNames(name: String) {
        #expect(refusal([Entry(name: name, bytes: Self.text)]) == "archive-unsafe-name")
    }

    @Test("two entries of one name are refused, also where letter case alone differs")
    func doubleNames() {
        let first = Entry(name: "xl/workbook.xml", bytes: Self.text)
        #expect(refusal([first, first]) == "archive-double-name")
        let second = Entry(name: "xl/Workbook.xml", bytes: Self.text)
        #expect(refusal([first, second]) == "archive-double-name")
    }

    @Test("entries that lie over each other are refused")
    func overlap() {
        let first = Entry(name: "a", bytes: Self.text)
        #expect(
            refusal([first, Entry(name: "b", bytes: Self.text, declaredOffset: 0)])
                == "archive-overlap")
        #expect(
            refusal([first, Entry(name: "b", bytes: Self.text, declaredOffset: 10)])
                == "archive-overlap")
    }

    @Test("what unpacks to more than it declares is cut off, whatever it would become")
    func declaredSize() {
        let zeros = [UInt8](repeating: 0, count: 5_000_000)
        #expect(
            refusal([Entry(name: "a", bytes: zeros, isDeflated: true, declaredSize: 10)])
                == "archive-broken-part")
        #expect(
            refusal([Entry(name: "a", bytes: Self.text, isDeflated: true, declaredSize: 100)])
                == "archive-broken-part")
        #expect(
            refusal([Entry(name: "a", bytes: Self.text, declaredChecksum: 1)])
                == "archive-broken-part")
    }

    @Test("an archive that unpacks out of proportion is refused")
    func budget() {
        let zeros = [UInt8](repeating: 0, count: 100 << 20)
        let entries = (0..<3).map { Entry(name: "\($0)", bytes: zeros, isDeflated: true) }
        #expect(refusal(entries) == "archive-too-large")
    }

    @Test("encryption and other methods are refused")
    func otherForms() {
        #expect(refusal([Entry(name: "a", bytes: Self.text, flags: 1)]) == "workbook-encrypted")
        #expect(refusal([Entry(name: "a", bytes: Self.text, method: 12)]) == "archive-method")
    }

    @Test("too many entries are refused before any is read")
    func manyEntries() {
        let entries = (0...1000).map { Entry(name: "\($0)", bytes: []) }
        #expect(refusal(entries) == "archive-too-many-entries")
        #expect(refusal(Array(entries.dropLast())) == nil)
    }

    @Test("every archive that ends too early is refused")
    func truncated() {
        let whole = ZipMaker.archive([Entry(name: "a", bytes: Self.text, isDeflated: true)])
        for length in 0..<whole.count {
            #expect(throws: Refusal.self) { try read(Array(whole[..<length])).get() }
        }
    }
}
