import Diagnostics

/// Reads MyEnergyData market documents of Eloverblik in XML, by local names: the element around them is
/// not legal XML in the publisher's manual, so every writer has chosen another.
final class MarketXMLReader: SourceReader {
    private let shared: MeterCollection?
    private let options: MeterOptions

    init(collection: MeterCollection) {
        shared = collection
        options = collection.options
    }

    init(options: MeterOptions = MeterOptions()) {
        shared = nil
        self.options = options
    }

    /// Whether a first element opens such a document, a list of answers with them, or a feed, in which
    /// Green Button is found and refused.
    static func recognises(root name: String, namespace: String) -> Bool {
        name == "MyEnergyData_MarketDocument" || name.hasPrefix("ApiResponse")
            || name.hasPrefix("ArrayOfMyEnergyData")
            || namespace == "http://www.w3.org/2005/Atom"
    }

    func read(_ file: InputFile, into consumer: any SourceLineConsumer) -> SourceDocument {
        let collection = shared ?? MeterCollection(options: options)
        var document = SourceDocument(file: file.name, kind: .meterData)
        let index = collection.open(document)
        let elements = MarketElements(
            builder: MarketDocumentBuilder(collection: collection, document: index))
        let handler = DocumentHandler(
            outline: MarketField.outline, consumer: elements, file: file.name)
        document.sha256 = DocumentParser(handler: handler).read(file)
        document.diagnostics = handler.diagnostics
        if elements.builder.seriesCount == 0, !document.diagnostics.hasErrors {
            document.diagnostics.report(
                Diagnostic(
                    .error, Message("meter-no-series"), at: SourcePosition(file: file.name),
                    remedy: Message("remedy-meter-no-series")))
        }
        collection.close(index, as: document)
        if shared == nil { document.diagnostics.merge(collection.finish(into: consumer)) }
        return document
    }
}

/// What the elements of a market document mean.
private enum MarketField: Int {
    case series, seriesID, businessType, unit, pointID
    case period, resolution, start, end
    case point, position, quantity, quality

    /// Series are looked for inside whatever is around them: every writer has chosen another element.
    static let outline = DocumentOutline(
        looksInside: true,
        [
            ("TimeSeries/", series),
            ("TimeSeries/mRID", seriesID),
            ("TimeSeries/businessType", businessType),
            ("TimeSeries/measurement_Unit.name", unit),
            ("TimeSeries/MarketEvaluationPoint/mRID", pointID),
            ("TimeSeries/Period/", period),
            ("TimeSeries/Period/resolution", resolution),
            ("TimeSeries/Period/timeInterval/start", start),
            ("TimeSeries/Period/timeInterval/end", end),
            ("TimeSeries/Period/Point/", point),
            ("TimeSeries/Period/Point/position", position),
            ("TimeSeries/Period/Point/out_Quantity.quantity", quantity),
            ("TimeSeries/Period/Point/out_Quantity.quality", quality),
        ].map { ($0.0, $0.1.rawValue) })

    /// The element as problems name it.
    var name: String {
        switch self {
        case .series: return "TimeSeries"
        case .seriesID, .pointID: return "mRID"
        case .businessType: return "businessType"
        case .unit: return "measurement_Unit.name"
        case .period: return "Period"
        case .resolution: return "resolution"
        case .start: return "start"
        case .end: return "end"
        case .point: return "Point"
        case .position: return "position"
        case .quantity: return "out_Quantity.quantity"
        case .quality: return "out_Quantity.quality"
        }
    }
}

/// Follows the elements of a market document.
private final class MarketElements: DocumentConsumer {
    let builder: MarketDocumentBuilder
    /// The texts of the innermost series, period and point, with their places.
    private var texts: [MarketField: (text: String, position: SourcePosition)] = [:]
    private var line = 0

    init(builder: MarketDocumentBuilder) {
        self.builder = builder
    }

    /// Green Button stands inside an Atom feed; the others are told by their first element.
    func open(_ root: DocumentTag, in handler: DocumentHandler) -> Bool {
        guard let format = ForeignMeterFormat(root: root.localName, namespace: root.uri) else {
            return true
        }
        handler.diagnostics.report(
            format.diagnostic(
                SourcePosition(file: handler.positions.file, line: handler.line)))
        handler.stop()
        return false
    }

    func start(_ field: Int, _ tag: DocumentTag, in handler: DocumentHandler) {
        switch MarketField(rawValue: field) {
        case .series: forget(.seriesID, .businessType, .unit, .pointID)
        case .period: forget(.resolution, .start, .end)
        case .point: forget(.position, .quantity, .quality)
        default: return
        }
        line = handler.line
    }

    private func forget(_ fields: MarketField...) {
        for field in fields { texts[field] = nil }
    }

    func end(_ field: Int, _ text: DocumentText, in handler: DocumentHandler) {
        guard let field = MarketField(rawValue: field) else { return }
        let problem: MeterProblem?
        switch field {
        case .point:
            problem = builder.endPoint(
                position: self[.position], quantity: texts[.quantity]?.text,
                quality: self[.quality], line: line)
        case .period:
            problem = builder.endPeriod(
                resolution: self[.resolution], start: self[.start], end: self[.end], line: line)
        case .series:
            problem = builder.endSeries(
                meter: self[.pointID].isEmpty ? self[.seriesID] : self[.pointID],
                businessType: self[.businessType], unit: self[.unit])
        default:
            if texts[field] == nil { texts[field] = (text.line, handler.position()) }
            return
        }
        if let problem { report(problem, handler) }
    }

    private subscript(field: MarketField) -> String { texts[field]?.text ?? "" }

    private func report(_ problem: MeterProblem, _ handler: DocumentHandler) {
        let known = texts.first { $0.key.name == problem.field }?.value.position
        handler.diagnostics.report(problem.diagnostic(at: known ?? handler.position()))
    }
}
