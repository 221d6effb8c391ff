import Quantities
import Workbooks

/// Workbooks of any number of rows: the columns of a production report, and columns of others.
struct SyntheticWorkbook {
    let rows: Int

    private static let headings = [
        "department", "record", "date", "description", "mode", "source", "fuel", "size", "kind",
        "distance",
        "quantity", "nights", "unit", "country",
    ]

    /// Rows by kind: what stands in the columns from the fifth on; `#` stands for an amount.
    private static let kinds = [
        ("travel", ["car", "", "diesel", "medium", "", "#", "", "", "km", ""]),
        ("energy", ["", "grid", "", "", "", "", "#", "", "kWh", "DK"]),
        ("energy", ["", "generator", "diesel", "", "", "", "#", "", "L", ""]),
        ("material", ["", "", "", "", "plywood", "", "#", "", "kg", ""]),
        ("accommodation", ["", "", "", "", "hotel", "", "", "7", "", "DK"]),
        ("freight", ["van", "", "diesel", "", "", "#", "", "", "km", ""]),
    ]

    /// Writes a report; false where the library that writes workbooks is missing.
    func write(own name: String) -> Bool {
        write(name, Self.headings) { index, numbers in
            let (record, rest) = Self.kinds[index % Self.kinds.count]
            let amount = numbers.amount(below: 300)
            return [
                "camera", record, numbers.day(), "Note \(numbers.below(5000)) til dagens arbejde",
            ]
                + rest.map { $0 == "#" ? amount : $0 }
        }
    }

    /// Writes a list as bookkeeping makes it; false where the library is missing.
    func write(foreign name: String) -> Bool {
        write(name, SyntheticTable.headings) { index, numbers in
            let kind = numbers.below(SyntheticTable.texts.count)
            return [
                "B\(index)", numbers.day(), "\(4010 + kind * 10)",
                "Leverandør \(numbers.below(300)) ApS",
                "\(SyntheticTable.texts[kind]) \(numbers.below(5000))", numbers.amount(below: 200),
                SyntheticTable.units[kind], numbers.amount(below: 9000), "DKK",
            ]
        }
    }

    private func write(
        _ name: String, _ headings: [String], _ cells: (Int, inout SeededNumbers) -> [String]
    ) -> Bool {
        guard let book = try? WorkbookWriter(name), let sheet = book.addSheet("Data") else {
            return false
        }
        for (column, heading) in headings.enumerated() {
            sheet.write(heading, row: 0, column: column)
        }
        var numbers = SeededNumbers(seed: 6)
        for index in 0..<rows {
            for (column, cell) in cells(index, &numbers).enumerated() where !cell.isEmpty {
                if case .success(let number) = DecimalReader().read(cell) {
                    sheet.write(number, row: index + 1, column: column)
                } else {
                    sheet.write(cell, row: index + 1, column: column)
                }
            }
        }
        return (try? book.close()) != nil
    }
}
