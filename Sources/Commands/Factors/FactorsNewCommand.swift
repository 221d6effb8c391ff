import Diagnostics
import Glibc

/// `bftp factors new`: writes a small folder of own factors to begin from.
struct FactorsNewCommand {
    let session: Session

    /// Runs; refuses to replace anything.
    func run() throws(Session.Stop) {
        _ = try session.factorsForm(among: ["text"])
        let directory = session.command.arguments[0]
        let files = OwnFactorSkeleton.files(session.language)
        let folders = [
            directory, directory + "/editions", directory + "/" + OwnFactorSkeleton.edition,
        ]
        for file in files where access(directory + "/" + file.path, F_OK) == 0 {
            let name = directory + "/" + file.path
            throw Session.Stop(
                .cannotCreate,
                Diagnostic(.error, Message("own-folder-exists", ["file": .text(name)])))
        }
        for folder in folders where mkdir(folder, 0o777) != 0 && errno != EEXIST {
            throw OutputFile.Failure.cannotCreate(folder).stop
        }
        for file in files { try write(file.text, to: directory + "/" + file.path) }
        try session.deliver { sink in
            for file in files { sink.write(directory + "/" + file.path + "\n") }
        }
    }

    /// Writes a new file; never one that is there.
    private func write(_ text: String, to path: String) throws(Session.Stop) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw OutputFile.Failure.cannotCreate(path).stop }
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            bytes = bytes.dropFirst(count)
        }
        let isClosed = close(descriptor) == 0
        guard bytes.isEmpty, isClosed else { throw OutputFile.Failure.cannotWrite(path).stop }
    }
}
