import EmissionFactors

/// What a row says of a journey: its way, and whether it went back.
extension RowInterpreter {
    /// The lines that one with a routing is: one for each leg; any other is one.
    func legs(of line: SourceLine) -> [SourceLine] {
        guard line.role == .activity, let text = line.attributes["route"],
            line.attributes["from"] == nil
        else { return [line] }
        guard let airports = try? context.library.airports() else { return [line] }
        do throws(TravelRouting.Failure) {
            return Self.legs(try TravelRouting(text, airports: airports).lines(from: line))
        } catch {
            // Who says how long the way was needs no airports: the route is text.
            if line.attributes["distance"] != nil { return [line] }
            let line = line.copy()
            line.role = .unreadable(reason: ReviewReason.distanceOnly.rawValue)
            line.attributes["unreadable"] = error.message(text).text(in: context.options.language)
            return [line]
        }
    }

    /// Legs of which the last ends where the first begins are there and back already.
    private static func legs(_ lines: [SourceLine]) -> [SourceLine] {
        if lines.first?.attributes["from"] == lines.last?.attributes["to"] {
            for line in lines { line.attributes["return"] = nil }
        }
        return lines
    }

    /// Notes a routing such as `CPH-LHR`, or `CPH-LHR t/r` for there and back.
    func takeRoute(_ text: String, _ line: inout SourceLine, _ state: inout State) {
        state.texts.append(text)
        let way = Self.withoutReturn(text)
        line.attributes["route"] = way ?? text
        if way != nil { line.attributes["return"] = "true" }
    }

    /// Whether a cell of a column that may have lengths, such as `Strækning`, has a way instead.
    func isStretch(_ cell: DataCell, _ meaning: ColumnMeaning) -> Bool {
        guard meaning.name == "distance", meaning.unit == nil, case .text = cell.value else {
            return false
        }
        return cell.text.contains(where: \.isLetter) && !cell.text.contains(where: \.isNumber)
    }

    /// Takes a way that stands for a length: between airports as a routing, else as text.
    func takeStretch(_ text: String, _ line: inout SourceLine, _ state: inout State) {
        let way = (Self.withoutReturn(text) ?? text).split { !$0.isLetter }
        let isRouting =
            way.count > 1 && way.allSatisfy { $0.count == 3 && $0.allSatisfy(\.isUppercase) }
        guard isRouting else { return state.texts.append(text) }
        takeRoute(text, &line, &state)
    }

    /// The word for whether a journey went back: the day of the way home says so too.
    func isReturn(_ text: String) -> String {
        DataDay.read(text) == nil ? values.known(text, of: "return") ?? text : "true"
    }

    /// How a routing says that it is there and back.
    private static let returns = [
        "t/r", "t-r", "t+r", "tur/retur", "tur-retur", "tur retur", "retur", "return", "round trip",
        "roundtrip", "both ways",
    ]

    /// A routing without the words for there and back behind it; nil where it has none.
    private static func withoutReturn(_ text: String) -> String? {
        var bare = text.trimmingWhitespace
        if bare.hasSuffix(")") || bare.hasSuffix("]") { bare.removeLast() }
        let lower = bare.lowercased()
        guard let word = returns.first(where: { lower.hasSuffix($0) }), bare.count > word.count
        else { return nil }
        bare.removeLast(word.count)
        // Part of a name is no word.
        guard let last = bare.last, !last.isLetter else { return nil }
        while let last = bare.last, !last.isLetter { bare.removeLast() }
        return bare
    }
}
