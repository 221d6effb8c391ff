import Diagnostics

/// A report that cannot be changed unnoticed: who stands by it, what it was made from, the whole result, and
/// a signature over all of it.
public struct ReportPackage: Sendable {
    /// The word at the start of every package.
    public static let format = "bftp-report-package"
    /// The version of the package's form; a change that breaks readers raises it.
    public static let schemaVersion = "1"
    /// How packages are signed (RFC 8032).
    public static let algorithm = "Ed25519"

    /// Who stands by the report.
    public struct SignOff: Sendable, Hashable {
        /// The person's name.
        public let name: String
        /// The person's role.
        public let role: String
        /// The day, ISO 8601.
        public let date: String

        /// Makes a sign-off.
        public init(name: String, role: String, date: String) {
            self.name = name
            self.role = role
            self.date = date
        }
    }

    /// The options that the result depends on.
    public struct Options: Sendable, Hashable {
        /// The factor set that was asked for; nil where the report or the library chose.
        public let factorSet: String?
        /// The decimal mark of tables that was stated.
        public let decimal: String?
        /// The file of yearly rates.
        public let rates: String?
        /// The file of hourly grid factors.
        public let gridHours: String?

        /// Makes options.
        public init(factorSet: String?, decimal: String?, rates: String?, gridHours: String?) {
            self.factorSet = factorSet
            self.decimal = decimal
            self.rates = rates
            self.gridHours = gridHours
        }
    }

    /// The version of the tool that made it.
    public let toolVersion: String
    /// The options.
    public let options: Options
    /// The files, reports first, with their hashes.
    public let inputs: [FootprintReport.Input]
    /// How many of the files are reports.
    public let reportCount: Int
    /// Who stands by it.
    public let signOff: SignOff
    /// The result, as `footprint --format json` writes it.
    public let result: JSONValue

    /// Makes the content of a package.
    public init(
        toolVersion: String, options: Options, inputs: [FootprintReport.Input], reportCount: Int,
        signOff: SignOff, result: JSONValue
    ) {
        self.toolVersion = toolVersion
        self.options = options
        self.inputs = inputs
        self.reportCount = reportCount
        self.signOff = signOff
        self.result = result
    }

    /// The content as one value; its canonical bytes are what is signed.
    public var content: JSONValue {
        .object([
            .init("tool", .object([.init("name", "bftp"), .init("version", text(toolVersion))])),
            .init("signOff", .object(signOffMembers)),
            .init("options", .object(optionMembers)),
            .init("reports", .array(inputs[..<reportCount].map(Self.value))),
            .init("figures", .array(inputs[reportCount...].map(Self.value))),
            .init("result", result),
        ])
    }

    private var signOffMembers: [JSONValue.Member] {
        [
            .init("name", text(signOff.name)), .init("role", text(signOff.role)),
            .init("date", text(signOff.date)),
        ]
    }

    private var optionMembers: [JSONValue.Member] {
        [
            .init("factorSet", text(options.factorSet)), .init("decimal", text(options.decimal)),
            .init("rates", text(options.rates)), .init("gridHours", text(options.gridHours)),
        ]
    }

    private func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

    private static func value(_ input: FootprintReport.Input) -> JSONValue {
        .object([.init("file", .string(input.file)), .init("sha256", .string(input.sha256))])
    }
}

extension JSONValue: ExpressibleByStringLiteral {
    /// A string as it stands.
    public init(stringLiteral value: String) {
        self = .string(value)
    }
}
