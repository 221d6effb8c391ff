import EmissionFactors
import Inventory

/// Takes the records of a production report as they are written, for another report.
///
/// What a record inherits from the set build stays with the set build.
final class RecordCopier: RecordConsumer {
    private let take: (PlacedRecord, RecordReader) -> Void
    private var descriptors: [ActivityDescriptor] = []

    init(take: @escaping (PlacedRecord, RecordReader) -> Void) {
        self.take = take
    }

    func learn(_ descriptor: ActivityDescriptor) {
        if descriptor.index == 0 { descriptors.removeAll() }
        descriptors.append(descriptor)
    }

    func consume(
        _ record: borrowing ActivityRecord, descriptor: Int, details: any RecordDetails
    ) {
        guard let reader = details as? RecordReader, descriptor < descriptors.count else { return }
        let parts = descriptors[descriptor].parts
        var copy = PlacedRecord(department: parts.department.id, kind: parts.kind)
        copy.setBuild = reader.setBuild ?? ""
        for attribute in reader.fields.present.members {
            copy[attribute] = reader.normalisedText(attribute)
        }
        take(copy, reader)
    }
}

extension RecordReader {
    /// The text of an attribute as XML reports write it, whatever the file's own form.
    func normalisedText(_ attribute: RecordAttribute) -> String {
        let text = fields.text(attribute) ?? ""
        if RecordAttributes.numbers.contains(attribute) {
            if decimals.decimalMark == .fullStop { return text }
            return (try? decimals.read(text).get())?.description ?? text
        }
        if [.date, .periodFrom, .periodTo].contains(attribute) {
            return dates.read(fields[attribute])?.description ?? text
        }
        if let words, RecordWords.attributes.contains(attribute) {
            return words.word(for: text, isCountry: attribute == .country) ?? text
        }
        return text
    }
}
