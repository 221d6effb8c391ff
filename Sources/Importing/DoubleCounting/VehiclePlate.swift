/// Danish registration plates in texts: two letters and five digits, with or without blanks.
enum VehiclePlate {
    /// The first plate of a text as a number; nil where there is none.
    ///
    /// AB12345, AB 12345 and AB 12 345 are one plate.
    static func find(in text: String) -> UInt64? {
        var text = text
        return text.withUTF8 { utf8 in
            guard utf8.count >= 7, digitCount(utf8) >= 5 else { return nil }
            var start = 0
            while start + 7 <= utf8.count {
                if isWord(utf8[start]), start == 0 || !isWord(utf8[start - 1]),
                    let plate = plate(utf8, from: start)
                {
                    return plate
                }
                start += 1
            }
            return nil
        }
    }

    private static func digitCount(_ utf8: UnsafeBufferPointer<UInt8>) -> Int32 {
        var count: Int32 = 0
        for byte in utf8 { count &+= byte &- 0x30 <= 9 ? 1 : 0 }
        return count
    }

    /// The plate that begins with a word and goes on over at most two blanks, to the end of a word.
    private static func plate(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt64? {
        var plate: UInt64 = 0
        var count = 0
        var words = 1
        var index = start
        while index < utf8.count, count < 7 {
            let byte = utf8[index]
            if isWord(byte) {
                guard count < 2 ? isLetter(byte) : isDigit(byte) else {
                    return nil
                }
                plate = plate << 8 | UInt64(count < 2 ? byte & 0xDF : byte)
                count += 1
            } else if isWord(utf8[index - 1]) {
                words += 1
            }
            index += 1
        }
        let isWhole = index == utf8.count || !isWord(utf8[index])
        return count == 7 && words <= 3 && isWhole ? plate : nil
    }

    @inline(__always)
    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 <= 9 }

    @inline(__always)
    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    /// Letters, digits and every byte beyond ASCII that is of a letter as Danish has them.
    @inline(__always)
    private static func isWord(_ byte: UInt8) -> Bool {
        isDigit(byte) || isLetter(byte) || byte >= 0x80
    }
}
