import Glibc
import Testing
import TestSupport

@Suite("Footprints of many productions, as the built program gives them")
struct AllianceCommandTests {
    private let samples = Repository.root + "/samples"

    @Test("the sample in each form and language")
    func forms() {
        let runs = [
            ("alliance partials.ndjson", "alliance.en.txt"),
            ("alliance --language da --year 2025 partials.ndjson", "alliance-2025.da.txt"),
            ("alliance --format json partials.ndjson", "alliance.json"),
            ("alliance --format csv --language da partials.ndjson", "alliance.da.csv"),
            ("alliance --internal partials.ndjson", "alliance-internal.en.txt"),
        ]
        for (words, file) in runs {
            let run = ToolRun(words, in: samples + "/alliance")
            #expect(run.exitCode == 0, "\(words): \(run.errors)")
            Snapshot.expect(run.output, in: "samples/alliance/expected/\(file)")
        }
    }

    @Test("several processes that each read some of it give the same bytes")
    func splitting() {
        let folder = TemporaryFolder()
        let words = "alliance --format json"
        let once = ToolRun("\(words) partials.ndjson", in: samples + "/alliance").output
        let lines = Files.text(samples + "/alliance/partials.ndjson").split(separator: "\n")
        let pieces = [0, 1, 2].map { piece in
            folder.write(
                lines.indices.filter { $0 * 7 % 3 == piece }.reversed().map { lines[$0] + "\n" }
                    .joined(), as: "\(piece).ndjson")
        }
        let names = pieces.map { "'\($0)'" }.joined(separator: " ")
        #expect(!once.isEmpty && ToolRun("\(words) \(names)", in: folder.path).output == once)
        let piped = ToolRun(
            "\(words) '\(pieces[2])' - '\(pieces[0])' < '\(pieces[1])'", in: folder.path
        ).output
        #expect(piped == once)
    }

    @Test("reports computed by several processes: one line each, then together")
    func mapAndReduce() {
        let reports = ["den-sidste-sommer", "koekkenkampen", "vadehavet"].map {
            "\(samples)/\($0)/report.xml"
        }
        let together = ToolRun(
            "footprint --format ndjson " + reports.joined(separator: " "), in: samples)
        let single = reports.map { ToolRun("footprint --format ndjson \($0)", in: samples).output }
        #expect(together.exitCode == 0)
        #expect(
            together.output.split(separator: "\n").sorted()
                == single.joined().split(separator: "\n").sorted())
        let folder = TemporaryFolder()
        let one = folder.write(together.output, as: "one.ndjson")
        let other = folder.write(single.reversed().joined(), as: "other.ndjson")
        let words = "alliance --internal --format json"
        let result = ToolRun("\(words) '\(one)'", in: samples)
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(ToolRun("\(words) '\(other)'", in: samples).output == result.output)
    }

    @Test("a header that forbids publication is not overruled")
    func consent() {
        let words = "footprint --format ndjson --consent publish"
        #expect(
            ToolRun("\(words) vadehavet/report.xml", in: samples).output
                .contains("\"consent\":\"internal\""))
        #expect(
            ToolRun("\(words) koekkenkampen/report.xml", in: samples).output
                .contains("\"consent\":\"publish\""))
    }

    @Test("too few, or too near to an earlier edition: exit code 76 and nothing written")
    func refused() {
        let folder = TemporaryFolder()
        let lines = Files.text(samples + "/alliance/partials.ndjson").split(separator: "\n")
        let few = folder.write(lines.prefix(4).map { $0 + "\n" }.joined(), as: "few.ndjson")
        let refused = ToolRun("alliance '\(few)'", in: folder.path)
        #expect(refused.exitCode == 76 && refused.output.isEmpty)
        #expect(refused.errors.contains("[publication-refused]"))
        let most = folder.write(lines.dropLast().map { $0 + "\n" }.joined(), as: "most.ndjson")
        let edition = folder.path + "/edition.json"
        #expect(
            ToolRun("alliance --format json -o '\(edition)' '\(most)'", in: folder.path).exitCode
                == 0)
        let next = ToolRun(
            "alliance --previous '\(edition)' '\(samples)/alliance/partials.ndjson'",
            in: folder.path)
        #expect(next.exitCode == 76 && next.errors.contains("[publication-difference]"))
        let gone = ToolRun("alliance --previous '\(edition)' '\(few)'", in: folder.path)
        #expect(gone.exitCode == 76 && gone.errors.contains("[earlier-reports-missing]"))
        let same = ToolRun("alliance --previous '\(edition)' '\(most)'", in: folder.path)
        #expect(same.exitCode == 0)
    }

    @Test("a year that would give another one away is refused beside it")
    func selections() {
        let folder = TemporaryFolder()
        // Two companies' productions of 2025 end in 2026: too few to be shown, and so is what hides them.
        let text = Files.text(samples + "/alliance/partials.ndjson").split(separator: "\n").map {
            let isLater = $0.contains("\"Fjord TV\"") || $0.contains("\"Havn TV\"")
            let year = isLater ? "2026" : "2025"
            return String($0).replacing("\"to\":\"2025-", with: "\"to\":\"\(year)-") + "\n"
        }
        _ = folder.write(text.joined(), as: "p.ndjson")
        let runs = [2024, 2025, 2026].map { year in
            ToolRun("alliance --year \(year) p.ndjson", in: folder.path)
        }
        #expect(runs.map(\.exitCode).sorted() == [0, 76, 76])
        #expect(runs[2].errors.contains("[publication-refused]"))
        #expect(
            runs[0].errors.contains("[publication-selection]")
                || runs[1].errors.contains("[publication-selection]"))
    }

    @Test(
        "a line that is none is named by its place",
        arguments: [
            ("{}\n", ":1:", "partial-missing"), ("\n\nx\n", ":3:1", "partial-syntax"),
            ("{\"form\":\"bftp-partial-9\"}", ":1:", "partial-other-form"),
            ("{\"shoe\":1}", ":1:", "partial-unexpected-member"),
        ])
    func faulty(line: String, place: String, id: String) {
        let folder = TemporaryFolder()
        _ = folder.write(line, as: "x.ndjson")
        let run = ToolRun("alliance x.ndjson", in: folder.path)
        #expect(run.exitCode == 65 && run.errors.contains("[\(id)]"), "\(run.errors)")
        #expect(run.errors.contains("x.ndjson" + place))
    }

    @Test("usage")
    func usage() {
        #expect(ToolRun("alliance", in: samples).exitCode == 64)
        #expect(ToolRun("alliance --kind opera x.ndjson", in: samples).exitCode == 64)
        #expect(ToolRun("alliance --year 25 x.ndjson", in: samples).exitCode == 64)
        #expect(ToolRun("alliance --format xlsx x.ndjson", in: samples).exitCode == 64)
        #expect(ToolRun("benchmark vadehavet/report.xml", in: samples).exitCode == 64)
        #expect(ToolRun("alliance no.ndjson", in: samples).exitCode == 66)
        #expect(
            ToolRun(
                "alliance --previous alliance/partials.ndjson alliance/partials.ndjson", in: samples
            ).exitCode == 65)
    }

    /// The benchmark is asked again and again with other figures: its groups stay the published means.
    @Test("a benchmark tells means, never borders")
    func benchmark() {
        let folder = TemporaryFolder()
        let text = Files.text(samples + "/alliance/partials.ndjson")
            .split(separator: "\n").map { line in
                // The samples were computed under the factor set that the report names.
                String(line).replacing(
                    "\"factorSet\":\"example\"", with: "\"factorSet\":\"bftp-2025\"") + "\n"
            }.joined()
        let partials = folder.write(text, as: "partials.ndjson")
        let run = ToolRun(
            "benchmark --format json --partials '\(partials)' vadehavet/report.xml", in: samples)
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(run.output.contains("\"productions\": 15"))
        #expect(run.output.contains("\"warning\""))
        #expect(!run.output.contains("EX-20"))
    }

    /// PySpark may live in an environment of its own: `BFTP_PYTHON` names its interpreter.
    private static let python: String? = {
        let name = getenv("BFTP_PYTHON").map { String(cString: $0) } ?? "python3"
        let probe = "command -v java >/dev/null && '\(name)' -c 'import pyspark' 2>/dev/null"
        return system(probe) == 0 ? name : nil
    }()

    @Test(
        "Apache Spark gives the same bytes", .enabled(if: python != nil, "needs Java and PySpark"))
    func spark() {
        let reports = ["den-sidste-sommer", "koekkenkampen", "vadehavet"].map {
            "'\(samples)/\($0)/report.xml'"
        }.joined(separator: " ")
        let folder = TemporaryFolder()
        let lines = ToolRun("footprint --format ndjson \(reports)", in: samples).output
        let file = folder.write(lines, as: "partials.ndjson")
        let alone = ToolRun("alliance --internal --format json '\(file)'", in: samples).output
        let output = folder.path + "/spark.json"
        let command = """
            SPARK_LOCAL_IP=127.0.0.1 '\(Self.python ?? "")' \
            '\(samples)/alliance/spark-footprints.py' '\(ToolRun.program)' --internal \(reports) \
            >'\(output)' 2>'\(folder.path)/errors'
            """
        #expect(system(command) == 0, "\(Files.text(folder.path + "/errors").suffix(600))")
        #expect(!alone.isEmpty && Files.text(output) == alone)
    }
}
