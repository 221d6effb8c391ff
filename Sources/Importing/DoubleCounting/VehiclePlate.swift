/// Danish registration plates in texts: two letters and five digits, with or without blanks.
enum VehiclePlate {
    /// The first plate of a text as a number; nil where there is none.
    static func find(in text: String) -> UInt64? {
        let words = text.uppercased().split { !$0.isLetter && !$0.isNumber }.map { Array($0.utf8) }
        for index in words.indices {
            // AB12345, AB 12345, AB 12 345
            var joined: [UInt8] = []
            for word in words[index...].prefix(3) {
                joined += word
                if joined.count >= 7 { break }
            }
            guard joined.count == 7, joined[..<2].allSatisfy({ (0x41...0x5A).contains($0) }),
                joined[2...].allSatisfy({ (0x30...0x39).contains($0) })
            else { continue }
            return joined.reduce(0) { $0 << 8 | UInt64($1) }
        }
        return nil
    }
}
