import DelimitedText

extension FactorLibrary {
    /// Calls a function with each row of a table of the folder, for tables that others read.
    ///
    /// A folder without the table uses the one that travels inside the executable.
    package func forEachRow(
        of path: String, _ body: (DelimitedTable.Row) throws(FactorFolderFailure) -> Void
    ) throws(FactorFolderFailure) {
        let own = folder.bytes(of: path) == nil ? FactorFolder.embedded : folder
        try Self.forEachRow(of: path, in: own, body)
    }
}
