import Calculation
import Diagnostics
import EmissionFactors
import Quantities

extension JSONWriter {
    /// Writes a decimal number as a string, every digit of it.
    func member(_ name: String, _ value: ExactDecimal?) {
        member(name, value?.description)
    }

    /// Writes a name in both languages.
    func member(_ name: String, _ names: (english: String, danish: String)?) {
        guard let names else { return member(name, String?.none) }
        object(name, .line) {
            member("en", names.english)
            member("da", names.danish)
        }
    }

    /// Writes a cell of a data table in both languages; null where it is empty.
    func member(_ name: String, _ text: BilingualText) {
        member(name, text.isEmpty ? nil : (text.english, text.danish))
    }

    /// Writes a place in an input file; parts that are not known are null.
    func member(_ name: String, _ position: SourcePosition) {
        object(name, .line) {
            member("file", position.file)
            if !position.sheet.isEmpty { member("sheet", position.sheet) }
            member("line", position.line > 0 ? position.line : nil)
            member("column", position.line > 0 && position.column > 0 ? position.column : nil)
        }
    }

    /// Writes a scope and its category; outside of scopes both are null.
    func member(_ scope: EmissionScope) {
        member("scope", scope.number > 0 ? scope.number : nil)
        member("scope3Category", scope.scope3Category > 0 ? scope.scope3Category : nil)
    }

    /// Writes the totals of all measures, in kilograms.
    func members(_ totals: FootprintTotals) {
        member("locationBased", totals.location)
        member("marketBased", totals.market)
        member("biogenic", totals.biogenic)
        member("memo", totals.memo)
    }

    /// Writes why a record has no figure.
    func member(_ name: String, _ reason: NoFactor) {
        object(name, .line) {
            switch reason {
            case .notPublished(let note):
                member("kind", "notPublished")
                member("note", note.isEmpty ? nil : note)
            case .besideTotal(let note):
                member("kind", "besideTotal")
                member("note", note.isEmpty ? nil : note)
            case .notForPlace(let place, let available):
                member("kind", "notForPlace")
                member("place", place.isEmpty ? nil : place)
                array("available", available) { string($0) }
            case .needsRates(let currency, let year):
                member("kind", "needsRates")
                member("currency", currency.isEmpty ? nil : currency)
                member("year", year)
            case .needsPower(let note):
                member("kind", "needsPower")
                member("note", note.isEmpty ? nil : note)
            case .missingHours(let area, let hours):
                member("kind", "missingHours")
                member("priceArea", area)
                array("hours", hours) { string($0) }
            case .otherUnit(let expected):
                member("kind", "otherUnit")
                array("expected", Set(expected).sorted()) { string($0) }
            }
        }
    }

    /// Writes a dataset edition with its licence and attribution.
    func members(_ dataset: DatasetDescription) {
        let facts = [
            ("id", dataset.id), ("family", dataset.family), ("publisher", dataset.publisher),
            ("title", dataset.title), ("edition", dataset.edition),
            ("published", dataset.published), ("licence", dataset.licence),
            ("attribution", dataset.attribution), ("url", dataset.url),
            ("originalSHA256", dataset.originalSHA256), ("gwpSet", dataset.gwpSet),
            ("note", dataset.note),
        ]
        for (name, text) in facts { member(name, text.isEmpty ? nil : text) }
    }
}
