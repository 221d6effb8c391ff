import Diagnostics
import Glibc
import TestSupport
import Testing

@testable import Commands

/// A result replaces a file as a whole, or not at all.
@Suite("Results that are written")
struct OutputTests {
    private func session(to name: String) -> Session {
        Session(command: ParsedCommand(path: ["import"], given: ["output": [name]]))
    }

    private func text(of name: String) -> String {
        guard let file = fopen(name, "rb") else { return "" }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes[..<count], as: UTF8.self)
    }

    @Test("what is complete takes the place of what was there")
    func replaced() throws {
        let folder = TemporaryFolder()
        let name = folder.write("old", as: "report.xml")
        try session(to: name).deliver(unless: { false }) { $0.write("new") }
        #expect(text(of: name) == "new")
        withExtendedLifetime(folder) {}
    }

    @Test("what turned out to be incomplete while it was written leaves everything as it was")
    func kept() throws {
        let folder = TemporaryFolder()
        let name = folder.write("old", as: "report.xml")
        var isWritten = false
        let stop = #expect(throws: Session.Stop.self) {
            try session(to: name).deliver(unless: { isWritten }) {
                $0.write("new")
                isWritten = true
            }
        }
        #expect(stop?.code == .writeFailed)
        #expect(text(of: name) == "old")
        #expect(access("\(name).\(getpid()).part", F_OK) != 0)
        withExtendedLifetime(folder) {}
    }
}
