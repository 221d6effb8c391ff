import CJSON

/// Reads pieces of JSON strictly with json-c: no comments, no trailing commas, valid UTF-8.
final class JSONTokener {
    private let tokener = json_tokener_new_ex(Int32(JSONCutter.deepest + 1))

    init() {
        json_tokener_set_flags(tokener, JSON_TOKENER_STRICT | JSON_TOKENER_VALIDATE_UTF8)
    }

    deinit {
        if let tokener { json_tokener_free(tokener) }
    }

    /// Reads a text and shows its value to a function; answers the offset of a fault, or nil.
    func read(_ text: [UInt8], _ body: (JSONValue) -> Void) -> Int? {
        json_tokener_reset(tokener)
        let object = text.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) {
                json_tokener_parse_ex(tokener, $0.baseAddress, Int32($0.count))
            }
        }
        defer { json_object_put(object) }
        guard json_tokener_get_error(tokener) == json_tokener_success else {
            return Int(json_tokener_get_parse_end(tokener))
        }
        let end = Int(json_tokener_get_parse_end(tokener))
        if let rest = text[end...].firstIndex(where: { $0 > 0x20 }) { return rest }
        body(JSONValue(object))
        return nil
    }
}
