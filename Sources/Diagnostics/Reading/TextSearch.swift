// The standard library's search for a text in a text comes with regular expressions: two libraries that every
// start would load.

extension Collection where Element == UInt8 {
    /// Where some bytes stand first; an empty search stands at the start.
    package func firstPlace(of wanted: some Collection<UInt8>) -> Range<Index>? {
        var start = startIndex
        while true {
            if self[start...].starts(with: wanted) {
                return start..<index(start, offsetBy: wanted.count)
            }
            guard start < endIndex else { return nil }
            formIndex(after: &start)
        }
    }
}

extension StringProtocol {
    /// Where another text stands first, byte for byte.
    package func firstPlace(of text: some StringProtocol) -> Range<Index>? {
        utf8.firstPlace(of: text.utf8)
    }

    /// Whether another text stands in this one, byte for byte.
    package func includes(_ text: some StringProtocol) -> Bool { firstPlace(of: text) != nil }

    /// The text with each place of another text replaced.
    package func replacing(each wanted: String, by replacement: String) -> String {
        var result = ""
        var rest = self[...]
        while !wanted.isEmpty, let place = rest.firstPlace(of: wanted) {
            result += rest[..<place.lowerBound] + replacement
            rest = rest[place.upperBound...]
        }
        return result + rest
    }
}
