import DelimitedText
import Testing

/// Rows found by key are those that a plain search finds, in file order.
@Suite struct KeyIndexTests {
    private static let text = """
        a,b,c
        travel,car,1
        freight,van,2
        travel,car,3
        trave,lcar,4
        travel,,5

        travel,car
        last
        """

    @Test(arguments: [
        ("travel", 1, [1, 3, 5, 7]), ("freight", 1, [2]), ("trave", 1, [4]), ("last", 1, [8]),
        ("tra", 1, []), ("travel,car", 2, [1, 3, 7]), ("travel,", 2, [5]), ("last", 2, [8]),
        ("travel,ca", 2, []), ("", 1, []),
    ])
    func findsRowsInFileOrder(key: String, cells: Int, lines: [Int]) throws {
        try Array(Self.text.utf8).withUnsafeBytes { bytes in
            let table = try DelimitedTable(bytes)
            let found = KeyIndex(table, keyCells: cells).offsets(of: key)
            // Line 1 is the header; the blank line is no row.
            let starts = found.map { table.line(at: $0) - 1 }
            #expect(starts == lines)
        }
    }

    @Test func thousandsOfKeysAreEachFoundOnce() throws {
        let text = "id\n" + (0..<5000).map { "key\($0 * 7919)" }.joined(separator: "\n")
        try Array(text.utf8).withUnsafeBytes { bytes in
            let index = KeyIndex(try DelimitedTable(bytes))
            for number in stride(from: 0, to: 5000, by: 37) {
                #expect(index.offsets(of: "key\(number * 7919)").count == 1)
            }
            #expect(index.offsets(of: "key1").isEmpty)
        }
    }
}
