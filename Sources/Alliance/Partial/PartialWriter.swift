import Calculation
import Diagnostics
import EmissionFactors
import Inventory
import Quantities

extension ProductionPartial {
    /// The name of the form in the first member of each line.
    public static let form = "bftp-partial-1"

    /// One line of JSON without its line feed; equal partials have equal bytes.
    ///
    /// What is not known is left out. Exact numbers are texts, so that no reader can round them.
    public var bytes: [UInt8] {
        var writer = PartialWriter()
        writer.write(self)
        return writer.bytes
    }
}

/// Writes the line of a partial.
struct PartialWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ partial: ProductionPartial) {
        append("{\"form\":\"" + ProductionPartial.form + "\"")
        writeHeader(partial)
        writeReport(partial)
        member("records", partial.recordCount)
        member("unquantified", partial.unquantifiedCount)
        key("basis")
        list(ActivityBasis.allCases.filter { partial.kilogramsByBasis[$0] != nil }, "{", "}") {
            $0.append(
                JSONText.quoted($1.rawValue) + ":\""
                    + (partial.kilogramsByBasis[$1] ?? .zero).description + "\"")
        }
        member("fallback", partial.fallbackKilograms)
        if let errors = partial.errors { write(errors) }
        write(partial.cube)
        append("}")
    }

    private mutating func writeHeader(_ partial: ProductionPartial) {
        member("production", partial.production)
        member("title", partial.title)
        member("kind", partial.kind.rawValue)
        key("companies")
        list(partial.companies, "[", "]") {
            $0.append("{\"name\":" + JSONText.quoted($1.name))
            $0.member("cvr", $1.cvr)
            $0.append("}")
        }
        member("country", partial.country)
        member("from", partial.periodStart?.description)
        member("to", partial.periodEnd?.description)
        member("shootingDays", partial.shootingDays)
        member("episodes", partial.episodes)
        member("finishedMinutes", partial.finishedMinutes)
        member("crewDays", partial.crewDays)
        member("budget", partial.budget?.amount)
        member("currency", partial.budget?.currency)
        member("budgetInKroner", partial.budgetInKroner)
    }

    private mutating func writeReport(_ partial: ProductionPartial) {
        member("status", partial.status.rawValue)
        member("revision", partial.revision)
        member("factorSet", partial.factorSet)
        member("factorSetHash", partial.factorSetHash)
        member("toolVersion", partial.toolVersion)
        key("sources")
        list(partial.sources, "[", "]") { $0.append(JSONText.quoted($1)) }
        member("consent", partial.consent?.rawValue)
    }

    private mutating func write(_ errors: PartialErrors) {
        key("errors")
        append("{\"amountSquares\":\"" + errors.amountSquares.description + "\",\"shared\":")
        list(errors.shared, "[", "]") {
            $0.append(
                "[" + JSONText.quoted($1.origin) + ",\"" + $1.kilograms.description + "\"]")
        }
        append("}")
    }

    private mutating func write(_ cube: PartialCube) {
        key("departments")
        list(cube.departments, "[", "]") { $0.append(JSONText.quoted($1)) }
        key("categories")
        list(cube.categories, "[", "]") { $0.append(JSONText.quoted($1)) }
        key("cells")
        list(cube.cells, "[", "]") {
            $0.append("[\($1.department),\($1.category),\"")
            $0.append($1.scope.text)
            $0.append("\",\"")
            $0.append($1.stage.letter)
            $0.append($1.measure.letter)
            $0.append("\",\"" + $1.kilograms.description + "\"]")
        }
    }

    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func append(_ letter: Unicode.Scalar) {
        bytes.append(UInt8(truncatingIfNeeded: letter.value))
    }

    private mutating func key(_ name: String) { append(",\"" + name + "\":") }

    private mutating func member(_ name: String, _ text: String?) {
        guard let text else { return }
        key(name)
        append(JSONText.quoted(text))
    }

    private mutating func member(_ name: String, _ number: Int?) {
        guard let number else { return }
        key(name)
        append(String(number))
    }

    private mutating func member(_ name: String, _ number: ExactDecimal?) {
        guard let number else { return }
        key(name)
        append("\"" + number.description + "\"")
    }

    private mutating func list<Element>(
        _ elements: [Element], _ opening: String, _ closing: String,
        _ write: (inout PartialWriter, Element) -> Void
    ) {
        append(opening)
        for (index, element) in elements.enumerated() {
            if index > 0 { append(",") }
            write(&self, element)
        }
        append(closing)
    }
}
