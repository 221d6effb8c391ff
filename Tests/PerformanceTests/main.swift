// Measures the footprint of a large report against parsing it and doing nothing, and that of a short one
// against a program that prints one line:
//
//     swift build -c release --static-swift-stdlib
//     .build/release/Benchmark [RECORDS] [RUNS]
//
// Both run as processes in turn, A B A B …, because machines are shared and their speed drifts: only
// the ratios count. `Benchmark floor FILE` is the floor itself.
import Glibc

let words = Array(CommandLine.arguments.dropFirst())
if words.first == "floor", words.count == 2 { exit(Floor.parse(words[1])) }

let records = words.first.flatMap(Int.init) ?? 2_000_000
let runs = words.dropFirst().first.flatMap(Int.init) ?? 5
let folder = "/tmp/bftp-benchmark-\(getpid())"
mkdir(folder, 0o700)
defer { _ = Glibc.system("rm -r '\(folder)'") }
let program = ProcessRun.folderOfThisProgram + "/bftp"
let floorProgram = ProcessRun.folderOfThisProgram + "/Benchmark"

let xml = folder + "/report.xml"
let table = folder + "/report.csv"
SyntheticReport(records: records).write(xml: xml, table: table)
Comparison(
    name: "XML footprint against parsing alone", runs: runs,
    first: [program, "footprint", xml], second: [floorProgram, "floor", xml]
).print()
let short = folder + "/short.xml"
SyntheticReport(records: 200).write(xml: short, table: folder + "/short.csv")
Comparison(
    name: "Text of 200 records against a program that prints one line", runs: 10 * runs,
    first: [program, "footprint", short], second: [ProcessRun.folderOfThisProgram + "/OneLine"]
).print()
let ordinary = folder + "/ordinary.xml"
SyntheticReport(records: 20_000).write(xml: ordinary, table: folder + "/ordinary.csv")
Comparison(
    name: "Page of 20,000 records against the text form", runs: runs,
    first: [program, "footprint", "--format", "html", ordinary],
    second: [program, "footprint", ordinary]
).print()
Comparison(
    name: "CSV footprint against parsing the XML alone", runs: runs,
    first: [program, "footprint", table], second: [floorProgram, "floor", xml]
).print()
