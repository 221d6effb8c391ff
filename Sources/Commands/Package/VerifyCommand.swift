import Diagnostics
import EmissionFactors
import Glibc
import Importing
import Reporting
import Signatures

/// `bftp verify`: checks signature and hashes of a report package, recomputes it and names what differs.
struct VerifyCommand {
    private static let largestPackage = 1 << 30
    private static let largestKey = 1 << 16

    let session: Session

    /// What was found so far; the gravest code wins.
    private struct Findings {
        var diagnostics = DiagnosticSink()
        var code = ExitCode.success

        mutating func add(_ code: ExitCode, _ diagnostic: Diagnostic) {
            diagnostics.report(diagnostic)
            raise(to: code)
        }

        mutating func raise(to other: ExitCode) {
            let order: [ExitCode] = [.success, .checkFailed, .sealBroken, .noInput]
            let rank = { (code: ExitCode) in order.firstIndex(of: code) ?? order.count }
            if rank(other) > rank(code) { code = other }
        }
    }

    /// Runs and answers whether the package is what it was.
    func run() throws(Session.Stop) -> ExitCode {
        let name = session.command.arguments[0]
        let signed = try read(name)
        var findings = Findings()
        try checkSignature(signed, name, &findings)
        // Names are relative to the folder of the inputs, whereas the factors were named from here.
        let library = try factorsByAbsoluteNames().library()
        try enterInputs()
        if checkInputs(signed.package, &findings) {
            try compare(signed.package, library, &findings)
        }
        session.show(findings.diagnostics)
        try deliver(signed, findings)
        return findings.code
    }

    private func read(_ name: String) throws(Session.Stop) -> SignedPackage {
        let bytes: [UInt8]
        do throws(InputOpeningFailure) {
            bytes = try WholeFile(name, limit: Self.largestPackage).bytes
        } catch {
            throw Session.Stop(.noInput, error.diagnostic)
        }
        do throws(SignedPackage.Failure) {
            return try SignedPackage(bytes)
        } catch {
            throw Session.Stop(.inputError, Self.diagnostic(error, bytes, name))
        }
    }

    private static func diagnostic(
        _ failure: SignedPackage.Failure, _ bytes: [UInt8], _ name: String
    ) -> Diagnostic {
        switch failure {
        case .notJSON(let offset):
            let before = bytes.prefix(offset)
            let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            return Diagnostic(
                .error, Message("package-not-json"),
                at: SourcePosition(
                    file: name, line: 1 + before.count { $0 == UInt8(ascii: "\n") },
                    column: offset - start + 1))
        case .missing(let member):
            return Diagnostic(
                .error, Message("package-member-missing", ["member": .text(member)]),
                at: SourcePosition(file: name))
        case .otherVersion(let version):
            return Diagnostic(
                .error,
                Message(
                    "package-other-form",
                    [
                        "found": .text(version),
                        "expected": .text(ReportPackage.schemaVersion),
                    ]), at: SourcePosition(file: name))
        }
    }

    private func checkSignature(
        _ signed: SignedPackage, _ name: String, _ findings: inout Findings
    ) throws(Session.Stop) {
        let place = SourcePosition(file: name)
        let key = VerificationKey(hexadecimal: signed.publicKey)
        let signature = Hexadecimal.bytes(signed.signature) ?? []
        if key?.isValid(signature, of: signed.content.canonicalBytes) != true {
            findings.add(
                .sealBroken,
                Diagnostic(
                    .error, Message("package-signature-broken"), at: place,
                    remedy: Message("remedy-package-signature-broken")))
        }
        guard let file = session.command.value(for: .verificationKey) else { return }
        if try expectedKey(file) != key {
            findings.add(
                .sealBroken,
                Diagnostic(
                    .error,
                    Message(
                        "package-other-key",
                        ["found": .text(signed.publicKey), "file": .text(file)]), at: place))
        }
    }

    private func expectedKey(_ file: String) throws(Session.Stop) -> VerificationKey {
        do throws(InputOpeningFailure) {
            let bytes = try WholeFile(file, limit: Self.largestKey).bytes
            if let key = VerificationKey(pem: bytes) { return key }
        } catch {
            throw Session.Stop(.noInput, error.diagnostic)
        }
        throw Session.Stop(
            .inputError,
            Diagnostic(
                .error, Message("key-not-usable"), at: SourcePosition(file: file),
                remedy: Message("remedy-key-not-usable")))
    }

    private func enterInputs() throws(Session.Stop) {
        guard let folder = session.command.value(for: .inputs) else { return }
        guard chdir(folder) == 0 else {
            throw Session.Stop(
                .noInput,
                Diagnostic(
                    .error, Message("input-not-found", ["file": .text(folder)]),
                    at: SourcePosition(file: folder), remedy: Message("remedy-input")))
        }
    }

    private func factorsByAbsoluteNames() -> Session {
        var command = session.command
        for option in [OptionDescription.factors, .ownFactors] {
            command = command.replacing(
                option, with: command.values(for: option).map(Self.absolute))
        }
        return Session(command: command)
    }

    private static func absolute(_ path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Whether every input is there and has the bytes it had.
    private func checkInputs(_ package: ReportPackage, _ findings: inout Findings) -> Bool {
        var isWhole = true
        for input in package.inputs {
            do throws(InputOpeningFailure) {
                let found = try WholeFile.sha256(of: input.file == "-" ? "" : input.file)
                guard found != input.sha256 else { continue }
                findings.add(
                    .sealBroken,
                    Diagnostic(
                        .error,
                        Message(
                            "package-input-changed",
                            ["expected": .text(input.sha256), "found": .text(found)]),
                        at: SourcePosition(file: input.file),
                        remedy: Message("remedy-package-input-changed")))
            } catch {
                findings.add(.noInput, error.diagnostic)
            }
            isWhole = false
        }
        return isWhole
    }

    private func compare(
        _ package: ReportPackage, _ library: FactorLibrary, _ findings: inout Findings
    ) throws(Session.Stop) {
        let run = PackagedRun(session: session, library: library, options: package.options)
        let files = package.inputs[..<package.reportCount].map(\.file)
        let recomputed = try run.compute(files).result
        guard recomputed.canonicalBytes != package.result.canonicalBytes else { return }
        for difference in JSONDifference.all(package.result, recomputed) {
            report(difference, package, &findings)
        }
    }

    /// A later version of the tool alone changes no figure; other factors are another basis.
    private func report(
        _ difference: JSONDifference, _ package: ReportPackage, _ findings: inout Findings
    ) {
        let nothing = Message.Argument.message("package-nothing")
        let arguments: [String: Message.Argument] = [
            "path": .text(difference.path), "first": difference.first.map { .text($0) } ?? nothing,
            "second": difference.second.map { .text($0) } ?? nothing,
        ]
        if difference.path == "/tool/version" {
            findings.diagnostics.report(
                Diagnostic(.warning, Message("package-other-version", arguments)))
        } else if difference.path.hasSuffix("/factorSet/sha256") {
            findings.add(
                .sealBroken,
                Diagnostic(
                    .error, Message("package-factor-set-differs", arguments),
                    remedy: Message("remedy-package-factor-set-differs")))
        } else {
            findings.add(
                .checkFailed, Diagnostic(.error, Message("package-figure-differs", arguments)))
        }
    }

    private func deliver(
        _ signed: SignedPackage, _ findings: Findings
    ) throws(Session.Stop) {
        guard !session.command.flag(.quiet) else { return }
        let signOff = signed.package.signOff
        let id = findings.code == .success ? "package-verified" : "package-not-verified"
        let text = Message(
            id,
            [
                "count": .number(signed.package.inputs.count),
                "name": .text(signOff.name.terminalSafe), "role": .text(signOff.role.terminalSafe),
                "date": .text(signOff.date.terminalSafe),
                "key": .text(signed.publicKey.terminalSafe),
            ]
        ).text(in: session.language)
        let isTrusted = session.command.value(for: .verificationKey) != nil
        let hint = Message("package-key-unchecked").text(in: session.language)
        try session.deliver { sink in
            sink.write(text + "\n")
            if findings.code == .success, !isTrusted { sink.write(hint + "\n") }
        }
    }
}
