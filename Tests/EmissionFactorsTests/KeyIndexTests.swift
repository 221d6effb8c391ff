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

    @Test("line ends of Windows do not belong to the key")
    func carriageReturns() throws {
        try Array("a,b\r\none,1\r\nlast\r\n".utf8).withUnsafeBytes { bytes in
            let table = try DelimitedTable(bytes)
            #expect(KeyIndex(table).offsets(of: "last").map { table.line(at: $0) } == [3])
            #expect(KeyIndex(table, keyCells: 2).offsets(of: "one,1").count == 1)
            #expect(KeyIndex(table, keyCells: 2).offsets(of: "last").count == 1)
        }
    }

    @Test(
        "rows are sifted by their first cells; rows with quotes and rows that end early may always",
        arguments: [
            ([["travel"], ["car", "*"]], [1, 3, 7]), ([[], ["van"]], [2, 8]), ([["fre"]], []),
            ([["travel"], [""]], [5]), ([["last"], ["car"]], [8]), ([], [1, 2, 3, 4, 5, 7, 8]),
        ])
    func sifting(cells: [[String]], lines: [Int]) throws {
        try Array(Self.text.utf8).withUnsafeBytes { bytes in
            let table = try DelimitedTable(bytes)
            var found: [Int] = []
            try table.forEachRow { row in
                guard row.fields.contains(where: { !$0.isEmpty }) else { return }
                if table.row(at: row.offset, mayStartWith: cells) { found.append(row.line - 1) }
            }
            #expect(found == lines)
        }
        try Array("a,b\n\"x\",2\n".utf8).withUnsafeBytes { bytes in
            let table = try DelimitedTable(bytes)
            #expect(table.row(at: table.firstRow, mayStartWith: [["y"]]))
        }
    }
}
