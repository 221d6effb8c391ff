/// The forms of documents of others that are read, in the order in which they are tried.
enum SourceRegistry {
    /// All forms with a reader of their own; foreign tables come after them.
    static let formats: [SourceFormat] = [
        SourceFormat(
            name: "UBL or CII",
            recognises: { start in
                start.root.map {
                    InvoiceReader.recognises(rootNamespace: $0.namespace, localName: $0.name)
                } ?? false
            },
            readsAtOnce: true,
            makeReader: { InvoiceReader(rules: $0.rules, memory: $0.memory) }),
        SourceFormat(
            name: "SAF-T",
            recognises: { start in
                start.root.map {
                    LedgerReader.recognises(rootNamespace: $0.namespace, localName: $0.name)
                } ?? false
            },
            readsAtOnce: true,
            makeReader: {
                LedgerReader(rules: $0.rules, filter: .init(projects: Set($0.options.projects)))
            }),
        SourceFormat(
            name: "GPX",
            recognises: { start in
                start.root.map {
                    TrackReader.recognises(root: $0.name, namespace: $0.namespace)
                } ?? false
            },
            makeReader: { _ in TrackReader() }),
        SourceFormat(
            name: "MyEnergyData XML", recognises: { meterForm($0) == .marketXML },
            isBroughtTogether: true,
            makeReader: { MarketXMLReader(collection: $0.meters) }),
        SourceFormat(
            name: "MyEnergyData JSON", recognises: { meterForm($0) == .marketJSON },
            isBroughtTogether: true,
            makeReader: { MarketJSONReader(collection: $0.meters) }),
        SourceFormat(
            name: "Eloverblik", recognises: { meterForm($0) == .table },
            isBroughtTogether: true,
            makeReader: { MeterTableReader(collection: $0.meters) }),
    ]

    private static func meterForm(_ start: FileStart) -> MeterRecognition? {
        if let root = start.root {
            return MeterRecognition(root: root.name, namespace: root.namespace)
        }
        if start.isJSON { return MeterRecognition(json: start.text) }
        return MeterRecognition(header: String(start.firstLine))
    }

    /// The form of a file that was opened and looked at.
    static func form(of file: InputFile, _ start: FileStart) -> SourceForm {
        if start.bytes.isEmpty { return .unknown(InputProblem("empty-source")) }
        for format in formats where format.recognises(start) { return .document(format) }
        if case .foreign(let format) = meterForm(start) {
            return .unknown(InputProblem(format.rawValue))
        }
        if file.startsLikeArchive || file.startsLikeCompoundFile {
            switch WorkbookTableReader.content(of: file) {
            case .report: return .report
            case .reviewList: return .reviewList
            case .tables: return .document(workbook)
            }
        }
        if start.root?.name == "productionReport" { return .report }
        if let root = start.root {
            let id = root.name == "FinalDraft" ? "unknown-screenplay" : "unknown-document"
            return .unknown(InputProblem(id, found: "XML '\(root.name)'"))
        }
        if file.startsLikeXML { return .unknown(InputProblem("unknown-document", found: "XML")) }
        if start.isJSON { return .unknown(InputProblem("unknown-document", found: "JSON")) }
        if let problem = file.wrongFormat { return .unknown(problem) }
        if ReviewList.isHeading(start.firstLine) { return .reviewList }
        if isEDIFACT(start.text) {
            return .unknown(InputProblem("unknown-edifact"))
        }
        if MappingReader.isMapping(start.text) {
            return .unknown(InputProblem("unknown-mapping"))
        }
        return tableForm(start)
    }

    /// Delimited text of others.
    static let table = SourceFormat(
        name: "table", recognises: { _ in false },
        makeReader: { DataTableReader(context: $0) })

    private static let workbook = SourceFormat(
        name: "XLSX or ODS", recognises: { $0.isArchive },
        makeReader: { WorkbookTableReader(context: $0) })

    private static func isEDIFACT(_ text: String) -> Bool {
        text.hasPrefix("UNA:+") || text.hasPrefix("UNB+")
    }

    /// A production report opens with header rows, or has columns of ours alone; with others beside
    /// department and record it resembles one.
    private static func tableForm(_ start: FileStart) -> SourceForm {
        let line = start.firstLine
        if line.hasPrefix("#production") { return .report }
        guard let separator = ";\t,".first(where: { line.contains($0) }) else {
            return .table(resemblesReport: false)
        }
        let cells = line.split(separator: separator, omittingEmptySubsequences: false)
            .map { $0.trimmingQuotes }
        let columns = cells.filter { !$0.isEmpty }.map { ColumnNames.column($0) }
        let isOurs = columns.contains(.department) && columns.contains(.record)
        return isOurs && columns.allSatisfy { $0 != nil }
            ? .report : .table(resemblesReport: isOurs)
    }
}

extension Substring {
    /// The text without blanks and quotes around it.
    var trimmingQuotes: String {
        var text = String(self).trimmingWhitespace
        if text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") {
            text = String(text.dropFirst().dropLast())
        }
        return text
    }
}
