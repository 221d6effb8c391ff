import Glibc
import Testing
import TestSupport

@Suite("Outputs that cannot be written")
struct OutputFailureTests {
    private let folder = Repository.root + "/samples/vadehavet"

    @Test(
        "each form ends with 74 on a full disk and with 73 where nothing can be created",
        arguments: ["text", "json", "csv"])
    func fullDisk(form: String) {
        #expect(
            ToolRun("footprint --format \(form) report.xml -o /dev/full", in: folder).exitCode == 74
        )
        let missing = ToolRun("footprint --format \(form) report.xml -o no/such/folder", in: folder)
        #expect(missing.exitCode == 73)
        #expect(missing.errors.contains("[output-not-created]"))
    }

    @Test("a closed pipe ends with 74 and not with a signal")
    func closedPipe() {
        let code = "/tmp/bftp-pipe-\(getpid()).txt"
        defer { unlink(code) }
        // The reader has ended before the program writes.
        let words = "footprint --format json --lines report.xml"
        let script =
            "cd '\(folder)'; (sleep 0.2; '\(ToolRun.program)' \(words) 2>&-; echo $? >\(code)) | true"
        _ = system(script + "; sleep 1")
        #expect(Files.text(code) == "74\n")
    }

    /// A pipe gives what is written to it once, so that the second reading finds nothing.
    @Test("a file that changes while it is explained is said, and explains nothing")
    func inputChanged() {
        let result = "/tmp/bftp-changed-\(getpid()).txt"
        defer { unlink(result) }
        let words = "explain /dev/stdin 2>&1 >/dev/null"
        _ = system(
            "cd '\(folder)'; cat report.xml | { '\(ToolRun.program)' \(words); echo $?; } >\(result)"
        )
        let text = Files.text(result)
        #expect(text.contains("[input-changed]") && text.hasSuffix("\n66\n"), "\(text)")
    }

    @Test("an input in error leaves no output file")
    func nothingHalfWritten() {
        let target = "/tmp/bftp-half-\(getpid()).txt"
        let run = ToolRun(
            "footprint report.xml -o \(target)",
            in: Repository.root + "/samples/failures/unknown-unit")
        #expect(run.exitCode == 65)
        #expect(access(target, F_OK) != 0)
    }
}
