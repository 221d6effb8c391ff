/// A table with its margins as a network, in which the bounds that anybody can compute for a hidden cell
/// are two maximum flows (Handbook on Statistical Disclosure Control, chapter 4).
///
/// Every equation of the table is a node; a cell that stands in two equations is an arc between them.
/// A hidden cell may be any number from 0; what is not hidden is known.
struct SuppressionNetwork {
    /// A cell as an arc.
    struct Arc {
        let tail: Int
        let head: Int
        let value: Int128
        var isHidden: Bool
    }

    /// The bounds of a hidden cell; no upper bound where nothing limits it.
    struct Bounds: Hashable {
        let lower: Int128
        let upper: Int128?
    }

    private let nodeCount: Int
    private(set) var arcs: [Arc]
    /// Arcs at each node, by their numbers.
    private var atNode: [[Int]]

    private static let unlimited = Int128.max / 4

    init(nodes: Int, arcs: [Arc]) {
        nodeCount = nodes
        self.arcs = arcs
        atNode = Array(repeating: [], count: nodes)
        for (index, arc) in arcs.enumerated() {
            atNode[arc.tail].append(index)
            atNode[arc.head].append(index)
        }
    }

    /// Hides or shows a cell.
    mutating func setHidden(_ isHidden: Bool, _ arc: Int) {
        arcs[arc].isHidden = isHidden
    }

    /// The bounds of a cell, given everything that is not hidden.
    func bounds(of arc: Int) -> Bounds {
        let cell = arcs[arc]
        guard cell.isHidden else { return Bounds(lower: cell.value, upper: cell.value) }
        let up = flow(from: cell.head, to: cell.tail, without: arc, atMost: Self.unlimited)
        let down = flow(from: cell.tail, to: cell.head, without: arc, atMost: cell.value)
        return Bounds(
            lower: cell.value - down, upper: up >= Self.unlimited ? nil : cell.value + up)
    }

    /// Whether the bounds of a hidden cell lie so far from its value on both sides.
    func protects(_ arc: Int, by distance: Int128) -> Bool {
        let cell = arcs[arc]
        guard cell.isHidden else { return false }
        let down = min(distance, cell.value)
        return flow(from: cell.head, to: cell.tail, without: arc, atMost: distance) >= distance
            && flow(from: cell.tail, to: cell.head, without: arc, atMost: down) >= down
    }

    /// How much can flow, by shortest augmenting paths (Edmonds and Karp), up to a limit.
    ///
    /// Along an arc a cell rises without limit; against it the cell falls to 0.
    private func flow(from start: Int, to end: Int, without banned: Int, atMost limit: Int128)
        -> Int128
    {
        guard start != end else { return limit }
        var moved = [Int128](repeating: 0, count: arcs.count)
        var total: Int128 = 0
        while total < limit {
            guard let path = path(from: start, to: end, without: banned, moved) else { break }
            var step = limit - total
            for (arc, forward) in path {
                let capacity = forward ? Self.unlimited : arcs[arc].value
                step = min(step, capacity - (forward ? moved[arc] : -moved[arc]))
            }
            for (arc, forward) in path { moved[arc] += forward ? step : -step }
            total += step
        }
        return total
    }

    private func path(
        from start: Int, to end: Int, without banned: Int, _ moved: [Int128]
    ) -> [(arc: Int, forward: Bool)]? {
        var reachedBy = [(arc: Int, forward: Bool)?](repeating: nil, count: nodeCount)
        var queue = [start]
        var position = 0
        while position < queue.count {
            let node = queue[position]
            position += 1
            for index in atNode[node] where index != banned && arcs[index].isHidden {
                let arc = arcs[index]
                let forward = arc.tail == node
                let next = forward ? arc.head : arc.tail
                let room =
                    forward ? Self.unlimited - moved[index] : arc.value + moved[index]
                guard next != start, reachedBy[next] == nil, room > 0 else { continue }
                reachedBy[next] = (index, forward)
                if next == end { return walk(back: end, to: start, reachedBy) }
                queue.append(next)
            }
        }
        return nil
    }

    private func walk(
        back end: Int, to start: Int, _ reachedBy: [(arc: Int, forward: Bool)?]
    ) -> [(arc: Int, forward: Bool)] {
        var path: [(arc: Int, forward: Bool)] = []
        var node = end
        while node != start, let step = reachedBy[node] {
            path.append(step)
            node = step.forward ? arcs[step.arc].tail : arcs[step.arc].head
        }
        return path
    }

    /// The cells, other than a given one, that are cheapest to hide so that this one can move: a cycle
    /// through it; nil where there is none.
    ///
    /// - Parameter cost: what hiding a cell costs; nil where it cannot help.
    func cheapestCycle(through arc: Int, cost: (Int) -> Int128?) -> [Int]? {
        let (start, end) = (arcs[arc].head, arcs[arc].tail)
        var distances = [Int128?](repeating: nil, count: nodeCount)
        var reachedBy = [Int](repeating: -1, count: nodeCount)
        var settled = [Bool](repeating: false, count: nodeCount)
        distances[start] = 0
        while let node = nearest(distances, settled) {
            if node == end { break }
            settled[node] = true
            for index in atNode[node] where index != arc {
                guard let price = cost(index), let here = distances[node] else { continue }
                let next = arcs[index].tail == node ? arcs[index].head : arcs[index].tail
                let there = here + price
                if let known = distances[next], known <= there { continue }
                distances[next] = there
                reachedBy[next] = index
            }
        }
        guard distances[end] != nil else { return nil }
        var cells: [Int] = []
        var node = end
        while node != start {
            let index = reachedBy[node]
            cells.append(index)
            node = arcs[index].tail == node ? arcs[index].head : arcs[index].tail
        }
        return cells
    }

    private func nearest(_ distances: [Int128?], _ settled: [Bool]) -> Int? {
        var best: Int?
        for (node, distance) in distances.enumerated() {
            guard let distance, !settled[node] else { continue }
            guard let known = best, let least = distances[known] else {
                best = node
                continue
            }
            if distance < least { best = node }
        }
        return best
    }
}

extension SuppressionNetwork {
    /// A table with margins: cell (r, c) has the number `r × (columns + 1) + c`; the last column holds the
    /// rows' totals and the last row those of the columns.
    static func table(
        rows: Int, columns: Int, values: [Int128], isHidden: [Bool]
    ) -> SuppressionNetwork {
        var arcs: [Arc] = []
        for row in 0...rows {
            for column in 0...columns {
                let index = arcs.count
                let (rowNode, columnNode) = (row, rows + 1 + column)
                let isMargin = (row == rows) != (column == columns)
                arcs.append(
                    Arc(
                        tail: isMargin ? columnNode : rowNode,
                        head: isMargin ? rowNode : columnNode, value: values[index],
                        isHidden: isHidden[index]))
            }
        }
        return SuppressionNetwork(nodes: rows + columns + 2, arcs: arcs)
    }
}
