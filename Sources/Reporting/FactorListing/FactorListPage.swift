import Diagnostics
import EmissionFactors
import Quantities

/// The lines of a list of factors.
struct FactorListPage {
    static let shownResults = 20
    let words: ReportWords
    let style: PageStyle
    let format: NumberFormat
    private(set) var lines: [String] = []

    init(words: ReportWords, style: PageStyle) {
        self.words = words
        self.style = style
        format = words.numbers
    }

    /// All activities under their categories.
    mutating func addActivities() {
        let activities = words.library.catalogue.activities
        for category in words.library.catalogue.categories {
            let own = activities.filter { $0.accounting.category == category.id }
            guard !own.isEmpty else { continue }
            if !lines.isEmpty { add("") }
            addHeading(words.category(category.id))
            add(table(of: own))
        }
    }

    /// Dataset editions.
    mutating func add(_ datasets: [DatasetDescription]) {
        addHeading(words.text("report-factors-datasets"))
        for dataset in datasets {
            let rows = (try? words.library.factorRowNames(in: dataset))?.count ?? 0
            var text = "\(dataset.id): \(dataset.publisher), \(dataset.title), \(dataset.edition)"
            if rows > 0 {
                let count = Message.Argument.text(format.count(rows))
                text += "; " + words.text("report-factors-row-count", ["count": count])
            }
            addWrapped(text, indent: 2)
            addLabelled("report-factors-licence", "name", dataset.licence, indent: 4)
            if !dataset.bestBefore.isEmpty {
                addLabelled("report-cite-best-before", "date", dataset.bestBefore, indent: 4)
            }
        }
    }

    /// What a search found, or the nearest known words.
    mutating func add(_ found: FactorSearch) {
        guard !found.isEmpty else {
            let terms = Message.Argument.text(found.terms.joined(separator: " ").terminalSafe)
            addWrapped(words.text("report-factors-nothing", ["words": terms]), indent: 0)
            addLabelled(
                "report-factors-suggestion", "words", found.suggestions.joined(separator: ", "),
                indent: 0)
            return
        }
        if !found.activities.isEmpty {
            addHeading(words.text("report-factors-activities"))
            add(table(of: Array(found.activities.prefix(Self.shownResults))))
            addOmitted(found.activities.count)
        }
        addRows(found.rows)
        addPlaces(found.places)
    }

    private mutating func addRows(_ rows: [FactorRowName]) {
        guard !rows.isEmpty else { return }
        if !lines.isEmpty { add("") }
        addHeading(words.text("report-factors-rows"))
        for row in rows.prefix(Self.shownResults) {
            addWrapped("\(row.reference): \(row.name)", indent: 2)
        }
        addOmitted(rows.count)
    }

    private mutating func addPlaces(_ places: [FactorSearch.Place]) {
        guard !places.isEmpty else { return }
        if !lines.isEmpty { add("") }
        addHeading(words.text("report-factors-places"))
        var table = TextTable([.left, .left, .left], wrapsLabels: true)
        for place in places.prefix(Self.shownResults) {
            switch place {
            case .airport(let airport):
                table.add([
                    airport.name.terminalSafe, airport.code,
                    words.text(
                        "report-factors-airport",
                        ["country": .text(words.country(airport.country))]),
                ])
            case .municipality(let municipality):
                table.add([
                    municipality.name.terminalSafe, municipality.code,
                    words.text(
                        "report-factors-municipality", ["area": .text(municipality.priceArea)]),
                ])
            }
        }
        add(table.lines)
        addOmitted(places.count)
    }

    mutating func add(_ line: String) { lines.append(line) }

    mutating func add(_ more: [String]) { lines += more }

    mutating func addHeading(_ text: String) {
        lines += TextLayout.wrapped(text, indent: 0, hanging: 2).map(style.heading)
    }

    mutating func addWrapped(_ text: String, indent: Int) {
        lines += TextLayout.wrapped(text.terminalSafe, indent: indent, hanging: 2)
    }

    /// Adds a text of the catalogue with one place, where there is something to fill it.
    mutating func addLabelled(_ id: String, _ place: String, _ value: String, indent: Int) {
        guard !value.isEmpty else { return }
        addWrapped(words.text(id, [place: .text(value)]), indent: indent)
    }

    private mutating func addOmitted(_ count: Int) {
        guard count > Self.shownResults else { return }
        let more = Message.Argument.text(format.count(count - Self.shownResults))
        add("  " + words.text("report-factors-more", ["count": more]))
    }

    /// Names beside ids, and the unit an activity is usually given in.
    private func table(of activities: [Activity]) -> [String] {
        var table = TextTable([.left, .left, .left], wrapsLabels: true)
        for activity in activities {
            table.add([words.activity(activity.id), activity.id, activity.unit?.symbol ?? ""])
        }
        return table.lines
    }
}
