import Glibc
import TestSupport
import Testing

@Suite("Report packages")
struct PackageTests {
    private let folder = TemporaryFolder()

    /// A folder with a report, a key and a signed package.
    private func signed() -> String {
        let sample = Repository.root + "/samples/den-sidste-sommer/report.xml"
        folder.write(Repository.text("samples/den-sidste-sommer/report.xml"), as: "report.xml")
        #expect(Files.text(sample) == Files.text(folder.path + "/report.xml"))
        #expect(ToolRun("sign --new-key company.key", in: folder.path).exitCode == 0)
        let run = ToolRun("sign --key company.key -o package.json report.xml", in: folder.path)
        #expect(run.exitCode == 0, "\(run.errors)")
        return Files.text(folder.path + "/package.json")
    }

    private func verify(_ words: String = "package.json") -> ToolRun {
        ToolRun("verify " + words, in: folder.path)
    }

    @Test("what was signed is verified; signing again gives the same bytes")
    func untouched() {
        let text = signed()
        #expect(verify().exitCode == 0)
        #expect(verify("--key company.key.pub package.json").exitCode == 0)
        let again = ToolRun("sign --key company.key report.xml", in: folder.path)
        #expect(again.output == text)
        // Blanks and the order of members are no part of what is signed.
        folder.write(text.replacing("  ", with: " ").replacing("\n", with: "\r\n"), as: "b.json")
        #expect(verify("b.json").exitCode == 0)
        #expect(text.contains("\"name\": \"Maja Lind\""))
        var information = stat()
        #expect(stat(folder.path + "/company.key", &information) == 0)
        #expect(information.st_mode & 0o777 == 0o600)
        let second = ToolRun("sign --new-key company.key", in: folder.path)
        #expect(second.exitCode == 73)
    }

    @Test("one changed digit of any figure is found and named, and the signature is broken")
    func changedDigits() throws {
        let bytes = Array(signed().utf8)
        let marker = Array("\"kilograms\": \"".utf8)
        let places = bytes.indices.dropLast(marker.count).filter {
            bytes[$0..<$0 + marker.count].elementsEqual(marker)
        }
        #expect(places.count > 50)
        for place in stride(from: 0, to: places.count, by: places.count / 3) {
            var changed = bytes
            let digit = places[place] + marker.count
            changed[digit] = changed[digit] == UInt8(ascii: "7") ? UInt8(ascii: "8") : 0x37
            folder.write(changed, as: "changed.json")
            let run = verify("changed.json")
            #expect(run.exitCode == 77)
            #expect(run.errors.contains("[package-signature-broken]"))
            #expect(run.errors.contains("/kilograms: the package says"), "\(run.errors)")
            #expect(run.errors.contains("[package-figure-differs]"))
        }
    }

    @Test("who signs a false figure is found by recomputing: exit 1")
    func signedLie() {
        // Another factor set gives other figures; the package then claims that none was asked for.
        folder.write(Repository.text("samples/vadehavet/report.xml"), as: "report.xml")
        _ = ToolRun("sign --new-key k", in: folder.path)
        let other = ToolRun("factors list --datasets --format json", in: folder.path)
        #expect(other.exitCode == 0)
        let run = ToolRun(
            "sign --key k --signer 'A B' --role Producer --date 2025-12-01 -o p.json report.xml",
            in: folder.path)
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(ToolRun("verify p.json", in: folder.path).exitCode == 0)
        let factors = folder.path + "/factors"
        _ = system("cp -r '\(Repository.root)/emission-factors' '\(factors)'")
        _ = system(
            "sed -i 's/^flight.rule,haulByDistance/flight.rule,nonUKAverage/' '\(factors)/method.csv'"
        )
        let different = ToolRun("verify --factors factors p.json", in: folder.path)
        #expect(different.exitCode == 77)
        #expect(different.errors.contains("[package-factor-set-differs]"))
        #expect(different.errors.contains("[package-figure-differs]"))
    }

    @Test("a changed or missing input, another key and bytes that are no package are told apart")
    func others() {
        let text = signed()
        _ = ToolRun("sign --new-key other.key", in: folder.path)
        let key = verify("--key other.key.pub package.json")
        #expect(key.exitCode == 77)
        #expect(key.errors.contains("[package-other-key]"))
        folder.write("{\"format\": \"bftp-report-package\", ", as: "half.json")
        #expect(verify("half.json").errors.contains("half.json:1:35: error"))
        #expect(verify("half.json").exitCode == 65)
        folder.write("{}", as: "empty.json")
        #expect(verify("empty.json").errors.contains("[package-member-missing]"))
        folder.write(
            text.replacing(
                "\"schemaVersion\": \"1\",\n  \"sig", with: "\"schemaVersion\": \"9\",\n  \"sig"),
            as: "later.json")
        #expect(verify("later.json").errors.contains("[package-other-form]"))
        let report = Files.text(folder.path + "/report.xml")
        folder.write(report.replacing("12450", with: "12451"), as: "report.xml")
        let changed = verify()
        #expect(changed.exitCode == 77)
        #expect(changed.errors.contains("[package-input-changed]"))
        unlink(folder.path + "/report.xml")
        #expect(verify().exitCode == 66)
        folder.write(report, as: "elsewhere/report.xml")
        #expect(verify("--inputs elsewhere package.json").exitCode == 0)
        #expect(verify("--inputs nowhere package.json").exitCode == 66)
    }

    @Test("nothing is signed without files, a key or a name")
    func misuse() {
        folder.write(Repository.text("samples/vadehavet/report.xml"), as: "report.xml")
        folder.write("not a key", as: "k")
        let runs: [(words: String, code: Int32, id: String)] = [
            ("sign --key k", 64, "sign-needs-files"), ("sign --key k -", 64, "sign-needs-files"),
            ("sign report.xml", 64, "sign-needs-key"),
            ("sign --key k report.xml", 65, "key-not-usable"),
            ("sign --key none report.xml", 66, "input-not-found"),
            ("sign --key k --new-key n report.xml", 64, "conflicting-options"),
        ]
        for (words, code, id) in runs {
            let run = ToolRun(words, in: folder.path)
            #expect(run.exitCode == code, "\(words)")
            #expect(run.errors.contains("[\(id)]"), "\(words): \(run.errors)")
        }
        _ = ToolRun("sign --new-key key", in: folder.path)
        let half = ToolRun("sign --key key --signer Anna report.xml", in: folder.path)
        #expect(half.errors.contains("[sign-name-incomplete]"))
        let day = ToolRun(
            "sign --key key --signer A --role B --date 2025-02-30 report.xml", in: folder.path)
        #expect(day.errors.contains("[sign-invalid-date]"))
    }
}
