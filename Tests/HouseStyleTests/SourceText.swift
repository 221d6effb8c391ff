import Testing
import TestSupport

/// A Swift file of the repository as lines of text.
struct SourceText: Sendable, CustomTestStringConvertible {
    let path: String
    let lines: [Substring]

    init(_ path: String) {
        self.path = path
        var lines = Repository.text(path).split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        self.lines = lines
    }

    var testDescription: String { path }

    /// The whole text.
    var text: String { lines.joined(separator: "\n") }

    /// The lines without comments and without the wording of strings.
    var code: [String] {
        lines.map { line in
            let bare = String(line).replacing(/"(\\.|[^"\\])*"/, with: "\"\"")
            return bare.firstRange(of: "//").map { String(bare[..<$0.lowerBound]) } ?? bare
        }
    }

    /// Name and length in lines of every function, initializer and accessor block with braces.
    var functions: [(name: String, length: Int)] {
        var found: [(name: String, length: Int)] = []
        for (index, line) in lines.enumerated() {
            let indent = line.prefix { $0 == " " }
            let words = line.dropFirst(indent.count).split(separator: " ")
            let isFunction = words.contains {
                $0 == "func" || $0.hasPrefix("init(") || $0.hasPrefix("init?(") || $0 == "deinit"
                    || $0.hasPrefix("subscript(")
            }
            guard isFunction, words.first?.hasPrefix("//") != true else { continue }
            let end = lines[index...].firstIndex { $0 == indent + "}" }
            guard let end, end > index else { continue }
            found.append((String(line.dropFirst(indent.count)), end - index - 1))
        }
        return found
    }

    static let sources = Repository.files(below: "Sources", suffix: ".swift").map(SourceText.init)
    static let tests = Repository.files(below: "Tests", suffix: ".swift").map(SourceText.init)
}
