import EmissionFactors
import Inventory
import Quantities

/// Puts a record together from a line and what a rule says about it.
struct RecordAssembly {
    let line: SourceLine
    let assignment: Assignment
    let chain: PlacementChain

    /// The record, or why it is none yet.
    func placement() -> Placement {
        guard let kind = assignment.kind else { return .review(.noRule) }
        var record = PlacedRecord(
            department: chain.department(of: line, assignment), kind: kind)
        record.setBuild = line.attributes["setBuild"] ?? ""
        takeAttributes(into: &record)
        if let problem = takeAmount(into: &record) { return problem }
        takeOrigin(into: &record)
        return .record(record)
    }

    /// The attributes of rule and line that this kind of record has; the line's own stand before.
    private func takeAttributes(into record: inout PlacedRecord) {
        let allowed = Self.allowed[record.kind.ordinal]
        for (attribute, value) in assignment.values where allowed.contains(attribute) {
            record[attribute] = value
        }
        for (name, value) in line.attributes where !value.isEmpty {
            guard let attribute = Self.byName[name], allowed.contains(attribute) else { continue }
            record[attribute] = value
        }
    }

    private static let allowed = RecordKind.allCases.map { kind in
        let rules = RecordAttributes.specific(kind)
        return RecordAttributes.common.union(rules.required).union(rules.optional)
    }

    private static let byName = Dictionary(
        uniqueKeysWithValues: RecordAttribute.allCases.map { ($0.name, $0) })

    /// Puts the line's amount where the record has it; the reason where it cannot.
    private func takeAmount(into record: inout PlacedRecord) -> Placement? {
        switch record.kind {
        case .purchase: return takeMoney(into: &record)
        case .accommodation: return takeWhole(.nights, into: &record)
        case .catering: return takeWhole(.count, into: &record)
        case .travel, .freight: return takeWay(into: &record)
        default: return takeQuantity(into: &record)
        }
    }

    private func takeMoney(into record: inout PlacedRecord) -> Placement? {
        guard let amount = line.amount else {
            return .review(.quantityMissing, suggestion: assignment.text)
        }
        guard !line.currency.isEmpty || record[.currency] != nil else {
            return .review(.currencyMissing, suggestion: assignment.text)
        }
        record[.amount] = amount.plainText
        if record[.currency] == nil { record[.currency] = line.currency }
        record.measure = .amount
        return nil
    }

    private func takeWhole(
        _ attribute: RecordAttribute, into record: inout PlacedRecord
    ) -> Placement? {
        record.measure = attribute
        if record[attribute] != nil { return nil }
        guard let quantity = line.quantity, quantity.isWhole else {
            return .review(.quantityMissing, suggestion: assignment.text)
        }
        record[attribute] = quantity.plainText
        return nil
    }

    /// Litres or kilometres of a vehicle, or the airports of a flight.
    private func takeWay(into record: inout PlacedRecord) -> Placement? {
        if record[.from] != nil, record[.to] != nil { return nil }
        if record[.distance] != nil {
            record.measure = .distance
            if record[.unit] == nil, record[.distanceUnit] == nil { record[.distanceUnit] = "km" }
            return nil
        }
        guard let quantity = line.quantity else {
            return .review(.quantityMissing, suggestion: assignment.text)
        }
        guard let unit = line.unit else {
            return .review(.unitMissing, detail: line.unitCode, suggestion: assignment.text)
        }
        let isWay = unit.dimension == Dimension([.length: 1])
        record.measure = isWay ? .distance : .quantity
        record[isWay ? .distance : .quantity] = quantity.plainText
        record[isWay ? .distanceUnit : .unit] = unit.symbol
        return nil
    }

    private func takeQuantity(into record: inout PlacedRecord) -> Placement? {
        guard let quantity = line.quantity else {
            return .review(.quantityMissing, suggestion: assignment.text)
        }
        record.measure = .quantity
        record[.quantity] = quantity.plainText
        if let unit = line.unit {
            record[.unit] = unit.symbol
        } else if isPiece, record.kind == .activity {
            record[.unit] = "piece"
        } else {
            return .review(.unitMissing, detail: line.unitCode, suggestion: assignment.text)
        }
        return nil
    }

    private var isPiece: Bool { UnitCodes.isEach(line.unitCode) }

    /// Day, wording and origin, which every record carries.
    private func takeOrigin(into record: inout PlacedRecord) {
        if let period = line.period {
            if period.lowerBound == period.upperBound {
                record[.date] = period.lowerBound.plainText
            } else {
                record[.periodFrom] = period.lowerBound.plainText
                record[.periodTo] = period.upperBound.plainText
                record[.date] = nil
            }
        }
        if record[.description] == nil, !line.text.isEmpty {
            record[.description] = line.text.shortened(to: 200)
        }
        if record[.supplier] == nil, let supplier = line.supplier, !supplier.name.isEmpty {
            record[.supplier] = supplier.name
        }
        if record[.account] == nil, !line.account.isEmpty { record[.account] = line.account }
        if record[.evidence] == nil, !line.origin.document.isEmpty {
            record[.evidence] = line.origin.document
        }
        record[.origin] = line.origin.text
        if record[.basis] == nil { record[.basis] = basis(record) }
    }

    /// What the amount rests on, where it is not what the kind of record implies.
    private func basis(_ record: PlacedRecord) -> String? {
        if record[.supplierFactor] != nil { return "supplier" }
        guard record.measure == .quantity else { return nil }
        switch line.quality {
        case .measured: return "measured"
        case .estimated: return "estimated"
        default: return nil
        }
    }
}

extension String {
    /// The text up to a number of characters, on one line.
    func shortened(to limit: Int) -> String {
        // Most texts are short, and no byte of theirs begins a line break beyond ASCII.
        guard utf8.count <= limit, utf8.allSatisfy({ $0 != 0xC2 && $0 != 0xE2 }) else {
            let line = split(whereSeparator: \.isNewline).joined(separator: " ")
                .trimmingWhitespace
            return line.count <= limit ? line : String(line.prefix(limit - 1)) + "…"
        }
        guard utf8.contains(where: { $0 &- 0x0A < 4 }) else { return trimmingWhitespace }
        var text = self
        let folded = text.withUTF8 { utf8 in
            String(unsafeUninitializedCapacity: utf8.count) { bytes in
                var count = 0
                var isBreak = false
                for byte in utf8 {
                    if byte &- 0x0A < 4 {
                        isBreak = count > 0
                        continue
                    }
                    if isBreak {
                        bytes[count] = 0x20
                        count += 1
                        isBreak = false
                    }
                    bytes[count] = byte
                    count += 1
                }
                return count
            }
        }
        return folded.trimmingWhitespace
    }
}
