import EmissionFactors
import Quantities

/// What one line of an invoice says, before the header and the rules are applied.
///
/// An object, so that it is handed on without copying its many texts.
final class InvoiceLineDraft {
    /// A name and a value that the line states of the item.
    struct Property {
        var name = ""
        var value = ""
    }

    /// Line in the file.
    var fileLine = 0
    /// The place in the document, such as `line 3`.
    var locator = ""
    var id = ""
    /// The status of a line that groups or informs, in CII.
    var status = ""
    var name = ""
    var description = ""
    var note = ""
    var quantity: ExactDecimal?
    var unitCode = ""
    /// What the unit code stands for; nil where it is none of the list.
    var unit: UnitCodes.Entry?
    var amount: ExactDecimal?
    var currency = ""
    var account = ""
    var periodStart: CalendarDate?
    var periodEnd: CalendarDate?
    var delivered: CalendarDate?
    var meter = ""
    var codes: [ItemCode] = []
    var properties: [Property] = []
    var quality: SourceQuality?
    var attributes = SourceAttributes()
    /// The name of a rule that sets the line aside whatever it says.
    var setAside = ""
    /// The message id of why the line cannot be read, and what stands there.
    var unreadable = ""
    var unreadableText = ""

    init() {}

    /// Adds a text where an element may stand several times.
    static func append(_ text: String, to field: inout String) {
        guard !text.isEmpty else { return }
        field = field.isEmpty ? text : field + " " + text
    }

    /// Two lines as one text, made in one piece.
    private static func lines(_ first: String, _ second: String) -> String {
        var (first, second) = (first, second)
        let count = first.utf8.count + 1 + second.utf8.count
        return String(unsafeUninitializedCapacity: count) { text in
            var end = first.withUTF8 { text.update(fromContentsOf: $0) }
            text[end] = UInt8(ascii: "\n")
            end += 1
            return second.withUTF8 { text[end...].update(fromContentsOf: $0) }
        }
    }

    /// Name, description, note and properties, one line each, each said once.
    var text: String {
        if note.isEmpty, properties.isEmpty {
            return description.isEmpty || description == name
                ? name : Self.lines(name, description)
        }
        var lines: [String] = []
        for part in [name, description, note] where !part.isEmpty && !lines.contains(part) {
            lines.append(part)
        }
        for property in properties where !EmissionProperties.isName(property.name) {
            lines.append(property.name + ": " + property.value)
        }
        return lines.joined(separator: "\n")
    }
}
