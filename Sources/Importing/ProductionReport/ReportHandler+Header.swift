import Diagnostics
import Inventory

extension ReportHandler {
    /// Takes what a field of the header carries in attributes.
    func startHeader(_ field: HeaderField, _ list: AttributeList) {
        text.removeAll(keepingCapacity: true)
        if field.isWrapped {
            seenHeaderElements.insert(field.rawValue)
        } else {
            startOnce(field.rawValue)
        }
        let rules = field.attributes
        let values = attributes(
            list, of: field.rawValue, required: rules.required, optional: rules.optional)
        let position = positions.position(at: parser?.tagOffset() ?? 0)
        switch field {
        case .company: set(.cvr, values["cvr"])
        case .budget: set(.budgetCurrency, values["currency"])
        case .period:
            set(.periodFrom, values["from"])
            set(.periodTo, values["to"])
        case .consent: set(.consent, values["publication"])
        case .coProducer:
            coProducer = (values["country"]?.text, values["share"]?.text)
        case .signOff:
            guard let name = values["name"], let role = values["role"], let date = values["date"]
            else { return }
            header.sign(name: name.text, role: role.text, date: date.text, at: position)
        default: break
        }
    }

    private func set(_ field: HeaderField, _ value: Attribute?) {
        if let value { header.set(field, value.text, at: value.position) }
    }

    /// Reports an element that stands a second time.
    func startOnce(_ name: String) {
        guard !seenHeaderElements.insert(name).inserted else { return }
        report("repeated-element", ["element": .text(name)], at: parser?.tagOffset())
    }

    /// Takes the text of a field.
    func endHeader(_ field: HeaderField) {
        guard field.hasText else { return }
        let value = String(decoding: text, as: UTF8.self).trimmingWhitespace
        let position = positions.position(at: parser?.tagOffset() ?? 0)
        header.set(field, value, at: position)
        if field == .coProducer {
            header.describeCoProducer(
                country: coProducer.country, share: coProducer.share, at: position)
        }
    }

    /// A list has at least one member.
    func endList(of field: HeaderField) {
        guard !seenHeaderElements.contains(field.rawValue) else { return }
        report("missing-element", ["element": .text(field.rawValue)], at: parser?.tagOffset())
    }

    /// Reports fields that are missing, and tells the header.
    func endProduction() {
        for field in HeaderField.required where !seenHeaderElements.contains(field.rawValue) {
            report("missing-element", ["element": .text(field.rawValue)], at: parser?.tagOffset())
        }
        begin(header.production, header.identity)
    }
}
