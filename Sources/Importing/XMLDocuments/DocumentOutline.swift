/// The elements of document formats that are read, as a tree of names; all others are passed over.
///
/// A path names elements from the root down as `prefix:name`, each prefix standing for a namespace of
/// the outline; a name without a prefix may have any namespace. `A|B` are two names of one element. What
/// stands at the end tells what is wanted: nothing, its text; `@`, its start, because of its attributes,
/// and its text; `/`, its start and end, because it holds others.
final class DocumentOutline: @unchecked Sendable {
    // Unchecked: the tables are written once, before anybody else sees them, and live as long as it does.

    /// One element of the tree.
    struct Node: Sendable {
        /// The namespace as an index into ``namespaces``; -1: any.
        var namespace = -1
        /// The raw value of the field; -1 where the element only leads to others.
        var field = -1
        /// Whether the start of the element is told.
        var tellsStart = false
        /// Whether its text is collected.
        var hasText = false
    }

    /// The namespaces that prefixes stand for.
    let namespaces: [String]
    /// Another beginning of namespaces, and the one it stands for.
    private let alias: (other: String, usual: String)?
    let nodes: UnsafeMutablePointer<Node>
    /// The element that only wraps a document: what is inside it counts as a root; 0: none.
    let wrapper: Int
    /// Whether roots are looked for inside any element that is none.
    let looksInside: Bool
    private let names: ByteTable
    /// The child of a node by the code of a name; 0, the root, where there is none.
    private let children: UnsafeMutablePointer<Int16>
    private let nameCount: Int

    /// Makes an outline of paths and the raw values of their fields.
    init(
        namespaces: [(prefix: String, uri: String)] = [], wrapper: String = "",
        looksInside: Bool = false, alias: (other: String, usual: String)? = nil,
        _ paths: [(String, Int)]
    ) {
        self.alias = alias
        self.looksInside = looksInside
        var builder = OutlineBuilder(prefixes: namespaces.map(\.prefix))
        self.wrapper = builder.add(wrapper, field: -1)
        for (path, field) in paths { builder.add(path, field: field) }
        self.namespaces = namespaces.map(\.uri)
        nodes = .allocate(capacity: builder.nodes.count)
        nodes.initialize(from: builder.nodes, count: builder.nodes.count)
        names = ByteTable(builder.names)
        nameCount = builder.names.count
        let size = builder.nodes.count * builder.names.count
        children = .allocate(capacity: size)
        children.initialize(repeating: 0, count: size)
        for (edge, child) in builder.edges {
            children[edge.parent * builder.names.count + edge.name] = Int16(child)
        }
    }

    deinit {
        nodes.deallocate()
        children.deallocate()
    }

    /// The index of a namespace; -1 where it is none of the outline.
    func index(ofNamespace uri: UnsafePointer<UInt8>) -> Int32 {
        var name = String(cString: uri)
        if let alias, name.hasPrefix(alias.other) {
            name = alias.usual + name.dropFirst(alias.other.count)
        }
        return Int32(namespaces.firstIndex(of: name) ?? -1)
    }

    /// The code of a name; -1 where no path has it.
    func code(of name: UnsafePointer<UInt8>) -> Int32 {
        names.index(of: name)
    }

    /// The child of a node with a name; 0 where it has none.
    @inline(__always)
    func child(of node: Int, named code: Int32) -> Int {
        Int(children[node &* nameCount &+ Int(code)])
    }
}

/// Builds the tree of an outline.
private struct OutlineBuilder {
    struct Edge: Hashable {
        let parent: Int
        let name: Int
    }

    let prefixes: [String]
    var nodes = [DocumentOutline.Node()]
    var names: [String] = []
    var edges: [Edge: Int] = [:]
    private var codes: [String: Int] = [:]

    init(prefixes: [String]) {
        self.prefixes = prefixes
    }

    @discardableResult
    mutating func add(_ path: String, field: Int) -> Int {
        var node = 0
        for step in path.utf8.split(separator: UInt8(ascii: "/")) {
            let isMarked = step.last == UInt8(ascii: "@")
            node = enter(isMarked ? step.dropLast() : step, below: node)
        }
        guard field >= 0 else { return node }
        nodes[node].field = field
        nodes[node].tellsStart = path.hasSuffix("@") || path.hasSuffix("/")
        nodes[node].hasText = !path.hasSuffix("/")
        return node
    }

    private mutating func enter(_ step: Substring.UTF8View, below parent: Int) -> Int {
        let parts = step.split(separator: UInt8(ascii: ":"))
        let spellings = (parts.last ?? step).split(separator: UInt8(ascii: "|"))
            .map { String(Substring($0)) }
        let namespace =
            parts.count > 1 ? prefixes.firstIndex(of: String(Substring(parts[0]))) ?? -1 : -1
        let first = Edge(parent: parent, name: code(spellings.first ?? ""))
        let child = edges[first] ?? nodes.count
        if child == nodes.count { nodes.append(DocumentOutline.Node(namespace: namespace)) }
        for spelling in spellings {
            edges[Edge(parent: parent, name: code(spelling))] = child
        }
        return child
    }

    private mutating func code(_ name: String) -> Int {
        if let known = codes[name] { return known }
        codes[name] = names.count
        names.append(name)
        return names.count - 1
    }
}
