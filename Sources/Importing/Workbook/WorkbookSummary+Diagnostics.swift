import Diagnostics

extension WorkbookSummary {
    /// The names of the sheets by their index; sheets without cells, such as charts, have none.
    var allNames: [String] {
        let count = (sheets.map(\.index).max() ?? -1) + 1
        var names = [String](repeating: "", count: count)
        for sheet in sheets { names[sheet.index] = sheet.name }
        return names
    }

    /// Says what of the workbook is easily overlooked: it is read all the same, or never.
    func report(to sink: inout DiagnosticSink, file: String) {
        for sheet in sheets {
            let place = SourcePosition(file: file, sheet: sheet.name)
            if sheet.isHidden { note("sheet-hidden", 1, place, &sink) }
            note("sheet-hidden-rows", hiddenRows[sheet.index] ?? 0, place, &sink)
            note("sheet-hidden-columns", hiddenColumns[sheet.index] ?? 0, place, &sink)
        }
        let place = SourcePosition(file: file)
        if hasMacros { note("workbook-macros", 1, place, &sink) }
        if hasExternalLinks { note("workbook-external-links", 1, place, &sink) }
    }

    private func note(
        _ id: String, _ count: Int, _ place: SourcePosition, _ sink: inout DiagnosticSink
    ) {
        guard count > 0 else { return }
        sink.report(Diagnostic(.warning, Message(id, ["count": .number(count)]), at: place))
    }
}
