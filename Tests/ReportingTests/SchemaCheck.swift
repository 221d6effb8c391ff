import Glibc

/// Holds a document to the parts of JSON Schema that the published schema uses, and to its order of keys.
struct SchemaCheck {
    private let root: JSONTree
    private(set) var problems: [String] = []

    /// Reads the published schema from the sources.
    init() throws {
        let tests = "Tests/ReportingTests/SchemaCheck.swift"
        let path =
            #filePath.dropLast(tests.utf8.count)
            + "Sources/Reporting/Schemas/footprint.schema.json"
        root = try JSONTree(try Self.contents(String(path)))
    }

    mutating func check(_ document: JSONTree) {
        check(document, root, "")
    }

    private mutating func check(_ value: JSONTree, _ schema: JSONTree, _ path: String) {
        if let reference = schema["$ref"]?.text {
            let name = String(reference.dropFirst("#/$defs/".utf8.count))
            guard let target = root["$defs"]?[name] else {
                return problems.append("\(path): no definition \(name)")
            }
            return check(value, target, path)
        }
        let choices = (schema["anyOf"] ?? schema["oneOf"])?.elements ?? []
        if !choices.isEmpty {
            let matching = choices.filter { choice in
                var other = self
                other.problems = []
                other.check(value, choice, path)
                return other.problems.isEmpty
            }
            if matching.count != 1 {
                problems.append("\(path): \(matching.count) of \(choices.count) choices match")
            }
            return
        }
        if let constant = schema["const"], constant != value { problems.append("\(path): const") }
        if let allowed = schema["enum"]?.elements, !allowed.contains(value) {
            problems.append("\(path): not among the allowed values: \(value)")
        }
        checkType(value, schema, path)
        if let items = schema["items"] {
            for (index, element) in value.elements.enumerated() {
                check(element, items, "\(path)[\(index)]")
            }
        }
        checkMembers(value, schema, path)
    }

    private mutating func checkType(_ value: JSONTree, _ schema: JSONTree, _ path: String) {
        guard let type = schema["type"] else { return }
        let allowed = type.text.map { [$0] } ?? type.elements.compactMap(\.text)
        let found: String
        switch value {
        case .object: found = "object"
        case .array: found = "array"
        case .string: found = "string"
        case .word("null"): found = "null"
        case .word("true"), .word("false"): found = "boolean"
        case .word: found = "integer"
        }
        if !allowed.contains(found) { problems.append("\(path): \(found) instead of \(allowed)") }
    }

    private mutating func checkMembers(_ value: JSONTree, _ schema: JSONTree, _ path: String) {
        guard case .object(let members) = value, let properties = schema["properties"] else {
            return
        }
        let required = schema["required"]?.elements.compactMap(\.text) ?? []
        for key in required where value[key] == nil { problems.append("\(path).\(key): missing") }
        if value.keys != properties.keys.filter({ value[$0] != nil }) {
            problems.append("\(path): keys \(value.keys) instead of \(properties.keys)")
        }
        for member in members {
            guard let own = properties[member.key] else { continue }
            check(member.value, own, "\(path).\(member.key)")
        }
    }

    private static func contents(_ path: String) throws -> String {
        guard let file = fopen(path, "r") else {
            throw JSONTree.Failure(problem: "cannot open \(path)", offset: 0)
        }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
            bytes += chunk.prefix(count)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
