import Checks
import Diagnostics
import EmissionFactors
import Importing

/// Finds profiles: by their name in the factor library, else as a file.
struct ProfileFiles {
    private static let largest = 1 << 20

    let session: Session
    let library: FactorLibrary

    /// Reads a profile; the profile is of use only where the sink has no errors.
    func read(
        _ word: String
    ) throws(Session.Stop) -> (profile: CheckProfile, diagnostics: DiagnosticSink) {
        if let bytes = library.folder.profile(word) {
            return CheckProfileReader.read(
                bytes, name: word, file: FactorFolder.profilePath(word),
                catalogue: library.catalogue)
        }
        do throws(InputOpeningFailure) {
            let file = try WholeFile(word, limit: Self.largest)
            return file.bytes.withUnsafeBytes {
                CheckProfileReader.read($0, name: word, file: word, catalogue: library.catalogue)
            }
        } catch {
            throw Session.Stop(.noInput, unopened(word, error.diagnostic))
        }
    }

    /// A word without a folder or an ending was meant as a name, so the names are told.
    private func unopened(_ word: String, _ diagnostic: Diagnostic) -> Diagnostic {
        guard diagnostic.id == "input-not-found", !word.contains("/"), !word.contains(".") else {
            return diagnostic
        }
        let known = FactorFolder.profileNames
        let near = Suggestions.nearest(to: word, among: known, limit: 1).first
        return Diagnostic(
            .error,
            Message(
                "unknown-profile",
                ["name": .text(word), "known": .text(known.joined(separator: ", "))]),
            remedy: near.map { Message("did-you-mean", ["suggestion": .text($0)]) })
    }
}
