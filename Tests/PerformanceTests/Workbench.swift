import Glibc

/// Makes inputs in a folder of its own and measures programs on them.
struct Workbench {
    let folder: String
    let runs: Int
    private let program = ProcessRun.folderOfThisProgram + "/bftp"
    private static let own = ProcessRun.folderOfThisProgram + "/Benchmark"
    private let floor = [own, "floor"]

    init(folder: String, runs: Int) {
        self.folder = folder
        self.runs = runs
        mkdir(folder, 0o700)
    }

    /// Removes everything that was made.
    func remove() { _ = Glibc.system("rm -r '\(folder)'") }

    /// A short report against a program that prints one line.
    func measureStart() {
        let short = folder + "/short.xml"
        SyntheticReport(records: 200).write(xml: short, table: folder + "/short.csv")
        Comparison(
            name: "Text of 200 records against a program that prints one line", runs: 10 * runs,
            first: [program, "footprint", short],
            second: [ProcessRun.folderOfThisProgram + "/OneLine"]
        ).print()
        remove(short, folder + "/short.csv")
    }

    /// A production report in XML and as a table, and its page.
    func measureReport(_ records: Int) {
        let (xml, table) = (folder + "/report.xml", folder + "/report.csv")
        SyntheticReport(records: records).write(xml: xml, table: table)
        compare(
            "XML footprint against parsing alone", [program, "footprint", xml], floor + [xml])
        compare(
            "CSV footprint against parsing the XML alone", [program, "footprint", table],
            floor + [xml])
        let ordinary = folder + "/ordinary.xml"
        SyntheticReport(records: 20_000).write(xml: ordinary, table: folder + "/ordinary.csv")
        compare(
            "Page of 20,000 records against the text form",
            [program, "footprint", "--format", "html", ordinary], [program, "footprint", ordinary])
        remove(xml, table)
    }

    /// Many invoices and credit notes in one call.
    func measureInvoices(_ count: Int) {
        let invoices = folder + "/invoices"
        mkdir(invoices, 0o700)
        let files = SyntheticInvoices(count: count).write(into: invoices)
        compare(
            "Import of \(count) invoices against parsing alone", importing(files), floor + files)
        compare(
            "Footprint of \(count) invoices against parsing alone", footprint(files), floor + files)
        remove(invoices)
    }

    /// A SAF-T ledger of 2 kB a transaction.
    func measureLedger(_ transactions: Int) {
        let file = folder + "/ledger.xml"
        SyntheticLedger(transactions: transactions).write(to: file)
        compare("Import of a ledger against parsing alone", importing([file]), floor + [file])
        compare("Footprint of a ledger against parsing alone", footprint([file]), floor + [file])
        remove(file)
    }

    /// Tables of others and of our own, as workbooks and as text.
    func measureTables(_ rows: Int) {
        let (own, foreign) = (folder + "/own.xlsx", folder + "/foreign.xlsx")
        let (text, longer) = (folder + "/foreign.csv", folder + "/longer.csv")
        SyntheticTable(rows: rows).write(to: text)
        SyntheticTable(rows: rows * 5).write(to: longer)
        compare("Table of five times as many rows", importing([longer]), importing([text]))
        // In a process of its own: the peak of one that starts another counts for both.
        let writing = ProcessRun([Self.own, "workbooks", own, foreign, String(rows)])
        guard writing.exitCode == 0 else {
            return print("Workbooks: libxlsxwriter is not installed, skipped")
        }
        for (name, reader) in PythonReader.all {
            guard reader.isInstalled else {
                print("Workbooks against \(name): not installed, skipped")
                continue
            }
            let (mine, theirs) = (reader.command(own), reader.command(foreign))
            compare("Footprint of our workbook against \(name)", [program, "footprint", own], mine)
            compare("Import of a foreign workbook against \(name)", importing([foreign]), theirs)
        }
        remove(own, foreign, text, longer)
    }

    /// A year by the hour in the three forms.
    func measureMeter() {
        let names = ["meter.json", "meter.xml", "meter.csv"].map { folder + "/" + $0 }
        SyntheticMeter().write(json: names[0], xml: names[1], table: names[2])
        for name in names {
            compare(
                "Hours of a year against starting up", importing([name]), [program, "--version"])
        }
        remove(names[0], names[1], names[2])
    }

    private func compare(_ name: String, _ first: [String], _ second: [String]) {
        Comparison(name: name, runs: runs, first: first, second: second).print()
    }

    private static let header = [
        "-q", "--production", "BENCH-1", "--title", "Benchmark", "--kind", "feature", "--period",
        "2025-01-01/2025-12-31", "--country", "DK", "--department", "production",
    ]

    private func importing(_ files: [String]) -> [String] {
        [program, "import"] + Self.header
            + ["-o", folder + "/imported.xml", "--review", folder + "/review.csv"] + files
    }

    private func footprint(_ files: [String]) -> [String] {
        [program, "footprint"] + Self.header + files
    }

    private func remove(_ names: String...) {
        for name in names { _ = Glibc.system("rm -r '\(name)'") }
    }
}
