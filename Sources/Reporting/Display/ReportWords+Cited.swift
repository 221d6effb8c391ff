import EmissionFactors

extension ReportWords {
    /// A text of a data table in the language.
    func chosen(_ wording: CitedWording) -> String { chosen(wording.english, wording.danish) }

    /// What a text of a data table rests on; empty where it needs nothing.
    func citation(_ wording: CitedWording) -> String {
        chosen(wording.citation.english, wording.citation.danish)
    }

    /// A text of a data table with what it rests on.
    func cited(_ wording: CitedWording) -> String {
        let citation = citation(wording)
        return chosen(wording) + (citation.isEmpty ? "" : " (\(citation))")
    }
}
