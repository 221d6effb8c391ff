// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// What keeps a short run short (decision 31). The program is the same without any of it, should a later
/// compiler refuse a flag.
let quick: [SwiftSetting] = [
    // Concurrency and regular expressions, which nothing here uses, are libraries to load at every start.
    .unsafeFlags([
        "-Xfrontend", "-disable-implicit-concurrency-module-import",
        "-Xfrontend", "-disable-implicit-string-processing-module-import",
    ]),
    // Generic types are put together from their parts, not looked up by their names.
    .unsafeFlags(
        ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"],
        .when(configuration: .release)),
    // Overlapping accesses to one variable are looked for in the builds that the tests run, not in every run.
    .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release)),
]

/// A library target of ours: Swift 6 mode, warnings are errors.
func module(
    _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [],
    linking libraries: [LinkerSetting] = []
) -> Target {
    .target(
        name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict + quick,
        linkerSettings: libraries)
}

/// The tests of one module.
func tests(
    of name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: [.byName(name: name)] + dependencies,
        exclude: exclude, swiftSettings: strict)
}

let package = Package(
    name: "bftp",
    products: [
        .executable(name: "bftp", targets: ["bftp"])
    ],
    targets: [
        // C libraries of the system: a module map and a header each.
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        // json-c comes from its archive, so that start-up loads no further library.
        .systemLibrary(name: "CJSON", providers: [.apt(["libjson-c-dev"])]),
        // So does SQLite.
        .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),

        // libcrypto: SHA-256 from its archive; keys and signatures loaded when they are asked for.
        .target(name: "CCrypto", linkerSettings: [.linkedLibrary(":libcrypto.a")]),

        // libxlsxwriter, loaded when the first workbook is written.
        .target(name: "CXLSXWriter"),

        // The folder emission-factors/, embedded into the executable.
        .target(name: "CEmissionFactors"),

        // The published schemas, embedded into the executable.
        .target(name: "CSchemas"),

        // Exact numbers, dimensions, units; strict number reading.
        module("Quantities"),
        // Positions, diagnostics, the sink that collects them; the message catalogue.
        module("Diagnostics"),
        // Delimited text (RFC 4180) as byte ranges.
        module("DelimitedText"),
        // Factors, dataset editions, the activity catalogue; selection and its reason.
        module(
            "EmissionFactors",
            ["Quantities", "Diagnostics", "DelimitedText", "CEmissionFactors", "CCrypto"]),
        // The nouns: production, department, phase, activity record. No I/O.
        module("Inventory", ["Quantities", "Diagnostics", "EmissionFactors"]),
        // Reads report files, one folder per format, into activity records.
        module(
            "Importing",
            [
                "Quantities", "Diagnostics", "DelimitedText", "EmissionFactors", "Inventory",
                "CLibXML2", "CCrypto", "CJSON", "CZlib",
            ],
            exclude: ["Schemas"], linking: [.linkedLibrary(":libjson-c.a")]),
        // Activity records × factors → emission lines → footprint. Pure.
        module("Calculation", ["Quantities", "Diagnostics", "EmissionFactors", "Inventory"]),
        // The alliance: partials and sums of many productions, disclosure control, the ledger of
        // filings.
        module(
            "Alliance",
            [
                "Quantities", "Diagnostics", "EmissionFactors", "Inventory", "Calculation",
                "CSQLite",
            ], linking: [.linkedLibrary(":libsqlite3.a")]),
        // Policies as data, and reports held against them.
        module(
            "Checks",
            [
                "Quantities", "Diagnostics", "DelimitedText", "EmissionFactors", "Inventory",
                "Calculation",
            ]),
        // Ed25519 keys and signatures.
        module("Signatures", ["CCrypto"]),
        // Writes XLSX workbooks: cells, lists to choose from, charts.
        module("Workbooks", ["Quantities", "CXLSXWriter"]),
        // One file per report form. Computes nothing.
        module(
            "Reporting",
            [
                "Quantities", "Diagnostics", "EmissionFactors", "Inventory", "Calculation",
                "Checks", "Alliance", "Workbooks",
            ],
            exclude: ["Schemas"]),
        // The command line as a library: commands, options, exit codes.
        module(
            "Commands",
            [
                "Quantities", "Diagnostics", "EmissionFactors", "Inventory", "Importing",
                "Calculation", "Checks", "Alliance", "Signatures", "Workbooks", "Reporting",
                "CSchemas",
            ]),
        .executableTarget(
            name: "bftp", dependencies: ["Commands"], swiftSettings: strict + quick,
            linkerSettings: [.unsafeFlags(["-Xlinker", "--as-needed"])]),

        // What several test targets share: temporary files, seeded numbers, small reports.
        .target(
            name: "TestSupport",
            dependencies: [
                "Quantities", "Diagnostics", "EmissionFactors", "Inventory", "Importing",
                "Calculation",
            ],
            path: "Tests/TestSupport", swiftSettings: strict),
        tests(of: "Quantities"),
        // The schemas against the importer need libxml2's own validators.
        tests(
            of: "Importing",
            [
                "Quantities", "Diagnostics", "EmissionFactors", "Inventory", "CLibXML2", "CZlib",
                "TestSupport",
            ]),
        // What is written is read again.
        tests(
            of: "Workbooks",
            [
                "Quantities", "Diagnostics", "EmissionFactors", "Calculation", "Reporting",
                "TestSupport",
            ]),
        tests(
            of: "EmissionFactors", ["Quantities", "Diagnostics", "DelimitedText", "TestSupport"]),
        tests(
            of: "Calculation",
            ["Quantities", "Diagnostics", "EmissionFactors", "Inventory", "TestSupport"],
            exclude: ["Statements"]),
        // Published worked examples, and the faults of an earlier calculator.
        .testTarget(
            name: "ConformanceTests",
            dependencies: [
                "Quantities", "EmissionFactors", "Inventory", "Calculation", "TestSupport",
            ],
            exclude: ["PEAR"], swiftSettings: strict),
        // Sizes, imports, words and message keys of the whole repository.
        .testTarget(
            name: "HouseStyleTests", dependencies: ["Diagnostics", "TestSupport"],
            swiftSettings: strict),
        // The built program on samples/, byte for byte; lines checked by hand.
        .testTarget(
            name: "SamplesTests",
            dependencies: [
                "bftp", "Quantities", "EmissionFactors", "Inventory", "Calculation", "TestSupport",
            ], exclude: ["Selection"], swiftSettings: strict),
        // Measures large reports against parsing alone, and short ones against starting, as ratios.
        .executableTarget(
            name: "Benchmark", dependencies: ["CLibXML2", "Quantities", "Workbooks"],
            path: "Tests/PerformanceTests", exclude: ["OneLine"], swiftSettings: strict),
        // A program that prints one line.
        .executableTarget(
            name: "OneLine", path: "Tests/PerformanceTests/OneLine", swiftSettings: strict),
        tests(
            of: "Checks",
            [
                "Quantities", "Diagnostics", "EmissionFactors", "Inventory", "Importing",
                "Calculation", "TestSupport",
            ]),
        // A file system for SQLite that fails on demand and replays power cuts.
        .target(
            name: "LedgerFaults", dependencies: ["CSQLite"], path: "Tests/LedgerFaults"),
        tests(
            of: "Alliance",
            [
                "Quantities", "Diagnostics", "EmissionFactors", "Inventory", "Calculation",
                "CSQLite", "LedgerFaults", "Reporting", "TestSupport", "bftp",
            ]),
        tests(of: "Signatures", ["CCrypto", "TestSupport"]),
        tests(of: "Diagnostics"),
        tests(of: "Commands", ["Diagnostics", "Importing", "TestSupport"]),
        // Pages are read back with libxml2.
        tests(
            of: "Reporting",
            [
                "Quantities", "Diagnostics", "EmissionFactors", "Inventory", "Calculation",
                "CLibXML2", "TestSupport",
            ]),
        // Pages in a real Chromium, where there is one: layout, contrast, dark, phone, paper.
        .testTarget(
            name: "BrowserTests",
            dependencies: [
                "Diagnostics", "EmissionFactors", "Calculation", "Reporting", "TestSupport",
            ], exclude: ["PageChecks.js"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
