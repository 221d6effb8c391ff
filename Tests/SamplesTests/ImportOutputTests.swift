import Glibc
import TestSupport
import Testing

/// What `bftp import` writes, and where it refuses to.
@Suite("Outputs of an import")
struct ImportOutputTests {
    private static let header =
        "--production P-1 --title Film --period 2025-01-01/2025-12-31 --country DK --department art"
    private static let heading = "Dato;Tekst;Antal;Enhed;Beløb\n"

    /// A report or list that is an input by whatever name would be gone if it were written.
    @Test(
        "an output that is an input is refused before anything is written",
        arguments: [
            "lines.csv -o lines.csv", "lines.csv -o link.csv",
            "lines.csv -o out.xml --review link.csv",
            "lines.csv -o out.xml --save-mapping ./lines.csv",
            "lines.csv out-review.csv -o out.xml",
        ])
    func outputIsInput(words: String) {
        let folder = TemporaryFolder()
        let lines = Self.heading + "04-03-2025;Ukendt;1;stk;500,00\n"
        folder.write(lines, as: "lines.csv")
        folder.write(lines, as: "out-review.csv")
        #expect(symlink("lines.csv", folder.path + "/link.csv") == 0)
        let run = ToolRun("import \(Self.header) \(words)", in: folder.path)
        #expect(run.exitCode == 73)
        #expect(run.errors.contains("[output-is-input]"))
        #expect(Files.text(folder.path + "/lines.csv") == lines)
        #expect(access(folder.path + "/out.xml", F_OK) != 0)
    }

    /// A system lets a program open only so many files: more are read one by one.
    @Test("more files than may be open at once are read all the same")
    func manyFiles() {
        let folder = TemporaryFolder()
        for index in 0..<300 {
            folder.write(
                Self.heading + "04-03-2025;Diesel \(index);\(index + 1);L;500,00\n",
                as: "f\(index).csv")
        }
        let words = "import \(Self.header) -q f*.csv"
        let free = ToolRun(words, in: folder.path)
        let bound = ToolRun(words, in: folder.path, environment: "prlimit --nofile=150:150")
        #expect(free.exitCode == 0 && bound.exitCode == 0, "\(bound.errors)")
        #expect(free.output.split(separator: "\n").count { $0.contains("Diesel ") } == 300)
        #expect(bound.output == free.output)
    }

    /// What was read can be told from what is there later, whether another file is like it or not.
    @Test(
        "the digest of every document is shown",
        arguments: [
            "footprint \(header) a.csv", "footprint \(header) --format json a.csv",
            "import \(header) --balance json -o out.xml a.csv",
        ])
    func digests(words: String) {
        let folder = TemporaryFolder()
        folder.write("Dato;Tekst;Liter\n01-03-2025;Diesel;12\n", as: "a.csv")
        let run = ToolRun(words, in: folder.path)
        // As sha256sum says.
        let digest = "3d980be40b2d40d65311d3c90ceab3ffc5432d1b85708d60003eb655a7b9ae18"
        #expect((run.output + run.errors).contains(digest))
    }

    /// One row is diesel, two are nothing that anybody knows.
    @Test(
        "a footprint of documents is not complete while lines of them wait",
        arguments: [
            (
                "--language en",
                "incomplete: 2 lines of the documents wait for review and are not in the total"
            ),
            (
                "--language da",
                "ufuldstændigt: 2 linjer i bilagene venter på gennemsyn og er ikke med i totalen"
            ),
            ("--format json", #""waiting": 2"#), ("--format json", #""isComplete": false"#),
            ("--format html", "2 lines of the documents wait for review"),
        ])
    func waiting(words: String, expected: String) {
        let folder = TemporaryFolder()
        let rows = "04-03-2025;Diesel;100;L;1500,00\n04-03-2025;Dingenot;1;stk;500,00\n"
        folder.write(Self.heading + rows + "05-03-2025;Dimseri;1;stk;700,00\n", as: "a.csv")
        let run = ToolRun("footprint \(Self.header) \(words) a.csv", in: folder.path)
        let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains(expected), "\(run.output) \(run.errors)")
    }
}
