/// The number of a metering point: 18 digits, the last of which checks the others (GS1 GSRN).
enum MeterNumber {
    /// Whether a spreadsheet has spoiled a number: `5,71313E+17`, or digits after the fifteenth lost.
    static func isSpoiled(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        let isExponent =
            bytes.contains { $0 == UInt8(ascii: "E") || $0 == UInt8(ascii: "e") }
            && bytes.contains { $0 == UInt8(ascii: "+") }
        guard !isExponent else { return true }
        return text.hasSuffix("000") && bytes.count == 18 && !hasValidCheckDigit(bytes)
    }

    /// Whether the last digit is the one that the others give with weights 3 and 1.
    static func hasValidCheckDigit(_ digits: [UInt8]) -> Bool {
        guard digits.count > 1, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return false
        }
        var sum = 0
        for (place, digit) in digits.reversed().enumerated() {
            sum += Int(digit - 0x30) * (place.isMultiple(of: 2) ? 1 : 3)
        }
        return sum.isMultiple(of: 10)
    }
}
