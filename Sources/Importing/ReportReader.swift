import Diagnostics
import EmissionFactors
import Inventory
import Quantities

/// Reads production reports in any of their forms; the form is told by the file's first bytes.
public struct ReportReader: Sendable {
    /// How reports are read.
    public struct Options: Sendable {
        /// The decimal mark of tables, where the user states it.
        public var decimalMark: DecimalReader.DecimalMark?
        /// How many threads read a table; one keeps the records in the order of the file.
        public var workers = 1

        /// Makes the options for one thread and the file's own evidence.
        public init() {}
    }

    /// Makes whoever takes the records of a report, once for each thread that reads them.
    public typealias ConsumerFactory =
        (ReportIdentity) throws(FactorFolderFailure) -> any RecordConsumer

    /// What reading a report gave.
    public struct Outcome {
        /// Header, hash and diagnostics.
        public let report: ImportedReport
        /// Those who took the records.
        public let consumers: [any RecordConsumer]
    }

    private let library: FactorLibrary
    private let options: Options

    /// Makes a reader.
    public init(library: FactorLibrary, options: Options = Options()) {
        self.library = library
        self.options = options
    }

    /// Where the report of a name stands that is no file of that name.
    public enum Place: Sendable {
        /// In a file at another path.
        case path(String)
        /// Nowhere: an import has put it together.
        case imported(ImportOutcome)
    }

    /// Reads a file, or standard input when the name is `-`; throws when it cannot be opened.
    ///
    /// A place given with the name is what is read; the name is what the user sees.
    public func read(
        _ name: String, at place: Place? = nil, makeConsumer: @escaping ConsumerFactory
    ) throws(InputOpeningFailure) -> Outcome {
        var path: String?
        switch place {
        case .imported(let outcome):
            return outcome.read(as: name, library: library, makeConsumer: makeConsumer)
        case .path(let other): path = other
        case nil: break
        }
        let file: InputFile
        do throws(InputFile.Failure) {
            file = try InputFile(name, at: path)
            try file.peek()
        } catch {
            throw InputOpeningFailure(diagnostic: error.diagnostic(name))
        }
        return read(file, makeConsumer: makeConsumer)
    }

    /// Reads a file that was opened and looked at.
    func read(_ file: InputFile, makeConsumer: @escaping ConsumerFactory) -> Outcome {
        let name = file.name
        var readers: [RecordReader] = []
        let makeReader = {
            let reader = RecordReader(
                file: name, library: library, makeConsumer: makeConsumer)
            readers.append(reader)
            return reader
        }
        let report: ImportedReport
        if let problem = file.wrongFormat {
            report = .refused(name, problem)
        } else if file.startsLikeArchive || file.startsLikeCompoundFile {
            report = WorkbookReport.read(file, with: makeReader())
        } else if file.startsLikeXML {
            report = ProductionReportReader(file: file, reader: makeReader()).read()
        } else {
            report = TableReader(file: file, options: options, makeReader: makeReader).read()
        }
        return Outcome(report: report, consumers: readers.compactMap(\.consumer))
    }
}

/// An input that cannot be opened.
public struct InputOpeningFailure: Error, Sendable {
    /// What to tell the user.
    public let diagnostic: Diagnostic
}
