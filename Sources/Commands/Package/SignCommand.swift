import Diagnostics
import EmissionFactors
import Glibc
import Importing
import Reporting
import Signatures

/// `bftp sign`: writes a report package with everything that verifying it takes, or a new key.
struct SignCommand {
    private static let largestKey = 1 << 16

    let session: Session
    let library: FactorLibrary

    private var command: ParsedCommand { session.command }

    /// Runs; throws where nothing can be signed.
    func run() throws(Session.Stop) -> ExitCode {
        let files = command.arguments
        let newKey = try command.value(for: .newKey).map(makeKey)
        if newKey != nil, files.isEmpty { return .success }
        guard !files.isEmpty, !files.contains("-") else { throw usage("sign-needs-files") }
        let key: SigningKey
        if let newKey {
            key = newKey
        } else if let name = command.value(for: .key) {
            key = try readKey(name)
        } else {
            throw usage("sign-needs-key")
        }
        let package = try package(of: files)
        guard let signature = key.signature(of: package.content.canonicalBytes),
            let publicKey = key.verificationKey
        else { throw Session.Stop(.internalFault, Diagnostic(.error, Message("signing-failed"))) }
        let signed = SignedPackage(
            package, publicKey: publicKey.hexadecimal, signature: Hexadecimal.text(signature))
        try session.deliver { signed.write(to: $0) }
        return .success
    }

    private func package(of files: [String]) throws(Session.Stop) -> ReportPackage {
        let options = ReportPackage.Options(
            factorSet: command.value(for: .factorSet), decimal: command.value(for: .decimal),
            rates: command.value(for: .rates), gridHours: command.value(for: .gridHours))
        let extra = [options.rates, options.gridHours].compactMap(\.self)
        let keys = [command.value(for: .key), command.value(for: .newKey)].compactMap(\.self)
        try session.checkOutput(isNoneOf: files + extra + keys)
        let signOff = try statedSignOff()
        let outcome = try PackagedRun(session: session, library: library, options: options)
            .compute(files)
        guard let signOff = signOff ?? outcome.signOff else { throw usage("sign-needs-name") }
        session.show(outcome.diagnostics)
        return ReportPackage(
            toolVersion: Session.version, options: options, inputs: outcome.inputs,
            reportCount: files.count, signOff: signOff, result: outcome.result)
    }

    /// Who signs, as the options say; nil where they leave it to the header's sign-off.
    private func statedSignOff() throws(Session.Stop) -> ReportPackage.SignOff? {
        let parts = [OptionDescription.signer, .role, .signDate].map { command.value(for: $0) }
        guard parts.contains(where: { $0 != nil }) else { return nil }
        guard let name = parts[0], let role = parts[1], let date = parts[2] else {
            throw usage("sign-name-incomplete")
        }
        guard CalendarDate(iso8601: date) != nil else {
            throw Session.Stop(
                .usage, Diagnostic(.error, Message("sign-invalid-date", ["found": .text(date)])))
        }
        return ReportPackage.SignOff(name: name, role: role, date: date)
    }

    private func readKey(_ name: String) throws(Session.Stop) -> SigningKey {
        do throws(InputOpeningFailure) {
            let file = try WholeFile(name, limit: Self.largestKey)
            if let key = SigningKey(pem: file.bytes) { return key }
        } catch {
            throw Session.Stop(.noInput, error.diagnostic)
        }
        throw Session.Stop(
            .inputError,
            Diagnostic(
                .error, Message("key-not-usable"), at: SourcePosition(file: name),
                remedy: Message("remedy-key-not-usable")))
    }

    /// Writes a new private key, readable for its owner only, and the public key beside it.
    private func makeKey(_ name: String) throws(Session.Stop) -> SigningKey {
        guard let key = SigningKey.generate(), let secret = key.pem,
            let open = key.verificationKey?.pem
        else { throw Session.Stop(.internalFault, Diagnostic(.error, Message("signing-failed"))) }
        do throws(OutputFile.Failure) {
            try KeyFile.write(secret, to: name, mode: 0o600)
            try KeyFile.write(open, to: name + ".pub", mode: 0o644)
        } catch {
            throw error.stop
        }
        return key
    }

    private func usage(_ id: String) -> Session.Stop {
        Session.Stop(
            .usage,
            Diagnostic(
                .error, Message(id),
                remedy: Message("usage-see-help", ["help": "bftp help sign"])))
    }
}

/// Writes the file of a key, which never replaces another.
enum KeyFile {
    static func write(_ text: String, to name: String, mode: mode_t) throws(OutputFile.Failure) {
        let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw .cannotCreate(name) }
        defer { close(descriptor) }
        let bytes = Array(text.utf8)
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                unlink(name)
                throw .cannotWrite(name)
            }
            written += count
        }
    }
}
