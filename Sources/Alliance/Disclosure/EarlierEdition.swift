/// What an earlier edition showed, as far as it limits what a later one may show.
public struct EarlierEdition: Sendable, Hashable {
    /// The reports that counted, by ``ProductionPartial/digest``.
    public var members: Set<UInt128>
    /// The classes that were shown on their own, by classification; all others were one.
    public var shown: [Classification: Set<String>]
    /// The cells that were hidden in the cross tables with kind.
    public var hidden: [Classification: Set<CellKeys>]

    /// Makes an edition.
    public init(
        members: Set<UInt128>, shown: [Classification: Set<String>],
        hidden: [Classification: Set<CellKeys>]
    ) {
        self.members = members
        self.shown = shown
        self.hidden = hidden
    }
}

/// A cell of a cross table by the keys of its row and column, before other ones are merged.
public struct CellKeys: Sendable, Hashable {
    /// The key of the row.
    public var row: String
    /// The key of the column.
    public var column: String

    /// Makes a cell's keys.
    public init(row: String, column: String) {
        self.row = row
        self.column = column
    }
}
