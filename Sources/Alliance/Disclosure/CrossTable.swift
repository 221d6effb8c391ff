/// A table of two classifications whose margins are shown and whose cells are hidden where they would tell
/// too much, together with as many others as it takes that nobody can compute them.
struct CrossTable {
    /// The table as somebody sees it: in this edition, or as the difference from an earlier one, or with
    /// what a company knows of itself taken out.
    struct View {
        /// Cells with margins as ``SuppressionNetwork/table(rows:columns:values:isHidden:)`` wants them;
        /// sizes, where a difference is below zero.
        var values: [Int128]
        /// What must be hidden, and how far the bounds must lie from it.
        var unsafe: [Int: Int128]
        /// What this view does not show whatever this edition shows.
        var alreadyHidden: Set<Int> = []
    }

    let rows: Int
    let columns: Int
    private(set) var views: [View]

    /// The cells that are hidden, by their numbers; nil where no pattern protects them.
    private(set) var hidden: Set<Int>? = []
    private var networks: [SuppressionNetwork] = []

    /// Finds the cells to hide.
    init(rows: Int, columns: Int, views: [View]) {
        self.rows = rows
        self.columns = columns
        self.views = views
        networks = views.map { view in
            .table(
                rows: rows, columns: columns, values: view.values,
                isHidden: view.values.indices.map { view.alreadyHidden.contains($0) })
        }
        for cell in Set(views.flatMap(\.unsafe.keys)).sorted() { setHidden(true, cell) }
        let primary = hidden ?? []
        protect()
        prune(keeping: primary)
    }

    /// Whether a cell is a margin.
    func isMargin(_ cell: Int) -> Bool {
        cell / (columns + 1) == rows || cell % (columns + 1) == columns
    }

    private mutating func setHidden(_ isHidden: Bool, _ cell: Int) {
        if isHidden { hidden?.insert(cell) } else { hidden?.remove(cell) }
        for index in networks.indices {
            let stays = views[index].alreadyHidden.contains(cell)
            networks[index].setHidden(isHidden || stays, cell)
        }
    }

    /// The first cell, with its view, that somebody could compute too well.
    private var exposed: (view: Int, cell: Int, distance: Int128)? {
        for (index, view) in views.enumerated() {
            for (cell, distance) in view.unsafe.sorted(by: { $0.key < $1.key })
            where !networks[index].protects(cell, by: distance) {
                return (index, cell, distance)
            }
        }
        return nil
    }

    /// Hides the cheapest further cells until every unsafe one is protected.
    private mutating func protect() {
        while let (view, cell, distance) = exposed {
            let cycle = cycle(in: view, through: cell, distance)
            let more = cycle?.filter { !(hidden?.contains($0) ?? false) } ?? []
            guard !more.isEmpty else {
                hidden = nil
                return
            }
            for cell in more { setHidden(true, cell) }
        }
    }

    /// Cells large enough to move the exposed one; smaller ones where those do not suffice.
    private func cycle(in view: Int, through cell: Int, _ distance: Int128) -> [Int]? {
        let network = networks[view]
        for least in [distance, 1] {
            for usesHidden in [true, false] {
                let found = network.cheapestCycle(through: cell) { other in
                    let arc = network.arcs[other]
                    guard !isMargin(other), arc.value >= least else { return nil }
                    return arc.isHidden ? (usesHidden ? 0 : nil) : arc.value
                }
                if let found, found.contains(where: { !network.arcs[$0].isHidden }) {
                    return found
                }
            }
        }
        return nil
    }

    /// Shows again what need not be hidden, the largest first.
    private mutating func prune(keeping primary: Set<Int>) {
        guard let all = hidden, let shown = views.first else { return }
        let extra = all.subtracting(primary).sorted {
            (shown.values[$1], $0) < (shown.values[$0], $1)
        }
        for cell in extra {
            setHidden(false, cell)
            if exposed != nil { setHidden(true, cell) }
        }
    }
}
