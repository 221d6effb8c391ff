import Diagnostics

/// One place where two JSON documents differ.
public struct JSONDifference: Sendable, Hashable {
    /// The place (JSON Pointer, RFC 6901), such as `/footprints/0/totals/locationBased`.
    public let path: String
    /// What the first document has there; nil where it has nothing.
    public let first: String?
    /// What the second document has there; nil where it has nothing.
    public let second: String?

    /// Every place where two documents differ, in the order of the first; members may stand in any order.
    public static func all(_ first: JSONValue, _ second: JSONValue) -> [JSONDifference] {
        var found: [JSONDifference] = []
        compare(first, second, at: "", &found)
        return found
    }

    private static func compare(
        _ first: JSONValue, _ second: JSONValue, at path: String, _ found: inout [JSONDifference]
    ) {
        switch (first, second) {
        case (.object(let left), .object(let right)):
            compare(left, right, at: path, &found)
        case (.array(let left), .array(let right)):
            for index in 0..<max(left.count, right.count) {
                let one = index < left.count ? left[index] : nil
                let other = index < right.count ? right[index] : nil
                compare(one, other, at: "\(path)/\(index)", &found)
            }
        default:
            guard first != second else { return }
            found.append(
                JSONDifference(path: path, first: shown(first), second: shown(second)))
        }
    }

    private static func compare(
        _ left: [JSONValue.Member], _ right: [JSONValue.Member], at path: String,
        _ found: inout [JSONDifference]
    ) {
        let others = Dictionary(right.map { ($0.name, $0.value) }) { first, _ in first }
        for member in left {
            compare(member.value, others[member.name], at: path + "/" + token(member.name), &found)
        }
        let names = Set(left.map(\.name))
        for member in right where !names.contains(member.name) {
            compare(nil, member.value, at: path + "/" + token(member.name), &found)
        }
    }

    private static func compare(
        _ first: JSONValue?, _ second: JSONValue?, at path: String,
        _ found: inout [JSONDifference]
    ) {
        if let first, let second { return compare(first, second, at: path, &found) }
        found.append(
            JSONDifference(path: path, first: first.map(shown), second: second.map(shown)))
    }

    private static func token(_ name: String) -> String {
        name.map { $0 == "~" ? "~0" : $0 == "/" ? "~1" : String($0) }.joined()
    }

    /// A value on one line, cut where it is long.
    private static func shown(_ value: JSONValue) -> String {
        let text = String(decoding: value.canonicalBytes.prefix(121), as: UTF8.self)
        return text.utf8.count > 120 ? String(text.prefix(117)) + "…" : text
    }
}
