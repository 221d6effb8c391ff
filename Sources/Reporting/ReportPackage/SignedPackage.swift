import Diagnostics

/// A package with its signature, as it stands in a file.
public struct SignedPackage: Sendable {
    /// The content exactly as read; its canonical bytes are what was signed.
    public let content: JSONValue
    /// The content's parts.
    public let package: ReportPackage
    /// The public key, 64 hexadecimal digits.
    public let publicKey: String
    /// The signature, 128 hexadecimal digits.
    public let signature: String

    /// Why bytes are no package.
    public enum Failure: Error, Sendable, Hashable {
        /// They are no JSON; the place of the fault in bytes from 0.
        case notJSON(offset: Int)
        /// A member is missing or of another kind.
        case missing(String)
        /// The form is a later one.
        case otherVersion(String)
    }

    /// Puts a signature to a package.
    public init(_ package: ReportPackage, publicKey: String, signature: String) {
        content = package.content
        self.package = package
        self.publicKey = publicKey
        self.signature = signature
    }

    /// Reads a package.
    public init(_ bytes: [UInt8]) throws(Failure) {
        let document: JSONValue
        do throws(JSONReading.Failure) {
            document = try JSONReading.value(of: bytes)
        } catch {
            throw .notJSON(offset: error.offset)
        }
        guard document["format"]?.text == ReportPackage.format else { throw .missing("format") }
        let version = document["schemaVersion"]?.text ?? ""
        guard version == ReportPackage.schemaVersion else { throw .otherVersion(version) }
        guard let content = document["content"] else { throw .missing("content") }
        let signed = document["signature"]
        guard signed?["algorithm"]?.text == ReportPackage.algorithm,
            let publicKey = signed?["publicKey"]?.text, let signature = signed?["value"]?.text
        else { throw .missing("signature") }
        self.content = content
        self.publicKey = publicKey
        self.signature = signature
        package = try ReportPackage(content)
    }

    /// Writes the file: the same bytes for the same package.
    public func write(to sink: any TextSink) {
        let json = JSONWriter(sink)
        json.write(
            .object([
                .init("format", .string(ReportPackage.format)),
                .init("schemaVersion", .string(ReportPackage.schemaVersion)),
                .init(
                    "signature",
                    .object([
                        .init("algorithm", .string(ReportPackage.algorithm)),
                        .init("publicKey", .string(publicKey)),
                        .init("value", .string(signature)),
                    ])),
                .init("content", content),
            ]))
        json.lineFeed()
        json.flush()
    }
}

extension ReportPackage {
    /// Reads the content of a package.
    fileprivate init(_ content: JSONValue) throws(SignedPackage.Failure) {
        guard let signOff = content["signOff"], let name = signOff["name"]?.text,
            let role = signOff["role"]?.text, let date = signOff["date"]?.text
        else { throw .missing("content/signOff") }
        guard let options = content["options"] else { throw .missing("content/options") }
        guard let version = content["tool"]?["version"]?.text else {
            throw .missing("content/tool")
        }
        guard let result = content["result"] else { throw .missing("content/result") }
        let reports = try Self.inputs(content, "reports")
        guard !reports.isEmpty else { throw .missing("content/reports") }
        self.init(
            toolVersion: version,
            options: Options(
                factorSet: options["factorSet"]?.text, decimal: options["decimal"]?.text,
                rates: options["rates"]?.text, gridHours: options["gridHours"]?.text),
            inputs: reports + (try Self.inputs(content, "figures")), reportCount: reports.count,
            signOff: SignOff(name: name, role: role, date: date), result: result)
    }

    private static func inputs(
        _ content: JSONValue, _ name: String
    ) throws(SignedPackage.Failure) -> [FootprintReport.Input] {
        guard case .array(let elements)? = content[name] else { throw .missing("content/" + name) }
        var inputs: [FootprintReport.Input] = []
        for element in elements {
            guard let file = element["file"]?.text, let sha256 = element["sha256"]?.text else {
                throw .missing("content/" + name)
            }
            inputs.append(.init(file: file, sha256: sha256))
        }
        return inputs
    }
}
