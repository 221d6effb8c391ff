import EmissionFactors

/// What the words of a row say.
extension RowInterpreter {
    /// A status that takes the row back, such as that a ticket was refunded: a person decides.
    private func takeStatus(
        _ text: String, _ column: TableLayout.Column, _ line: inout SourceLine,
        _ state: inout State
    ) {
        guard context.rules.groups(in: text) & context.rules.statusWords != 0 else { return }
        state.problem = state.problem ?? "review-status"
        line.attributes["unreadable"] = "\(column.heading): \(text)"
    }

    /// Takes a cell of a column that has words.
    func takeText(
        _ text: String, _ column: TableLayout.Column, _ meaning: ColumnMeaning,
        into line: inout SourceLine, _ state: inout State
    ) {
        switch meaning.name {
        case "status": takeStatus(text, column, &line, &state)
        case "from", "to":
            // A stretch of time has the same headings as a stretch of way.
            guard let day = DataDay.read(text) else { return line.attributes[meaning.name] = text }
            if meaning.name == "from" { state.first = day } else { state.last = day }
        case "text", "description": state.texts.append(text)
        case "accountName":
            state.accountName = text
            state.texts.append(text)
        case PlacementRules.wasteColumn:
            line.attributes[PlacementRules.wasteColumn] = text
            state.texts.append(text)
        case "vehicle":
            line.attributes["vehicle"] = text
            state.texts.append(text)
        case "unit" where state.isFurther: break
        case "unit":
            line.unitCode = text
            line.unit = DataUnits.unit(text)
        case "currency": line.currency = Self.currency(text)
        case "supplier": state.supplier = text
        case "supplierId": state.supplierID = text.filter(\.isNumber)
        case "account": takeAccount(text, &line, &state)
        case "project": line.project = text
        case "meter": line.meter = text
        case "route": takeRoute(text, &line, &state)
        case "return": line.attributes["return"] = isReturn(text)
        case "class": takeClass(text, into: &line, &state)
        default: takeWord(text, meaning, &line, &state)
        }
    }

    /// An account by its number, by its name, or by both in one cell: `2110 Forplejning`.
    private func takeAccount(_ text: String, _ line: inout SourceLine, _ state: inout State) {
        let number = text.prefix { $0.isNumber }
        let name = text.dropFirst(number.count).drop { $0 == " " || $0 == "-" || $0 == ":" }
        guard !name.isEmpty, !number.isEmpty, name.first?.isLetter == true,
            text.dropFirst(number.count).first?.isLetter == false
        else { return line.account = text }
        line.account = String(number)
        if state.accountName.isEmpty {
            state.accountName = String(name)
            state.texts.append(String(name))
        }
    }

    /// A word of the report's vocabulary; one that the vocabulary does not know is text, which rules may.
    private func takeWord(
        _ text: String, _ meaning: ColumnMeaning, _ line: inout SourceLine, _ state: inout State
    ) {
        let known = values.known(text, of: meaning.name)
        if meaning.name == "fuel" { state.texts.append(text) }
        if known != nil || !ValueVocabulary.closed.contains(meaning.name) {
            line.attributes[meaning.name] = known ?? text
        } else if meaning.name != "fuel" {
            state.texts.append(text)
        }
    }

    /// The code of a currency, whatever it is called.
    static func currency(_ text: String) -> String {
        // Nearly always a code as ISO 4217 has it.
        if text.utf8.count == 3, text.utf8.allSatisfy({ $0 &- 0x41 < 26 }) { return text }
        let code = text.uppercased()
        return ["KR", "KR.", "KRONER"].contains(code) ? "DKK" : code
    }

    /// A cabin; a booking letter means what each airline decides, so a person has to say.
    private func takeClass(_ text: String, into line: inout SourceLine, _ state: inout State) {
        switch CabinClass.read(text) {
        case .cabin(let cabin): line.attributes["class"] = cabin.rawValue
        case .bookingLetter:
            state.problem = state.problem ?? "review-booking-letter"
            line.attributes["unreadable"] = text
        case .unknown: line.attributes["class"] = values.known(text, of: "class") ?? text
        case .nothing: break
        }
    }
}
