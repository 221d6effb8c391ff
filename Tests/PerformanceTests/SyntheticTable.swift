/// Tables with the columns of others: what a bookkeeping system lists, with decimal commas.
struct SyntheticTable {
    let rows: Int

    static let texts = [
        "Diesel til generator", "Leje af lift", "Overnatning, holdet", "Frokost til holdet",
        "Krydsfiner",
        "Taxa til optagested", "El, studie 3", "Maling, hvid", "Kørsel i egen bil", "Diverse",
    ]
    static let units = ["L", "stk", "stk", "stk", "stk", "stk", "kWh", "L", "km", "stk"]

    static let headings = [
        "Bilag", "Bilagsdato", "Konto", "Leverandør", "Tekst", "Antal", "Enhed", "Beløb", "Valuta",
    ]

    /// Writes the table as delimited text.
    func write(to name: String) {
        let file = TextFile(name)
        file.write("\u{FEFF}" + Self.headings.joined(separator: ";") + "\r\n")
        var numbers = SeededNumbers(seed: 5)
        for index in 0..<rows {
            let cells = Self.cells(index, &numbers)
            file.write(cells.joined(separator: ";") + "\r\n")
        }
    }

    static func cells(_ index: Int, _ numbers: inout SeededNumbers) -> [String] {
        let kind = numbers.below(texts.count)
        let day = numbers.day().split(separator: "-").reversed().joined(separator: "-")
        return [
            "B\(index)", day, "\(4010 + kind * 10)", "Leverandør \(numbers.below(300)) ApS",
            "\(texts[kind]) \(numbers.below(5000))",
            "\(1 + numbers.below(200)),\(numbers.below(10))", units[kind],
            "\(1 + numbers.below(9)).\(100 + numbers.below(900)),\(10 + numbers.below(90))", "DKK",
        ]
    }
}
