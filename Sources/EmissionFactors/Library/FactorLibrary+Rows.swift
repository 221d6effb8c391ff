import DelimitedText

extension FactorLibrary {
    /// Calls a function with each row of a table of the folder, for tables that others read.
    package func forEachRow(
        of path: String, _ body: (DelimitedTable.Row) throws(FactorFolderFailure) -> Void
    ) throws(FactorFolderFailure) {
        try Self.forEachRow(of: path, in: folder, body)
    }

    /// Calls a function with each row of a table beside the factors, such as `placement-rules.csv`.
    ///
    /// A folder without the table uses the one that travels inside the executable.
    package func forEachRow(
        ofTable path: String, _ body: (DelimitedTable.Row) throws(FactorFolderFailure) -> Void
    ) throws(FactorFolderFailure) {
        let own = folder.bytes(of: path) == nil ? FactorFolder.embedded : folder
        try Self.forEachRow(of: path, in: own, body)
    }
}
