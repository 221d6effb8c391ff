import CLibXML2
import Glibc
import Testing

/// A page read back with libxml2's XML parser, which refuses what is not well-formed.
final class MarkupTree {
    let name: String
    let attributes: [String: String]
    private(set) var children: [MarkupTree] = []
    /// The text of this element and of everything in it, in the order of the page.
    private(set) var text = ""

    /// Reads a whole page.
    static func reading(_ page: String) throws -> MarkupTree {
        let bytes = Array(page.utf8).map(CChar.init(bitPattern:))
        let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue)
        let document = try #require(
            xmlReadMemory(bytes, Int32(bytes.count), "page.html", "UTF-8", options))
        defer { xmlFreeDoc(document) }
        return MarkupTree(try #require(xmlDocGetRootElement(document)))
    }

    private init(_ node: xmlNodePtr) {
        name = Self.string(node.pointee.name)
        var attributes: [String: String] = [:]
        var attribute = node.pointee.properties
        while let current = attribute {
            let value = xmlNodeListGetString(node.pointee.doc, current.pointee.children, 1)
            attributes[Self.string(current.pointee.name)] = Self.string(value)
            free(value)
            attribute = current.pointee.next
        }
        self.attributes = attributes
        var child = node.pointee.children
        while let current = child {
            if current.pointee.type == XML_ELEMENT_NODE {
                let tree = MarkupTree(current)
                children.append(tree)
                text += tree.text
            } else if current.pointee.type == XML_TEXT_NODE {
                text += Self.string(current.pointee.content)
            }
            child = current.pointee.next
        }
    }

    /// This element and all within, in the order of the page.
    var all: [MarkupTree] { [self] + children.flatMap(\.all) }

    /// The elements of a name.
    func all(_ name: String) -> [MarkupTree] { all.filter { $0.name == name } }

    /// The first element with an id.
    func element(_ id: String) -> MarkupTree? { all.first { $0.attributes["id"] == id } }

    private static func string(_ bytes: UnsafePointer<xmlChar>?) -> String {
        bytes.map { String(cString: $0) } ?? ""
    }
}
