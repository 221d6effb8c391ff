/// Reads a relationships part: which other parts a part belongs to.
final class RelationshipsHandler: PartHandler {
    /// One relationship.
    struct Relationship {
        /// The id by which the part refers to it.
        let id: String
        /// The last word of its type, such as `worksheet`.
        let type: String
        /// The part it leads to; empty where it leads out of the workbook.
        let target: String
        /// Whether it leads out of the workbook.
        let isExternal: Bool
    }

    private enum Name {
        static let relationship: Int32 = 1
        static let id: Int32 = 2
        static let type: Int32 = 3
        static let target: Int32 = 4
        static let mode: Int32 = 5
    }

    private static let mostRelationships = 10_000

    private(set) var relationships: [Relationship] = []
    /// The folder of the part that the relationships belong to.
    private let folder: String

    init(folder: String) {
        self.folder = folder
    }

    override func code(ofName name: String) -> Int32 {
        switch name {
        case "Relationship": return Name.relationship
        case "Id": return Name.id
        case "Type": return Name.type
        case "Target": return Name.target
        case "TargetMode": return Name.mode
        default: return 0
        }
    }

    override func code(ofSpace uri: String) -> Int32 {
        uri == "http://schemas.openxmlformats.org/package/2006/relationships" ? 1 : 0
    }

    override func start(_ element: Int32, _ attributes: PartAttributes) {
        guard element == Name.relationship, let id = attributes.text(Name.id) else { return }
        let type = attributes.text(Name.type)?.split(separator: "/").last.map(String.init) ?? ""
        let isExternal = attributes.text(Name.mode) == "External"
        let target = attributes.text(Name.target) ?? ""
        relationships.append(
            Relationship(
                id: id, type: type,
                target: isExternal ? "" : Self.resolve(target, in: folder),
                isExternal: isExternal))
        if relationships.count > Self.mostRelationships {
            problem = InputProblem("workbook-too-many-parts")
        }
    }

    /// The name of a part that another one refers to, relative to its folder or from the top.
    static func resolve(_ target: String, in folder: String) -> String {
        let target = String(target.map { $0 == "\\" ? "/" : $0 })
        let whole = target.hasPrefix("/") ? target : folder + "/" + target
        var parts: [Substring] = []
        for part in whole.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }
}
