/// A class of an item as a number, so that it is compared without texts.
struct ItemClass {
    /// Where classes are from: the UNSPSC, or the Common Procurement Vocabulary, which UNTDID 7143 calls
    /// STI.
    enum List: Sendable {
        case unspsc, cpv

        init?(_ name: String) {
            switch name {
            case "UNSPSC", "TST": self = .unspsc
            case "CPV", "STI": self = .cpv
            default:
                let capitals = name.uppercased()
                guard capitals != name else { return nil }
                self.init(capitals)
            }
        }
    }

    let list: List
    /// The eight digits as a number, and what is left of it when digits are taken from its end.
    fileprivate let beginnings: [8 of UInt32]

    /// The class that a code stands for; nil where the list is unknown or the code has not eight digits.
    ///
    /// In the Common Procurement Vocabulary one digit to check them may follow.
    init?(_ code: ItemCode) {
        guard let list = List(code.list), let number = Self.number(code.value) else { return nil }
        self.list = list
        var beginnings = [8 of UInt32](repeating: number)
        for length in stride(from: 6, through: 0, by: -1) {
            beginnings[length] = beginnings[length + 1] / 10
        }
        self.beginnings = beginnings
    }

    private static func number(_ code: String) -> UInt32? {
        guard code.utf8.count >= 8 else { return nil }
        var number: UInt32 = 0
        var count = 0
        for byte in code.utf8 {
            let digit = byte &- 0x30
            if digit <= 9 {
                guard count < 8 else { return nil }
                number = number * 10 + UInt32(digit)
                count += 1
            } else if byte == UInt8(ascii: "-") {
                break
            }
        }
        return count == 8 ? number : nil
    }
}

/// The beginning of some classes of a list.
struct ItemClassPrefix: Sendable {
    private let list: ItemClass.List
    private let number: UInt32
    private let length: Int

    /// Reads one to eight digits; nil where they are none.
    init?(list: String, _ digits: String) {
        guard let list = ItemClass.List(list), let number = UInt32(digits),
            (1...8).contains(digits.utf8.count)
        else { return nil }
        self.list = list
        self.number = number
        length = digits.utf8.count
    }

    /// Whether a class begins with it.
    @inline(__always)
    func covers(_ item: ItemClass) -> Bool {
        item.beginnings[length - 1] == number && item.list == list
    }

    /// Whether it comes before another when the first that covers a class counts.
    func isMoreSpecific(than other: ItemClassPrefix) -> Bool {
        (length, other.number) > (other.length, number)
    }
}
