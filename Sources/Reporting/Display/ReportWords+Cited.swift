import Calculation
import Diagnostics
import EmissionFactors

extension ReportWords {
    /// A text of a data table in the language.
    func chosen(_ wording: CitedWording) -> String { chosen(wording.english, wording.danish) }

    /// A cell of a data table in the language.
    func chosen(_ text: BilingualText) -> String { chosen(text.english, text.danish) }

    /// What a text of a data table rests on; empty where it needs nothing.
    func citation(_ wording: CitedWording) -> String { chosen(wording.citation) }

    /// A text of a data table with what it rests on.
    func cited(_ wording: CitedWording) -> String {
        let citation = citation(wording)
        return chosen(wording) + (citation.isEmpty ? "" : " (\(citation))")
    }
}

extension ReportWords {
    /// How many own factors were used, from where, and what rests on them: a sentence for each folder.
    func ownFactors(of footprint: Footprint) -> [String] {
        library.ownFolders.map { folder in
            let own = footprint.ownFactors(of: folder.datasets)
            let publishers = Set(folder.datasets.map(\.publisher)).sorted().joined(separator: ", ")
            return counted(
                "report-own-factors", own.count,
                [
                    "folder": .text(folder.directory.terminalSafe),
                    "publishers": .text(publishers.terminalSafe),
                    "mass": .text(numbers.mass(own.kilograms)),
                ])
        }
    }
}
