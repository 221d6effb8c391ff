import Diagnostics
import Quantities

/// One line of a review list: its key and its cells by column.
struct ReviewEntry {
    /// What finds the line again among its sources.
    let key: String
    private var cells = ReviewEntry.empty

    private static let columns = ReviewList.known + ReviewList.open
    private static let empty = columns.map { _ in "" }
    private static let places = Dictionary(
        uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
    /// Columns of numbers, whose decimals have the mark of the list's language.
    private static let isNumber = columns.map {
        ["quantity", "amount", "distance", "mass"].contains($0)
    }

    init(key: String) {
        self.key = key
    }

    /// The cell of a column; a value for no column is not kept.
    subscript(column: String) -> String {
        get { Self.places[column].map { cells[$0] } ?? "" }
        set { if let place = Self.places[column] { cells[place] = newValue } }
    }

    /// The columns that every line fills in, found once.
    private static let known = KnownColumns()

    private struct KnownColumns {
        let file = index("file")
        let document = index("document")
        let place = index("place")
        let text = index("text")
        let quantity = index("quantity")
        let unit = index("unit")
        let amount = index("amount")
        let currency = index("currency")
        let account = index("account")
        let supplier = index("supplier")
        let supplierID = index("supplierId")
        let evidence = index("evidence")
        let reason = index("reason")
        let suggestion = index("suggestion")

        private static func index(_ name: String) -> Int { columns.firstIndex(of: name) ?? 0 }
    }

    /// Why the line waits, and what may be meant.
    mutating func explain(_ reason: String, suggestion: String) {
        cells[Self.known.reason] = reason
        cells[Self.known.suggestion] = suggestion
    }

    /// Adds the line as the list writes it: decimals have a comma in Danish and a full stop in English.
    func append(to bytes: inout [UInt8], language: Language) {
        bytes.append(utf8Of: key)
        for place in cells.indices {
            bytes.append(UInt8(ascii: ";"))
            guard !cells[place].isEmpty else { continue }
            let cell = cells[place]
            if Self.isNumber[place] {
                for byte in cell.utf8 {
                    let isMark = byte == UInt8(ascii: ".") && language == .danish
                    bytes.append(isMark ? UInt8(ascii: ",") : byte)
                }
            } else {
                ReviewListWriter.append(cell, to: &bytes)
            }
        }
        bytes.append(UInt8(ascii: "\r"))
        bytes.append(UInt8(ascii: "\n"))
    }
}

extension ReviewEntry {
    /// What is known of the record that the line becomes when what it lacks is filled in.
    mutating func take(_ draft: Assignment) {
        self["record"] = draft.kind?.rawValue ?? ""
        for (name, value) in draft.attributes { self[name] = value }
    }

    /// What a line says, for a person.
    mutating func takeFacts(of line: SourceLine) {
        for (name, value) in line.attributes
        where name == "evidence" || ReviewList.openColumns.contains(name) {
            self[name] = value
        }
        let known = Self.known
        cells[known.file] = line.origin.file
        cells[known.document] = line.origin.document
        cells[known.place] = line.origin.locator
        cells[known.text] = line.text.shortened(to: 300)
        if let quantity = line.quantity { cells[known.quantity] = quantity.plainText }
        cells[known.unit] = line.unit?.symbol ?? line.unitCode
        if let amount = line.amount { cells[known.amount] = amount.plainText }
        cells[known.currency] = line.currency
        cells[known.account] = line.account
        cells[known.supplier] = line.supplier?.name ?? ""
        cells[known.supplierID] = line.supplier?.id ?? ""
        if line.attributes["evidence"] == nil { cells[known.evidence] = line.origin.document }
        guard let period = line.period else { return }
        if period.lowerBound == period.upperBound {
            self["date"] = period.lowerBound.plainText
        } else {
            self["periodFrom"] = period.lowerBound.plainText
            self["periodTo"] = period.upperBound.plainText
        }
    }
}
