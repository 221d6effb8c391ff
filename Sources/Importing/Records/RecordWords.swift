import EmissionFactors
import Inventory

/// Puts the format's own words in the place of Danish and English ones, in tables and workbooks.
///
/// Asked only when a record cannot be understood as it stands, so that reports in the format's own words pay
/// nothing.
final class RecordWords {
    /// The attributes whose values are words of the vocabulary.
    static let attributes = RecordAttributes([
        .mode, .fuel, .size, .service, .class, .source, .kind, .material, .treatment, .meal,
        .activity, .purpose, .phase, .control, .basis, .contract, .type, .country,
    ])

    private let library: FactorLibrary
    private lazy var vocabulary = (try? library.words()) ?? WordVocabulary()
    private lazy var countries = try? library.countries()
    /// The bytes of words that were put in place, which fields point to.
    private var texts: [String: UnsafeRawBufferPointer] = [:]

    init(_ library: FactorLibrary) {
        self.library = library
    }

    deinit {
        for text in texts.values { text.deallocate() }
    }

    /// The format's own word for another; nil where there is none.
    func word(for spelling: String, isCountry: Bool) -> String? {
        isCountry ? countries?.code(named: spelling) : vocabulary.word(for: spelling)
    }

    /// Sets the fields to the format's own words; answers what they held before.
    func translate(_ fields: RecordFields) -> [(RecordAttribute, UnsafeRawBufferPointer)] {
        var before: [(RecordAttribute, UnsafeRawBufferPointer)] = []
        fields.present.intersection(Self.attributes).forEach { attribute in
            let spelling = String(decoding: fields[attribute], as: UTF8.self)
            guard let word = word(for: spelling, isCountry: attribute == .country),
                word != spelling
            else { return }
            before.append((attribute, fields[attribute]))
            fields.set(attribute, bytes(of: word))
        }
        return before
    }

    private func bytes(of word: String) -> UnsafeRawBufferPointer {
        if let known = texts[word] { return known }
        let copy = UnsafeMutableRawBufferPointer.allocate(
            byteCount: max(word.utf8.count, 1), alignment: 1)
        copy.copyBytes(from: word.utf8)
        let bytes = UnsafeRawBufferPointer(rebasing: copy[..<word.utf8.count])
        texts[word] = bytes
        return bytes
    }
}
