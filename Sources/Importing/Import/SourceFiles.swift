import Diagnostics
import EmissionFactors

/// The files of an import, opened and looked at.
public struct SourceFiles {
    let files: [ImportFile]

    /// Opens files; throws when one cannot be opened.
    public init(_ names: [String]) throws(InputOpeningFailure) {
        let allowance = OpenFileLimit.allowance(for: names.count)
        var files: [ImportFile] = []
        for name in names {
            files.append(try Self.open(name, staysOpen: files.count < allowance))
        }
        self.files = files
        noteRepetitions()
    }

    /// Of most files no other begins alike: nobody needs the digest of such a one.
    private func noteRepetitions() {
        var counts: [UInt64?: Int] = [:]
        for file in files { counts[file.beginning, default: 0] += 1 }
        for file in files where file.beginning != nil {
            file.mayBeRepeated = counts[file.beginning] != 1
        }
    }

    /// The name of the file among them that is a certain one, by whatever name; nil where none is.
    public func name(of identity: FileIdentity) -> String? {
        files.first { $0.identity == identity }?.name
    }

    static func open(
        _ name: String, staysOpen: Bool = false
    ) throws(InputOpeningFailure) -> ImportFile {
        do throws(InputFile.Failure) {
            return try ImportFile(name, staysOpen: staysOpen)
        } catch {
            throw InputOpeningFailure(diagnostic: error.diagnostic(name))
        }
    }
}
