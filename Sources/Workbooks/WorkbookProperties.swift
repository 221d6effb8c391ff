import CXLSXWriter

/// What a workbook says of itself.
package struct WorkbookProperties: Sendable {
    /// Its title.
    package var title = ""
    /// Who made it.
    package var author = ""
    /// What it is about.
    package var subject = ""

    /// Says nothing.
    package init() {}

    func set(
        on book: UnsafeMutablePointer<lxw_workbook>,
        _ functions: UnsafePointer<bftp_xlsx_functions>
    ) {
        withCopies([title, author, subject]) { texts in
            var properties = lxw_doc_properties()
            properties.title = texts[0]
            properties.author = texts[1]
            properties.subject = texts[2]
            properties.created = WorkbookWriter.created
            _ = functions.pointee.workbook_set_properties(book, &properties)
        }
    }
}

/// Calls a function with texts as C strings that live as long as the call; empty ones are nil.
func withCopies<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
    let copies = texts.map { text -> UnsafeMutablePointer<CChar>? in
        guard !text.isEmpty else { return nil }
        let bytes = text.utf8CString
        let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
        for (index, byte) in bytes.enumerated() { copy[index] = byte }
        return copy
    }
    defer { for copy in copies { copy?.deallocate() } }
    return body(copies)
}
