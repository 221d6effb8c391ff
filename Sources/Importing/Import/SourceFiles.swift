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
    }

    /// Leaves out the digests of files that are like no other: of most none begins alike.
    func leaveOutDigests() {
        var counts = [UInt64?: Int](minimumCapacity: files.count)
        for file in files { counts[file.beginning, default: 0] += 1 }
        for file in files where file.beginning != nil {
            file.needsDigest = counts[file.beginning] != 1
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
