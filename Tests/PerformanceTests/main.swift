// Measures the program against the least that reading the same bytes, or printing one line, costs:
//
//     swift build -c release --static-swift-stdlib
//     .build/release/Benchmark [start|report|invoices|ledger|tables|meter|all] [RUNS] [SIZE]
//
// RUNS is 5 unless stated. SIZE is the number of records, invoices, transactions or rows. All inputs are
// made for the run and removed after it. Programs run as processes in turn, A B A B …, because machines are
// shared and their speed drifts: only the ratios count. `Benchmark floor FILE…` is the floor itself, and
// `Benchmark workbooks OWN FOREIGN ROWS` writes the workbooks.
import Glibc

let words = Array(CommandLine.arguments.dropFirst())
if words.first == "floor", words.count > 1 { exit(Floor.parse(Array(words.dropFirst()))) }
if words.first == "workbooks", words.count == 4, let rows = Int(words[3]) {
    let workbook = SyntheticWorkbook(rows: rows)
    exit(workbook.write(own: words[1]) && workbook.write(foreign: words[2]) ? 0 : 1)
}

let subject = words.first ?? "all"
let runs = words.dropFirst().first.flatMap(Int.init) ?? 5
let size = words.dropFirst(2).first.flatMap(Int.init)
let bench = Workbench(folder: "/tmp/bftp-benchmark-\(getpid())", runs: runs)
defer { bench.remove() }
for (name, measure) in [
    ("start", { bench.measureStart() }),
    ("report", { bench.measureReport(size ?? 2_000_000) }),
    ("invoices", { bench.measureInvoices(size ?? 2000) }),
    ("ledger", { bench.measureLedger(size ?? 150_000) }),
    ("tables", { bench.measureTables(size ?? 200_000) }),
    ("meter", { bench.measureMeter() }),
] where subject == name || subject == "all" {
    measure()
}
