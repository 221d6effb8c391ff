import EmissionFactors
import Quantities

/// The headings of foreign tables, Danish and English (`table-columns.csv`).
struct ColumnVocabulary: Sendable {
    private var meanings: [String: ColumnMeaning] = [:]

    init(library: FactorLibrary) throws(FactorFolderFailure) {
        try library.forEachRow(of: "table-columns.csv") { row throws(FactorFolderFailure) in
            let name = row["attribute"]
            guard ColumnMeaning.isKnown(name) else {
                throw .malformedRow(
                    file: "table-columns.csv", line: row.line, column: "attribute", found: name)
            }
            var meaning = ColumnMeaning(name: name)
            let unit = row["unit"]
            meaning.unit = UnitCatalogue.unit(unit)
            if meaning.unit == nil { meaning.currency = unit }
            meanings[row["name"]] = meaning
        }
    }

    /// What a heading means: the user's mapping, then the vocabulary, then our own column names.
    func meaning(of heading: String, mapping: SourceMapping) -> ColumnMeaning? {
        let key = heading.lowercased().split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        let (bare, bracket) = Self.withoutBracket(key)
        if let name = mapping.columns[key] ?? mapping.columns[heading.lowercased()] {
            var meaning = ColumnMeaning(name: name)
            meaning.unit = meanings[bare]?.unit ?? Self.unit(bracket)
            return meaning
        }
        for candidate in [key, bare, Self.lettersOnly(key)] {
            if var meaning = known(candidate) {
                // `Fra km` is what the odometer showed, and no place.
                if candidate != key, Self.unit(bracket) != nil, !meaning.isNumber { continue }
                if let unit = Self.unit(bracket) { meaning.unit = unit }
                if meaning.name == "amount" || meaning.name == "grossAmount",
                    let currency = Self.currency(bracket)
                {
                    meaning.currency = currency
                }
                return meaning
            }
        }
        return nil
    }

    private func known(_ key: String) -> ColumnMeaning? {
        if let meaning = meanings[key] { return meaning }
        switch ColumnNames.column(key) {
        case .department: return ColumnMeaning(name: "department")
        case .record: return ColumnMeaning(name: "record")
        case .setBuild: return ColumnMeaning(name: "setBuild")
        case .attribute(let attribute): return ColumnMeaning(name: attribute.name)
        case .unknown, nil: return nil
        }
    }

    /// `forbrug (kwh)` as `forbrug` and `kwh`; `forbrug kwh` stays as it is.
    private static func withoutBracket(_ text: String) -> (String, String) {
        guard let open = text.firstIndex(where: { $0 == "(" || $0 == "[" }),
            let close = text.lastIndex(where: { $0 == ")" || $0 == "]" }), open < close
        else {
            // A unit may follow without brackets.
            guard let space = text.lastIndex(of: " ") else { return (text, "") }
            let last = String(text[text.index(after: space)...])
            return unit(last) == nil && currency(last) == nil
                ? (text, "") : (String(text[..<space]), last)
        }
        let inside = text[text.index(after: open)..<close]
        return (String(text[..<open]).trimmingWhitespace, String(inside).trimmingWhitespace)
    }

    private static func lettersOnly(_ text: String) -> String {
        String(text.map { $0 == "_" ? " " : $0 }).filter { $0.isLetter || $0.isNumber || $0 == " " }
            .trimmingWhitespace
    }

    private static func unit(_ text: String) -> MeasurementUnit? {
        guard !text.isEmpty else { return nil }
        return DataUnits.unit(text)
    }

    private static func currency(_ text: String) -> String? {
        let code = text.uppercased()
        return ["DKK", "EUR", "SEK", "NOK", "USD", "GBP", "ISK"].contains(code)
            ? code : (text == "kr" || text == "kr.") ? "DKK" : nil
    }
}
