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
            file: file.name,
            builder: MarketDocumentBuilder(collection: collection, document: index))
        var problems = DiagnosticSink()
        document.sha256 = ElementReader.read(file, &problems, into: elements)
        document.diagnostics = elements.diagnostics
        document.diagnostics.merge(problems)
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

/// Follows the elements of a market document.
private final class MarketElements: ElementConsumer {
    private let file: String
    let builder: MarketDocumentBuilder
    var diagnostics = DiagnosticSink()
    private(set) var isRefused = false
    private var path: [String] = []
    /// The texts of the innermost series, period or point, by element, with their places.
    private var series: [String: (text: String, position: SourcePosition)] = [:]
    private var period: [String: (text: String, position: SourcePosition)] = [:]
    private var point: [String: (text: String, position: SourcePosition)] = [:]
    private var line = 0

    init(file: String, builder: MarketDocumentBuilder) {
        self.file = file
        self.builder = builder
    }

    func start(_ element: ElementStart) {
        // Green Button stands inside an Atom feed; the others are told by their first element.
        if !isRefused,
            let format = ForeignMeterFormat(root: element.name, namespace: element.namespace)
        {
            diagnostics.report(format.diagnostic(SourcePosition(file: file, line: element.line)))
            isRefused = true
        }
        path.append(element.name)
        switch element.name {
        case "TimeSeries": series = [:]
        case "Period": period = [:]
        case "Point": point = [:]
        default: return
        }
        line = element.line
    }

    func end(_ name: String, text: String, at position: SourcePosition) {
        path.removeLast()
        let value = (text, position)
        var problem: MeterProblem?
        switch (path.last, name) {
        case ("Point", _): point[name] = value
        case ("timeInterval", _), ("Period", "resolution"): period[name] = value
        case ("TimeSeries", "Period"): problem = endPeriod()
        case ("Period", "Point"): problem = endPoint()
        case ("TimeSeries", _): series[name] = series[name] ?? value
        case ("MarketEvaluationPoint", "mRID"): series["point"] = value
        case (_, "TimeSeries"): problem = endSeries()
        default: return
        }
        if let problem { report(problem, position) }
    }

    private func endPoint() -> MeterProblem? {
        builder.endPoint(
            position: point["position"]?.text ?? "",
            quantity: point["out_Quantity.quantity"]?.text,
            quality: point["out_Quantity.quality"]?.text ?? "", line: line)
    }

    private func endPeriod() -> MeterProblem? {
        builder.endPeriod(
            resolution: period["resolution"]?.text ?? "", start: period["start"]?.text ?? "",
            end: period["end"]?.text ?? "", line: line)
    }

    private func endSeries() -> MeterProblem? {
        let name = series["point"]?.text ?? ""
        return builder.endSeries(
            meter: name.isEmpty ? series["mRID"]?.text ?? "" : name,
            businessType: series["businessType"]?.text ?? "",
            unit: series["measurement_Unit.name"]?.text ?? "")
    }

    private func report(_ problem: MeterProblem, _ position: SourcePosition) {
        let place = point[problem.field] ?? period[problem.field] ?? series[problem.field]
        diagnostics.report(problem.diagnostic(at: place?.position ?? position))
    }
}
