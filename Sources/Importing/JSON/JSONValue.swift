import CJSON

/// A value of a piece that json-c has read; valid as long as the piece is looked at.
struct JSONValue {
    private let object: OpaquePointer?

    init(_ object: OpaquePointer?) {
        self.object = object
    }

    /// The member of an object; null where there is none.
    subscript(name: String) -> JSONValue {
        var found: OpaquePointer?
        guard isObject, json_object_object_get_ex(object, name, &found) != 0 else {
            return JSONValue(nil)
        }
        return JSONValue(found)
    }

    /// Whether the value is an object.
    var isObject: Bool { json_object_is_type(object, json_type_object) != 0 }

    /// Whether the value is absent or null.
    var isNull: Bool { object == nil }

    /// How many members an object has.
    var memberCount: Int { isObject ? Int(json_object_object_length(object)) : 0 }

    /// The names of an object's members, in the order of the text.
    var memberNames: [String] {
        guard isObject, let table = json_object_get_object(object) else { return [] }
        var names: [String] = []
        var entry = table.pointee.head
        while let member = entry {
            if let name = member.pointee.k {
                names.append(String(cString: name.assumingMemoryBound(to: CChar.self)))
            }
            entry = member.pointee.next
        }
        return names
    }

    /// How many elements an array has; nil for anything else.
    var elementCount: Int? {
        guard json_object_is_type(object, json_type_array) != 0 else { return nil }
        return Int(json_object_array_length(object))
    }

    /// Whether every element of an array is the number that stands in for what was cut out.
    var holdsOnlyNumbers: Bool {
        (0..<(elementCount ?? 0)).allSatisfy {
            json_object_is_type(json_object_array_get_idx(object, $0), json_type_int) != 0
        }
    }

    /// A string's text, or a number as it is written; nil for anything else.
    var text: String? {
        switch json_object_get_type(object) {
        case json_type_string:
            let count = Int(json_object_get_string_len(object))
            return json_object_get_string(object).map {
                String(decoding: UnsafeRawBufferPointer(start: $0, count: count), as: UTF8.self)
            }
        case json_type_int:
            // A number that does not fit comes as the nearest that does.
            let value = json_object_get_uint64(object)
            guard value != .max, json_object_get_int64(object) != .min else { return nil }
            return json_object_to_json_string(object).map { String(cString: $0) }
        case json_type_double:
            // json-c keeps the text of a number with a fraction and hands it out again.
            return json_object_to_json_string(object).map { String(cString: $0) }
        default: return nil
        }
    }

    /// A truth value; nil for anything else.
    var truth: Bool? {
        guard json_object_is_type(object, json_type_boolean) != 0 else { return nil }
        return json_object_get_boolean(object) != 0
    }
}
