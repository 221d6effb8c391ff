import Calculation
import Diagnostics
import EmissionFactors
import Importing
import Inventory
import Quantities

/// What reading and calculating one report gave.
public struct ReportReading {
    /// The footprint.
    public let footprint: Footprint
    /// The sums behind it, for merging.
    public let accumulator: FootprintAccumulator
    /// Every emission line and every unquantified record, in the order of the records.
    public let collected: CollectedLines
    /// Problems of reading and of calculating.
    public let diagnostics: DiagnosticSink

    /// The emission lines.
    public var lines: [EmissionLine] { collected.lines }
    /// The ids of all problems, sorted, each as often as it was found.
    public var problems: [String] {
        diagnostics.counts.flatMap { Array(repeating: $0.key, count: $0.value) }.sorted()
    }
}

/// How a test reads reports.
public struct ReportSource {
    /// The factors that travel inside the executable.
    public static let embedded = Result { () throws(FactorFolderFailure) in
        try FactorLibrary(folder: .embedded)
    }

    /// Where factors come from.
    public let library: FactorLibrary
    /// The factor set; nil takes the newest.
    public var factorSet: String?
    /// How many threads read a table.
    public var workers = 1
    /// Rates and hourly grid factors.
    public var figures = SuppliedFigures()
    /// Whether lines are collected, which takes records the long way.
    public var collectsLines = true

    /// Reads with the embedded factors.
    public init() throws {
        library = try Self.embedded.get()
    }

    /// Reads with other factors.
    public init(library: FactorLibrary) {
        self.library = library
    }

    /// Reads a report given as XML.
    public func read(xml: String) throws -> ReportReading {
        try read(text: xml, as: "report.xml")
    }

    /// Reads a report given as a table.
    public func read(csv: String) throws -> ReportReading {
        try read(text: csv, as: "report.csv")
    }

    /// Reads a file.
    public func read(file: String) throws -> ReportReading {
        var options = ReportReader.Options()
        options.workers = workers
        let collected = CollectedLines()
        let set = try library.factorSet(factorSet ?? library.newestFactorSet)
        let (library, sink) = (library, collectsLines ? collected : nil)
        let figures = figures
        let outcome = try ReportReader(library: library, options: options).read(file) { _ in
            Calculator(library: library, factorSet: set, figures: figures, lines: sink)
        }
        var accumulator = FootprintAccumulator()
        var diagnostics = outcome.report.diagnostics
        for case let calculator as Calculator in outcome.consumers {
            accumulator.merge(calculator.accumulator)
            if let failure = calculator.failure { diagnostics.report(failure.diagnostic) }
        }
        diagnostics.merge(accumulator.diagnostics)
        return ReportReading(
            footprint: Footprint(
                production: outcome.report.production, identity: outcome.report.identity,
                factorSet: set.name, rates: figures.rates, accumulator),
            accumulator: accumulator, collected: collected, diagnostics: diagnostics)
    }

    private func read(text: String, as name: String) throws -> ReportReading {
        let folder = TemporaryFolder()
        return try withExtendedLifetime(folder) { try read(file: folder.write(text, as: name)) }
    }
}

/// The footprint of a report given as XML, with the embedded factors.
public func footprint(ofXML text: String, factorSet: String? = nil) throws -> ReportReading {
    var source = try ReportSource()
    source.factorSet = factorSet
    return try source.read(xml: text)
}

/// The footprint of a report given as a table, with the embedded factors.
public func footprint(ofCSV text: String, factorSet: String? = nil) throws -> ReportReading {
    var source = try ReportSource()
    source.factorSet = factorSet
    return try source.read(csv: text)
}
