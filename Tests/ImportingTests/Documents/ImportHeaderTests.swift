import Diagnostics
import TestSupport
import Testing

@testable import Importing

/// What a command line says of the production.
@Suite("Stated headers")
struct ImportHeaderTests {
    private static let table = "Dato;Bil;Km\n12-05-2025;Dieselbil;120\n"

    @Test(
        "periods have two days, ISO 8601 or with the day first",
        arguments: [
            "2025-01-01/2025-12-31", "01-01-2025/31-12-2025", "1.1.2025/31.12.2025",
            "01-01-2025 / 31-12-2025",
        ])
    func periods(text: String) {
        var header = StatedHeader()
        let isRead = header.setPeriod(text)
        #expect(isRead)
        #expect(header.texts == ["periodFrom": "2025-01-01", "periodTo": "2025-12-31"])
    }

    @Test(
        "what is no period is refused",
        arguments: ["2025", "01-01-2025", "01/01/2025/31/12/2025", "31-02-2025/31-12-2025", "/"])
    func noPeriods(text: String) {
        var header = StatedHeader()
        let isRead = header.setPeriod(text)
        #expect(!isRead)
        #expect(header.isEmpty)
    }

    @Test(
        "kinds of work have their names in both languages",
        arguments: [
            ("feature", "feature"), ("Spillefilm", "feature"), ("feature film", "feature"),
            ("TV-serie", "dramaSeries"), ("dokumentar", "documentary"), ("Kortfilm", "short"),
            ("Reklamefilm", "commercial"), ("børneprogram", "childrens"),
        ])
    func kinds(word: String, kind: String) throws {
        let trial = try ImportTrial([("a.csv", Self.table)]) { $0.header.texts["kind"] = word }
        #expect(trial.report.contains("<kind>\(kind)</kind>"))
    }

    @Test("a problem stands at its option")
    func places() throws {
        var stated = StatedHeader()
        stated.texts = ["kind": "spilefilm", "periodFrom": "2025-05-01", "periodTo": "2025-04-01"]
        let found = stated.build().diagnostics.kept.map { ($0.position?.file ?? "", $0.message.id) }
        #expect(found.map(\.0) == ["--kind", "--period"])
        #expect(found.map(\.1) == ["invalid-value", "period-reversed"])
        let remedy = stated.build().diagnostics.kept.first?.remedy
        #expect(remedy?.text(in: .danish) == "mente du 'feature'?")
    }

    @Test("a folder is said to be one, with what to write")
    func folder() {
        let diagnostic = InputFile.Failure.isDirectory.diagnostic("bilag")
        #expect(diagnostic.remedy?.text(in: .danish) == "angiv filerne i den: bilag/*")
    }

    @Test("a Danish review list has Danish headings; both languages are read back")
    func headings() throws {
        let table = "Dato;Tekst;Antal;Enhed\n05-03-2025;Kasse 7;12,5;liter\n"
        let first = try ImportTrial([("a.csv", table)]) { $0.language = .danish }
        var lines = first.review.split(separator: "\r\n").map(String.init)
        #expect(lines[0].contains(";Grund;Forslag;Dato;"))
        let danish = lines[0].split(separator: ";").map(String.init)
        var cells = lines[1].split(separator: ";", omittingEmptySubsequences: false)
            .map(String.init)
        for (name, value) in ["Post": "energy", "Energikilde": "generator", "Brændstof": "hvo"] {
            cells[try #require(danish.firstIndex(of: name))] = value
        }
        lines[1] = cells.joined(separator: ";")
        let english = ["bftp-review/comma"] + ReviewList.known + ReviewList.open
        for headings in [lines[0], english.joined(separator: ";")] {
            let list = headings + "\r\n" + lines[1] + "\r\n"
            let second = try ImportTrial([("a.csv", table), ("list.csv", list)])
            #expect(second.values("quantity") == ["12.5"])
            #expect(second.values("fuel") == ["hvo"])
            #expect(second.setAside["completed-by-hand"] == 1)
        }
    }

    @Test("places have Danish words in Danish messages")
    func words() {
        let place = "kredit.xml credit note K-1 line 1"
        #expect(SourceOrigin.text(place, in: .english) == place)
        #expect(SourceOrigin.text(place, in: .danish) == "kredit.xml kreditnota K-1 linje 1")
    }
}
