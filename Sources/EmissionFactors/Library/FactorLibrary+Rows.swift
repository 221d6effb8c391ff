import DelimitedText

extension FactorLibrary {
    /// Calls a function with each row of a table of the folder, for tables that others read.
    package func forEachRow(
        of path: String, _ body: (DelimitedTable.Row) throws(FactorFolderFailure) -> Void
    ) throws(FactorFolderFailure) {
        try Self.forEachRow(of: path, in: folder, body)
    }
}
