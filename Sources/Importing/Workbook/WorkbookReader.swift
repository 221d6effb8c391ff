import Diagnostics

/// Reads the rows of a workbook, XLSX or ODS, in the order of its sheets.
struct WorkbookReader {
    /// The two forms of workbooks.
    enum Form {
        case spreadsheetML
        case openDocument
    }

    private let archive: ZipArchive
    /// Which form it is.
    let form: Form

    /// Opens a workbook; an archive that is none, or one that cannot be read, throws.
    init(_ file: InputFile) throws(InputProblem) {
        if file.startsLikeCompoundFile { throw try Self.compoundFileProblem(file) }
        archive = try ZipArchive(file)
        if archive.directory["[Content_Types].xml"] != nil {
            form = .spreadsheetML
        } else if archive.directory["content.xml"] != nil {
            form = .openDocument
            try Self.checkOpenDocument(archive)
        } else {
            throw InputProblem("archive-no-workbook")
        }
    }

    /// Hands the rows on; answers what else is known of the workbook.
    ///
    /// Who wants the first rows alone may do with a part of the texts that cells share; a row that needs
    /// others is `sheet-string-missing` then.
    func read(
        into consumer: any SheetRowConsumer, wantedStrings: Int = .max
    ) throws(InputProblem) -> WorkbookSummary {
        archive.restart()
        switch form {
        case .spreadsheetML: return try readSpreadsheetML(into: consumer, wantedStrings)
        case .openDocument:
            guard let part = archive.directory["content.xml"] else {
                throw InputProblem("archive-no-workbook")
            }
            let handler = OpenDocumentHandler(consumer: consumer)
            try PartParser.parse(part, of: archive, with: handler)
            return handler.summary
        }
    }

    private func readSpreadsheetML(
        into consumer: any SheetRowConsumer, _ wantedStrings: Int
    ) throws(InputProblem) -> WorkbookSummary {
        let package = try SpreadsheetPackage(archive, wantedStrings: wantedStrings)
        var summary = package.summary
        for (sheet, part) in package.sheets.map({ ($0.sheet, $0.part) }) {
            guard consumer.begin(sheet) else { continue }
            let handler = SheetHandler(sheet, of: package, consumer: consumer)
            try PartParser.parse(part, of: archive, with: handler)
            consumer.end(sheet)
            summary.hiddenRows[sheet.index] = handler.hiddenRows
            summary.hiddenColumns[sheet.index] = handler.hiddenColumns
            summary.mergedRanges[sheet.index] = handler.mergedRanges
        }
        return summary
    }

    /// Old workbooks and encrypted new ones are files of one kind; a stream's name tells them apart.
    private static func compoundFileProblem(_ file: InputFile) throws(InputProblem) -> InputProblem
    {
        let size: Int
        do throws(InputFile.Failure) {
            size = try file.makeSeekable()
        } catch {
            throw InputProblem("input-not-readable")
        }
        let name = Array("EncryptedPackage".utf16)
            .withUnsafeBytes { Array($0) }
        let step = 1 << 20
        for start in stride(from: 0, to: min(size, 64 << 20), by: step) {
            let bytes = try file.bytes(at: start, count: min(step + name.count, size - start))
            if bytes.firstPlace(of: name) != nil { return InputProblem("workbook-encrypted") }
        }
        return InputProblem("workbook-old")
    }

    /// Texts and drawings are OpenDocument too; and encrypted parts cannot be read.
    private static func checkOpenDocument(_ archive: ZipArchive) throws(InputProblem) {
        if let entry = archive.directory["mimetype"],
            let bytes = try archive.bytes(of: entry, atMost: 200)
        {
            let type = String(decoding: bytes, as: UTF8.self)
            guard type.hasPrefix("application/vnd.oasis.opendocument.spreadsheet") else {
                throw InputProblem("archive-no-workbook")
            }
        }
        if let entry = archive.directory["META-INF/manifest.xml"],
            let bytes = try archive.bytes(of: entry, atMost: 1 << 20),
            bytes.firstPlace(of: "encryption-data".utf8) != nil
        {
            throw InputProblem("workbook-encrypted")
        }
    }
}
