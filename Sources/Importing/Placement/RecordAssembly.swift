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
        let line = line.weighed(for: kind)
        var record = PlacedRecord(
            department: chain.department(of: line, assignment), kind: kind)
        let left = takeAttributes(of: line, assignment, chain.values, into: &record)
        if let problem = takeAmount(of: line, assignment, into: &record) { return problem }
        if isPriceImplausible(of: line, record, chain) {
            return .review(.price, suggestion: assignment.text)
        }
        // Nothing is lost without a word.
        if let unused = left ?? unusedQuantity(of: line, record) {
            return .review(.leftOver, detail: unused, suggestion: assignment.text)
        }
        takeDays(of: line, into: &record)
        takeCountry(of: line, in: chain, into: &record)
        takeOrigin(of: line, into: &record)
        if !record.has(.basis) { record[.basis] = basis(of: line, record) }
        return .record(record)
    }

    /// The attributes of rule and line that this kind of record has; the line's own stand before. Answers the
    /// measures among them that it has not; nil where there are none.
    private static func takeAttributes(
        of line: SourceLine, _ assignment: Assignment, _ values: ValueVocabulary,
        into record: inout PlacedRecord
    ) -> String? {
        let allowed = Self.allowed[record.kind.ordinal]
        for (attribute, value) in assignment.values where allowed.contains(attribute) {
            record[attribute] = value
        }
        guard !line.attributes.isEmpty else { return nil }
        var left: [String] = []
        record.setBuild = line.attributes["setBuild"] ?? ""
        for (name, value) in line.attributes where !value.isEmpty {
            guard let attribute = byName[name] else { continue }
            guard allowed.contains(attribute) else {
                if measures.contains(attribute) { left.append("\(name) \(value)") }
                continue
            }
            let isWord = RecordWords.attributes.contains(attribute) && attribute != .country
            record[attribute] = isWord ? values.known(value, of: name) ?? value : value
        }
        return left.isEmpty ? nil : left.joined(separator: ", ")
    }

    private static let allowed = RecordKind.allCases.map { kind in
        let rules = RecordAttributes.specific(kind)
        return RecordAttributes.common.union(rules.required).union(rules.optional)
    }

    private static let measures = RecordAttributes.numbers.union([.treatment])

    /// A quantity that a journey has no place for.
    private static func unusedQuantity(of line: SourceLine, _ record: PlacedRecord) -> String? {
        // How many persons, or how many times the way? A journey that is counted by its ends or its length
        // says neither.
        let isJourney = record.kind == .travel || record.kind == .freight
        guard isJourney, record.measure != .quantity, !record.has(.quantity), line.unit == nil,
            let quantity = line.quantity, quantity != .one,
            record[.persons] != quantity.description
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

    /// The quantity of a line; a price for nothing has none.
    private static func statedQuantity(of line: SourceLine) -> ExactDecimal? {
        line.quantity == .zero && (line.amount ?? .zero) != .zero ? nil : line.quantity
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
        guard let quantity = statedQuantity(of: line), quantity.isWhole else { return .quantity }
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
            takeLoad(of: line, into: &record)
            return nil
        }
        guard let quantity = statedQuantity(of: line) else { return .quantity }
        guard let unit = line.unit else { return .unit }
        let isWay = unit.dimension == way
        record.measure = isWay ? .distance : .quantity
        record.set(isWay ? .distance : .quantity, quantity.appendPlainText)
        record[isWay ? .distanceUnit : .unit] = unit.symbol
        return nil
    }

    /// Whether meals or nights cost what none does: one of something may be for many.
    private static func isPriceImplausible(
        of line: SourceLine, _ record: PlacedRecord, _ chain: PlacementChain
    ) -> Bool {
        let unit = record.kind == .catering ? "meal" : "night"
        guard record.kind == .catering || record.kind == .accommodation,
            let amount = line.amount, let measure = record.measure,
            case .success(let count)? = record[measure].map({ DecimalReader().read($0) })
        else { return false }
        return chain.bounds.isImplausible(amount, line.currency, for: count, of: unit)
    }

    /// Litres beside kilometres: the record keeps both.
    private static func takeFuel(of line: SourceLine, into record: inout PlacedRecord) {
        guard record.kind == .travel, let quantity = line.quantity, let unit = line.unit,
            unit.dimension == volume
        else { return }
        record.set(.quantity, quantity.appendPlainText)
        record[.unit] = unit.symbol
    }

    /// Kilograms beside kilometres: the load.
    private static func takeLoad(of line: SourceLine, into record: inout PlacedRecord) {
        guard record.kind == .freight, !record.has(.mass), let quantity = line.quantity,
            let unit = line.unit, unit.dimension == weight
        else { return }
        record.set(.mass, quantity.appendPlainText)
        record[.massUnit] = unit.symbol
    }

    private static let weight = Dimension([.mass: 1])
    private static let way = Dimension([.length: 1])
    private static let volume = Dimension([.length: 3])

    private static func takeQuantity(
        of line: SourceLine, into record: inout PlacedRecord
    ) -> Missing? {
        guard let quantity = statedQuantity(of: line) else { return .quantity }
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

    /// The country of what is used where it is supplied, where that is another than the production's.
    private static func takeCountry(
        of line: SourceLine, in chain: PlacementChain, into record: inout PlacedRecord
    ) {
        guard !line.country.isEmpty, line.country != chain.country,
            localKinds.contains(record.kind), !record.has(.country), !record.has(.municipality),
            allowed[record.kind.ordinal].contains(.country)
        else { return }
        record.set(.country) { $0.append(utf8Of: line.country) }
    }

    private static let localKinds: Set<RecordKind> = [.energy, .water, .waste, .accommodation]

    private static func takeOrigin(of line: SourceLine, into record: inout PlacedRecord) {
        if !record.has(.description), !line.text.isEmpty {
            record.set(.description) { line.text.appendShortened(to: &$0, limit: 200) }
        }
        if !record.has(.supplier), let name = line.supplier?.name, !name.isEmpty {
            record.set(.supplier) { $0.append(utf8Of: name) }
        }
        if !record.has(.account), !line.account.isEmpty {
            record.set(.account) { $0.append(utf8Of: line.account) }
        }
        if !record.has(.evidence), !line.origin.document.isEmpty {
            record.set(.evidence) { $0.append(utf8Of: line.origin.document) }
        }
        record.set(.origin) { line.origin.appendText(to: &$0) }
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
