import EmissionFactors
import Inventory
import Quantities

/// Puts a record together from a line and what a rule says about it.
enum RecordAssembly {
    /// The record, or why it is none yet.
    static func placement(
        of line: SourceLine, by assignment: Assignment, in chain: PlacementChain
    ) -> Placement {
        guard let kind = assignment.kind else { return .review(.noRule) }
        var record = PlacedRecord(
            department: chain.department(of: line, assignment), kind: kind)
        takeAttributes(of: line, assignment, chain.words, into: &record)
        if let problem = takeAmount(of: line, assignment, into: &record) { return problem }
        if let left = leftOver(of: line, record) {
            return .review(.leftOver, detail: left, suggestion: assignment.text)
        }
        takeDays(of: line, into: &record)
        takeOrigin(of: line, into: &record)
        if !record.has(.basis) { record[.basis] = basis(of: line, record) }
        return .record(record)
    }

    /// The attributes of rule and line that this kind of record has; the line's own stand before.
    private static func takeAttributes(
        of line: SourceLine, _ assignment: Assignment, _ words: WordVocabulary,
        into record: inout PlacedRecord
    ) {
        let allowed = Self.allowed[record.kind.ordinal]
        for (attribute, value) in assignment.values where allowed.contains(attribute) {
            record[attribute] = value
        }
        guard !line.attributes.isEmpty else { return }
        record.setBuild = line.attributes["setBuild"] ?? ""
        for (name, value) in line.attributes where !value.isEmpty {
            guard let attribute = byName[name], allowed.contains(attribute) else { continue }
            let isWord = RecordWords.attributes.contains(attribute) && attribute != .country
            record[attribute] = isWord ? words.word(for: value) ?? value : value
        }
    }

    private static let allowed = RecordKind.allCases.map { kind in
        let rules = RecordAttributes.specific(kind)
        return RecordAttributes.common.union(rules.required).union(rules.optional)
    }

    /// What a line states and the record has no place for: nothing is lost without a word.
    private static func leftOver(of line: SourceLine, _ record: PlacedRecord) -> String? {
        guard !line.attributes.isEmpty else { return nil }
        let allowed = Self.allowed[record.kind.ordinal]
        let stated = line.attributes.filter { name, value in
            guard !value.isEmpty, let attribute = byName[name] else { return false }
            let isMeasure = RecordAttributes.numbers.contains(attribute) || attribute == .treatment
            return isMeasure && !allowed.contains(attribute)
        }.map { "\($0.name) \($0.value)" }
        if !stated.isEmpty { return stated.joined(separator: ", ") }
        // How many persons, or how many times the way? A journey that is counted by its ends or its length
        // says neither.
        let isJourney = record.kind == .travel || record.kind == .freight
        guard isJourney, record.measure != .quantity, !record.has(.quantity), line.unit == nil,
            let quantity = line.quantity, quantity != .one
        else { return nil }
        return "quantity \(quantity)"
    }

    private static let byName = Dictionary(
        uniqueKeysWithValues: RecordAttribute.allCases.map { ($0.name, $0) })

    // MARK: Amounts

    /// Puts the line's amount where the record has it; the reason where it cannot.
    private static func takeAmount(
        of line: SourceLine, _ assignment: Assignment, into record: inout PlacedRecord
    ) -> Placement? {
        let missing: Missing?
        switch record.kind {
        case .purchase: missing = takeMoney(of: line, into: &record)
        case .accommodation: missing = takeWhole(.nights, of: line, into: &record)
        case .catering: missing = takeWhole(.count, of: line, into: &record)
        case .travel, .freight: missing = takeWay(of: line, into: &record)
        default: missing = takeQuantity(of: line, into: &record)
        }
        guard let missing else { return nil }
        return .review(
            missing.reason, detail: missing.reason == .unitMissing ? line.unitCode : "",
            suggestion: assignment.text)
    }

    /// What a line lacks to be a record.
    private struct Missing {
        let reason: ReviewReason
        static let quantity = Missing(reason: .quantityMissing)
        static let unit = Missing(reason: .unitMissing)
    }

    private static func takeMoney(
        of line: SourceLine, into record: inout PlacedRecord
    ) -> Missing? {
        guard let amount = line.amount else { return .quantity }
        guard !line.currency.isEmpty || record.has(.currency) else {
            return Missing(reason: .currencyMissing)
        }
        record.set(.amount, amount.appendPlainText)
        if !record.has(.currency) { record[.currency] = line.currency }
        record.measure = .amount
        return nil
    }

    private static func takeWhole(
        _ attribute: RecordAttribute, of line: SourceLine, into record: inout PlacedRecord
    ) -> Missing? {
        record.measure = attribute
        if record.has(attribute) { return nil }
        guard let quantity = line.quantity, quantity.isWhole else { return .quantity }
        record.set(attribute, quantity.appendPlainText)
        return nil
    }

    /// Litres or kilometres of a vehicle, or the airports of a flight.
    private static func takeWay(
        of line: SourceLine, into record: inout PlacedRecord
    ) -> Missing? {
        if record.has(.from), record.has(.to) { return nil }
        if record.has(.distance) {
            record.measure = .distance
            if !record.has(.unit), !record.has(.distanceUnit) { record[.distanceUnit] = "km" }
            takeFuel(of: line, into: &record)
            return nil
        }
        guard let quantity = line.quantity else { return .quantity }
        guard let unit = line.unit else { return .unit }
        let isWay = unit.dimension == way
        record.measure = isWay ? .distance : .quantity
        record.set(isWay ? .distance : .quantity, quantity.appendPlainText)
        record[isWay ? .distanceUnit : .unit] = unit.symbol
        return nil
    }

    /// Litres beside kilometres: the record keeps both.
    private static func takeFuel(of line: SourceLine, into record: inout PlacedRecord) {
        guard record.kind == .travel, let quantity = line.quantity, let unit = line.unit,
            unit.dimension == volume
        else { return }
        record.set(.quantity, quantity.appendPlainText)
        record[.unit] = unit.symbol
    }

    private static let way = Dimension([.length: 1])
    private static let volume = Dimension([.length: 3])

    private static func takeQuantity(
        of line: SourceLine, into record: inout PlacedRecord
    ) -> Missing? {
        guard let quantity = line.quantity else { return .quantity }
        record.measure = .quantity
        record.set(.quantity, quantity.appendPlainText)
        if let unit = line.unit {
            record[.unit] = unit.symbol
        } else if UnitCodes.isEach(line.unitCode), record.kind == .activity {
            record[.unit] = "piece"
        } else {
            return .unit
        }
        return nil
    }

    // MARK: What every record carries

    private static func takeDays(of line: SourceLine, into record: inout PlacedRecord) {
        guard let period = line.period else { return }
        if period.lowerBound == period.upperBound {
            record.set(.date, period.lowerBound.appendPlainText)
        } else {
            record.set(.periodFrom, period.lowerBound.appendPlainText)
            record.set(.periodTo, period.upperBound.appendPlainText)
            record[.date] = nil
        }
    }

    private static func takeOrigin(of line: SourceLine, into record: inout PlacedRecord) {
        if !record.has(.description), !line.text.isEmpty {
            record.set(.description) { line.text.appendShortened(to: &$0, limit: 200) }
        }
        if !record.has(.supplier), let name = line.supplier?.name, !name.isEmpty {
            record[.supplier] = name
        }
        if !record.has(.account), !line.account.isEmpty { record[.account] = line.account }
        if !record.has(.evidence), !line.origin.document.isEmpty {
            record[.evidence] = line.origin.document
        }
        record.set(.origin, line.origin.appendText)
    }

    /// What the amount rests on, where it is not what the kind of record implies.
    private static func basis(of line: SourceLine, _ record: PlacedRecord) -> String? {
        if record.has(.supplierFactor) { return "supplier" }
        guard record.measure == .quantity else { return nil }
        switch line.quality {
        case .measured: return "measured"
        case .estimated: return "estimated"
        default: return nil
        }
    }
}
