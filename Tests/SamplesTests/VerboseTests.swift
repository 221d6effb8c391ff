import TestSupport
import Testing

/// `--verbose` says on standard error what was read and under which factor set, and changes no result.
@Suite struct VerboseTests {
    private let samples = Repository.root + "/samples/vadehavet"

    @Test func saysWhatWasRead() {
        let quiet = ToolRun("footprint report.xml", in: samples)
        let verbose = ToolRun("footprint --verbose report.xml", in: samples)
        #expect(verbose.output == quiet.output)
        #expect(!quiet.errors.contains("[report-was-read]"))
        let notes = verbose.errors.split(separator: "\n").filter {
            $0.contains("[report-was-read]")
        }
        #expect(notes.count == 1)
        #expect(notes.first?.contains("14 records") == true)
        #expect(notes.first?.contains("bftp-2025") == true)
    }

    @Test func namesTheReasonForTheFactorSet() {
        let run = ToolRun(
            "footprint -v --language da --factor-set bftp-2024 report.xml", in: samples)
        #expect(run.errors.contains("bftp-2024 (som ønsket)"))
    }
}
