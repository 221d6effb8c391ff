import Glibc
import Testing
import TestSupport

@Suite("PDF through a program of the machine")
struct PDFTests {
    private let folder = TemporaryFolder()
    private let samples = Repository.root + "/samples/koekkenkampen"

    /// A search path with one program of this name, and an own place for temporary files.
    private func environment(_ name: String, _ script: String) -> String {
        let program = folder.write("#!/bin/sh\n" + script + "\n", as: "bin/\(name)")
        chmod(program, 0o755)
        mkdir(folder.path + "/tmp", 0o700)
        return "PATH='\(folder.path)/bin' TMPDIR='\(folder.path)/tmp'"
    }

    /// A program that takes Chromium's option for the place of the PDF, and copies the page behind a mark.
    private let printing = """
        for word; do case "$word" in --print-to-pdf=*) out="${word#*=}";; file://*) in="${word#file://}";; esac; done
        /bin/mkdir -p "$HOME/profile/deep"; /bin/ln -s / "$HOME/profile/deep/link"
        { printf '%%PDF-1.7\\n'; /bin/cat "$in"; } > "$out"
        """

    @Test("the page reaches the printer, the PDF the file, and nothing is left behind")
    func prints() {
        let output = folder.path + "/page.pdf"
        let run = ToolRun(
            "footprint --format pdf -o '\(output)' report.xml", in: samples,
            environment: environment("chromium", printing))
        #expect(run.exitCode == 0, "\(run.errors)")
        let text = Files.text(output)
        #expect(text.hasPrefix("%PDF-1.7\n<!DOCTYPE html>") && text.contains("Køkkenkampen"))
        #expect(text.hasSuffix("</html>\n"))
        #expect(Files.paths(below: folder.path + "/tmp").isEmpty)
        #expect(access("/bin/sh", X_OK) == 0)
    }

    @Test("WeasyPrint is called by its own manner")
    func weasyprint() {
        let script = "{ printf '%%PDF-1.7\\n'; /bin/cat \"$1\"; } > \"$2\""
        let run = ToolRun(
            "footprint --format pdf report.xml", in: samples,
            environment: environment("weasyprint", script))
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(run.output.hasPrefix("%PDF-1.7\n<!DOCTYPE html>"))
    }

    @Test(
        "a printer that fails or prints something else is named",
        arguments: [
            "exit 3", "true", "printf 'no pdf' > \"$HOME/page.pdf\"", "kill -9 $$",
        ])
    func failing(script: String) {
        let output = folder.path + "/page.pdf"
        let run = ToolRun(
            "footprint --format pdf -o '\(output)' report.xml", in: samples,
            environment: environment("google-chrome", script))
        #expect(run.exitCode == 69)
        #expect(run.errors.contains("[pdf-printer-failed]"))
        #expect(run.errors.contains("'google-chrome'"))
        #expect(access(output, F_OK) != 0)
        #expect(Files.paths(below: folder.path + "/tmp").isEmpty)
    }

    @Test("a run that is ended while it prints leaves nothing behind")
    func ended() {
        let environment = environment("chromium", "exec /bin/sleep 30")
        let command =
            "cd '\(samples)' && \(environment) /usr/bin/timeout 1 '\(ToolRun.program)' "
            + "footprint --format pdf report.xml >/dev/null 2>&1"
        // 124 says that the run was ended, and not that it came to its end.
        #expect((system(command) >> 8) & 0xFF == 124)
        #expect(Files.paths(below: folder.path + "/tmp").isEmpty)
    }

    @Test("without a printer the remedy is said, in both languages")
    func missing() {
        let english = ToolRun(
            "footprint --format pdf report.xml", in: samples, environment: "PATH=/nowhere")
        #expect(english.exitCode == 69 && english.output.isEmpty)
        #expect(english.errors.contains("[pdf-printer-missing]"))
        #expect(english.errors.contains("install 'chromium' or 'weasyprint'"))
        let danish = ToolRun(
            "footprint --language da --format pdf report.xml", in: samples,
            environment: "PATH=/nowhere")
        #expect(danish.errors.contains("installér 'chromium' eller 'weasyprint'"))
    }
}
