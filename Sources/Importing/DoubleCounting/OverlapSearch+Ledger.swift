extension OverlapSearch {
    /// An invoice is booked up to this many days before or after its own day.
    private static let bookingWindow = (before: 10, after: 75)

    /// Ledger lines and account statements that book an invoice that is here itself.
    mutating func findLedger() {
        guard !record.ledgerLines.isEmpty, !record.documents.isEmpty else { return }
        let ledger = record.ledgerLines.filter { $0.amount > 0 && !isLost($0.line) }.map { key in
            var key = key
            key.supplier = root(key.supplier)
            return key
        }.sorted { Self.order($0) < Self.order($1) }
        let booked = findByNumber(ledger)
        let linesOfDocument = Dictionary(grouping: record.invoiceLines, by: \.document)
        for (index, document) in record.documents.enumerated()
        where document.kind == .invoice && document.total > 0
            && !booked.contains(document.firstLine)
        {
            let day = document.issued?.number ?? 0
            let supplier = root(document.supplier)
            let found = take(document.total, supplier, document.currency, day, ledger)
            if let found {
                note(.invoice, lost: found, kept: document.firstLine)
                continue
            }
            for line in linesOfDocument[UInt32(index + 1)] ?? [] where line.amount > 0 {
                if let found = take(line.amount, supplier, line.currency, day, ledger) {
                    note(.invoice, lost: found, kept: line.line)
                }
            }
        }
    }

    private static func order(_ key: MoneyKey) -> (UInt32, UInt32, Int64, Int32, UInt32) {
        (key.supplier, key.currency, key.amount, key.day, key.line)
    }

    /// Lines with the number of an invoice of the same supplier, in however many parts it was booked; answers
    /// the first lines of the invoices that are booked whole.
    private mutating func findByNumber(_ ledger: [MoneyKey]) -> Set<UInt32> {
        var sums: [UInt32: (booked: Int64, total: Int64)] = [:]
        var documents: [UInt32: [DocumentKey]] = [:]
        for document in record.documents where document.number.utf8.count >= 2 {
            documents[CountingFacts.hash(document.number), default: []].append(document)
        }
        for line in ledger where line.document != 0 && line.supplier != 0 {
            let found = documents[line.document]?.first {
                root($0.supplier) == line.supplier && line.amount <= Self.withVAT($0.total)
                    && $0.kind == .invoice
            }
            guard let found else { continue }
            note(.invoice, lost: line.line, kept: found.firstLine)
            sums[found.firstLine, default: (0, found.total)].booked &+= line.amount
        }
        return Set(sums.filter { $0.value.booked >= $0.value.total }.keys)
    }

    /// An amount with the Danish, Swedish and Norwegian value-added tax of 25 %.
    private static func withVAT(_ amount: Int64) -> Int64 {
        let (product, overflow) = amount.multipliedReportingOverflow(by: 5)
        return overflow ? amount : product / 4
    }

    /// The first ledger line of the supplier with the amount, with or without VAT, near the day.
    private func take(
        _ amount: Int64, _ supplier: UInt32, _ currency: UInt32, _ day: Int32,
        _ ledger: [MoneyKey]
    ) -> UInt32? {
        guard supplier != 0, day != 0 else { return nil }
        for wanted in [amount, Self.withVAT(amount)] {
            let goal = (supplier, currency, wanted, Int32.min, UInt32.min)
            var (low, high) = (0, ledger.count)
            while low < high {
                let middle = (low + high) / 2
                if Self.order(ledger[middle]) < goal { low = middle + 1 } else { high = middle }
            }
            while low < ledger.count, ledger[low].supplier == supplier,
                ledger[low].currency == currency, ledger[low].amount == wanted
            {
                if !isLost(ledger[low].line), isNear(ledger[low].day, day) {
                    return ledger[low].line
                }
                low += 1
            }
        }
        return nil
    }

    private func isNear(_ booked: Int32, _ issued: Int32) -> Bool {
        guard booked != 0 else { return false }
        let days = DayNumber(booked).value - DayNumber(issued).value
        return (-Self.bookingWindow.before...Self.bookingWindow.after).contains(days)
    }

    /// Bookings that a later one of the same account and supplier takes back.
    mutating func findReversals() {
        let negatives = record.ledgerLines.filter { $0.amount < 0 && !isLost($0.line) }
        guard !negatives.isEmpty else { return }
        struct Booking: Hashable {
            let supplier: UInt32
            let account: UInt32
            let currency: UInt32
            let amount: Int64
        }
        let wanted = Set(
            negatives.map {
                Booking(
                    supplier: root($0.supplier), account: $0.text, currency: $0.currency,
                    amount: -$0.amount)
            })
        var open: [Booking: [UInt32]] = [:]
        for key in record.ledgerLines where key.amount > 0 && !isLost(key.line) {
            let booking = Booking(
                supplier: root(key.supplier), account: key.text, currency: key.currency,
                amount: key.amount)
            // Without account or supplier an equal amount is no evidence.
            if key.text != 0 || booking.supplier != 0, wanted.contains(booking) {
                open[booking, default: []].append(key.line)
            }
        }
        for key in negatives {
            let booking = Booking(
                supplier: root(key.supplier), account: key.text, currency: key.currency,
                amount: -key.amount)
            guard let line = open[booking]?.popLast() else { continue }
            note(.reversed, lost: line, kept: key.line)
            note(.reversed, lost: key.line, kept: line)
        }
    }

    /// Litres and kilometres of one vehicle in one month.
    mutating func findVehicles() {
        struct Month: Hashable {
            let plate: UInt64
            let month: Int32
        }
        let groups = Dictionary(
            grouping: record.vehicles.filter { !isLost($0.line) }
        ) { Month(plate: $0.plate, month: $0.month) }
        let sorted = groups.sorted { ($0.key.month, $0.key.plate) < ($1.key.month, $1.key.plate) }
        for (_, keys) in sorted {
            let litres = keys.reduce(0) { $0 + $1.millilitres }
            let metres = keys.reduce(0) { $0 + $1.metres }
            guard litres > 0, metres > 0, let fuel = keys.first(where: { $0.millilitres > 0 })
            else { continue }
            // Litres per 100 km between 2 and 50.
            let consumption = litres * 100 / metres
            for key in keys where key.metres > 0 {
                if (2...50).contains(consumption) {
                    note(.fuel, lost: key.line, kept: fuel.line)
                } else {
                    noteUnlikely(fuel: fuel.line, distance: key.line)
                }
            }
        }
    }
}
