import Diagnostics
import EmissionFactors
import Inventory
import Quantities

/// Builds a production header from texts, checking each.
struct HeaderBuilder {
    private(set) var production = Production()
    private(set) var identity = ReportIdentity(production: "", status: .budget, revision: 0)
    private(set) var diagnostics = DiagnosticSink()
    /// How the file writes numbers and days.
    var decimals = DecimalReader()
    /// Whether numbers may have their thousands grouped, as spreadsheets show them.
    var takesGrouping = false
    var dates = DateForm.iso8601

    /// Lets a file without header stand for itself: an interim report named after it.
    mutating func standIn(file: String) {
        production.id = file
        production.title = file
        identity = ReportIdentity(production: file, status: .interim, revision: 1)
    }

    /// Takes the text of a field.
    mutating func set(_ field: HeaderField, _ text: String, at position: SourcePosition) {
        guard !text.isEmpty || field == .contact else {
            return invalid(field, text, "expected-text", position)
        }
        switch field {
        case .id: (production.id, identity.production) = (text, text)
        case .title: production.title = text
        case .contact: production.contact = text
        case .factorSet: identity.factorSet = text
        case .commissioner: production.commissioners.append(text)
        case .coProducer:
            production.coProducers.append(.init(name: text, country: nil, share: nil))
        case .company: production.company = .init(name: text, cvr: production.company?.cvr)
        case .cvr: setCVR(text, position)
        case .status, .kind, .consent: setWord(field, text, position)
        case .revision, .shootingDays, .episodes: setWhole(field, text, position)
        case .finishedMinutes, .crewDays, .budget: setDecimal(field, text, position)
        case .periodFrom, .periodTo: setDate(field, text, position)
        case .country: setCode(field, text, length: 2, position)
        case .budgetCurrency: setCode(field, text, length: 3, position)
        case .period, .signOff: break
        }
    }

    /// Takes the attributes of the last co-producer.
    mutating func describeCoProducer(
        country: String?, share: String?, at position: SourcePosition
    ) {
        guard var last = production.coProducers.popLast() else { return }
        if let country {
            if !Self.isCode(country, length: 2) {
                invalid(.coProducer, country, "expected-country", position)
            }
            last.country = country
        }
        if let share {
            if case .success(let value) = decimals.read(share), value <= .one, !value.isNegative {
                last.share = value
            } else {
                invalid(.coProducer, share, "expected-share", position)
            }
        }
        production.coProducers.append(last)
    }

    /// Takes a sign-off.
    mutating func sign(name: String, role: String, date: String, at position: SourcePosition) {
        let day = CalendarDate(iso8601: date)
        if day == nil { invalid(.signOff, date, "expected-date", position) }
        production.signOff = .init(name: name, role: role, date: day)
    }

    private mutating func setCVR(_ text: String, _ position: SourcePosition) {
        guard text.utf8.count == 8, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return invalid(.cvr, text, "expected-cvr", position)
        }
        production.company = .init(name: production.company?.name ?? "", cvr: text)
    }

    private mutating func setWord(
        _ field: HeaderField, _ text: String, _ position: SourcePosition
    ) {
        let known: [String]
        var meant: Production.Kind?
        switch field {
        case .status:
            known = ReportIdentity.Status.allCases.map(\.rawValue)
            if let status = ReportIdentity.Status(rawValue: text) {
                identity.status = status
                return
            }
        case .kind:
            known = Production.Kind.allCases.map(\.rawValue)
            if let kind = Production.Kind(rawValue: text) {
                production.kind = kind
                return
            }
            meant = Self.kindNamed(like: text)
        default:
            known = ["true", "false"]
            if known.contains(text) {
                production.allowsPublication = text == "true"
                return
            }
        }
        diagnostics.report(
            Diagnostic(
                .error,
                Message(
                    "invalid-value",
                    [
                        "attribute": .text(field.rawValue), "found": .text(text),
                        "expected": .text(known.joined(separator: " | ")),
                    ]), at: position,
                remedy: RecordProblem.nearest(text, known)
                    ?? meant.map {
                        Message("did-you-mean", ["suggestion": .text($0.rawValue)])
                    }))
    }

    /// The kind of work whose name in either language is nearest to a text; nil where none is near.
    private static func kindNamed(like text: String) -> Production.Kind? {
        var kinds: [String: Production.Kind] = [:]
        for kind in Production.Kind.allCases {
            for language in Language.allCases {
                let name = Message("report-kind-\(kind.rawValue)").text(in: language)
                kinds[name.lowercased()] = kind
            }
        }
        let name = text.lowercased()
        return kinds[name]
            ?? Suggestions.nearest(to: name, among: kinds.keys.sorted()).first.flatMap { kinds[$0] }
    }

    private mutating func setWhole(
        _ field: HeaderField, _ text: String, _ position: SourcePosition
    ) {
        guard text.utf8.count <= 9, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let value = Int(text), field != .revision || value > 0
        else { return invalid(field, text, "expected-whole-number", position) }
        switch field {
        case .revision: identity.revision = value
        case .shootingDays:
            production.shootingDays = value
            if value == 0 {
                diagnostics.report(
                    Diagnostic(.warning, Message("zero-shooting-days"), at: position))
            }
        default: production.episodes = value
        }
    }

    private mutating func setDecimal(
        _ field: HeaderField, _ text: String, _ position: SourcePosition
    ) {
        guard let value = number(text), !value.isNegative else {
            return invalid(field, text, "expected-amount", position)
        }
        switch field {
        case .finishedMinutes: production.finishedMinutes = value
        case .crewDays: production.crewDays = value
        default:
            production.budget = .init(
                amount: value, currency: production.budget?.currency ?? "")
        }
    }

    private func number(_ text: String) -> ExactDecimal? {
        if case .success(let value) = decimals.read(text) { return value }
        guard takesGrouping else { return nil }
        return Array(text.utf8).withUnsafeBytes(decimals.readGrouped)
    }

    private mutating func setDate(
        _ field: HeaderField, _ text: String, _ position: SourcePosition
    ) {
        var copy = text
        let date = copy.withUTF8 { dates.read(UnsafeRawBufferPointer($0)) }
        guard let date else { return invalid(field, text, "expected-date", position) }
        if field == .periodFrom {
            production.periodStart = date
        } else {
            production.periodEnd = date
        }
        if let start = production.periodStart, let end = production.periodEnd, end < start {
            diagnostics.report(
                Diagnostic(
                    .error,
                    Message(
                        "period-reversed",
                        ["first": .text(start.description), "last": .text(end.description)]),
                    at: position))
        }
    }

    private mutating func setCode(
        _ field: HeaderField, _ text: String, length: Int, _ position: SourcePosition
    ) {
        guard Self.isCode(text, length: length) else {
            let expected = length == 2 ? "expected-country" : "expected-currency"
            return invalid(field, text, expected, position)
        }
        if field == .country {
            production.country = text
        } else {
            production.budget = .init(amount: production.budget?.amount ?? .zero, currency: text)
        }
    }

    private static func isCode(_ text: String, length: Int) -> Bool {
        text.utf8.count == length && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    }

    private mutating func invalid(
        _ field: HeaderField, _ found: String, _ expected: String, _ position: SourcePosition
    ) {
        diagnostics.report(
            Diagnostic(
                .error,
                Message(
                    "invalid-value",
                    [
                        "attribute": .text(field.rawValue), "found": .text(found),
                        "expected": .message(expected),
                    ]), at: position))
    }
}

extension RecordProblem {
    /// "Did you mean …?" where a known word is near.
    static func nearest(_ found: String, _ known: [String]) -> Message? {
        Suggestions.nearest(to: found, among: known).first.map {
            Message("did-you-mean", ["suggestion": .text($0)])
        }
    }
}
