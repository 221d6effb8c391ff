import Glibc
import Testing
import TestSupport

/// Compares whole outputs with files that a person has read.
enum Snapshot {
    /// Whether this run writes the files anew; such a run fails, so that nobody takes it for a check.
    private static let isRecording = getenv("RECORD_SNAPSHOTS") != nil

    /// Expects a text to be the file's, byte for byte.
    static func expect(_ text: String, in path: String) {
        let file = Repository.root + "/" + path
        if isRecording {
            guard let handle = fopen(file, "wb") else { return }
            fputs(text, handle)
            fclose(handle)
            Issue.record("recorded \(path): read it, then run again without RECORD_SNAPSHOTS")
            return
        }
        let expected = Files.text(file)
        #expect(!expected.isEmpty, "\(path) is missing; record it with RECORD_SNAPSHOTS=1")
        #expect(text == expected, "\(path) differs")
    }
}
