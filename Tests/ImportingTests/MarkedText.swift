/// A text in which `➊` stands before the place that a problem must name.
struct MarkedText {
    /// The text without its mark.
    let text: String
    /// The line and column of the mark, columns in bytes.
    let place: String

    init(_ marked: String) {
        var before: [UInt8] = []
        var after: [UInt8] = []
        var isAfter = false
        for scalar in marked.unicodeScalars {
            if scalar == "➊" {
                isAfter = true
            } else if isAfter {
                after += Array(Character(scalar).utf8)
            } else {
                before += Array(Character(scalar).utf8)
            }
        }
        text = String(decoding: before + after, as: UTF8.self)
        let lineStart = (before.lastIndex(of: 0x0A) ?? -1) + 1
        place = "\(before.count { $0 == 0x0A } + 1):\(before.count - lineStart + 1)"
    }
}
