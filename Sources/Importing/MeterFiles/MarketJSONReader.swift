import Diagnostics

/// Reads MyEnergyData market documents of Eloverblik in JSON.
///
/// With a collection of its own the reader hands over the lines itself; with one that is shared, its owner
/// does when all files were read.
final class MarketJSONReader: SourceReader {
    private static let arrays = ["result", "TimeSeries", "Period", "Point"]

    private let shared: MeterCollection?
    private let options: MeterOptions
    private var document = SourceDocument(file: "", kind: .meterData)
    private var failedResults = 0

    init(collection: MeterCollection) {
        shared = collection
        options = collection.options
    }

    init(options: MeterOptions = MeterOptions()) {
        shared = nil
        self.options = options
    }

    func read(_ file: InputFile, into consumer: any SourceLineConsumer) -> SourceDocument {
        let collection = shared ?? MeterCollection(options: options)
        document = SourceDocument(file: file.name, kind: .meterData)
        failedResults = 0
        let index = collection.open(document)
        let builder = MarketDocumentBuilder(collection: collection, document: index)
        var problems = DiagnosticSink()
        document.sha256 = JSONDocumentReader(file: file, cut: Self.arrays).read(&problems) {
            piece, value in
            self.take(piece, value, builder, consumer)
        }
        document.diagnostics.merge(problems)
        if builder.seriesCount == 0, failedResults == 0, !document.diagnostics.hasErrors {
            document.diagnostics.report(
                Diagnostic(
                    .error, Message("meter-no-series"), at: SourcePosition(file: file.name),
                    remedy: Message("remedy-meter-no-series")))
        }
        collection.close(index, as: document)
        if shared == nil { document.diagnostics.merge(collection.finish(into: consumer)) }
        return document
    }

    private func take(
        _ piece: JSONPiece, _ value: JSONValue, _ builder: MarketDocumentBuilder,
        _ consumer: any SourceLineConsumer
    ) {
        let problem: MeterProblem?
        switch piece.name {
        case 3:
            problem = builder.endPoint(
                position: value["position"].text ?? "",
                quantity: value["out_Quantity.quantity"].text,
                quality: value["out_Quantity.quality"].text ?? "", line: piece.firstLine)
        case 2:
            problem =
                wrongShape(value, "Point")
                ?? builder.endPeriod(
                    resolution: value["resolution"].text ?? "",
                    start: value["timeInterval"]["start"].text ?? "",
                    end: value["timeInterval"]["end"].text ?? "", line: piece.firstLine)
        case 1: problem = wrongShape(value, "Period") ?? endSeries(value, builder)
        case 0: problem = endResult(piece, value, consumer)
        default: problem = foreignRoot(value)
        }
        if let problem { report(problem, piece) }
    }

    private func endSeries(
        _ value: JSONValue, _ builder: MarketDocumentBuilder
    ) -> MeterProblem? {
        let name = value["MarketEvaluationPoint"]["mRID"]["name"].text ?? ""
        let id = value["mRID"].text ?? ""
        return builder.endSeries(
            meter: name.isEmpty ? id : name, businessType: value["businessType"].text ?? "",
            unit: value["measurement_Unit.name"].text ?? "")
    }

    /// A result may say that its metering point could not be read: that is listed.
    private func endResult(
        _ piece: JSONPiece, _ value: JSONValue, _ consumer: any SourceLineConsumer
    ) -> MeterProblem? {
        let code = value["errorCode"].text ?? ""
        guard value["success"].truth == false || !["", "10000", "string"].contains(code) else {
            return wrongShape(value["MyEnergyData_MarketDocument"], "TimeSeries")
        }
        failedResults += 1
        let meter = MeterSeries.masked(value["id"].text ?? "")
        let text = "\(code) \(value["errorText"].text ?? "")"
        document.diagnostics.report(
            Diagnostic(
                .warning,
                Message("meter-result-failed", ["meter": .text(meter), "found": .text(text)]),
                at: piece.position(at: 0, file: document.file)))
        let line = SourceLine(
            origin: SourceOrigin(
                file: document.file, document: "", locator: meter, line: piece.firstLine),
            quality: .estimated)
        line.meter = value["id"].text ?? ""
        line.text = text
        line.role = .unreadable(reason: "review-meter-result-failed")
        consumer.take(line, of: document)
        return nil
    }

    /// An array whose objects did not come one by one is written in a way that no meter operator writes.
    private func wrongShape(_ value: JSONValue, _ name: String) -> MeterProblem? {
        let array = value[name]
        guard !array.isNull, array.elementCount == nil || !array.holdsOnlyNumbers else {
            return nil
        }
        return MeterProblem("meter-wrong-shape", name, name)
    }

    private func foreignRoot(_ value: JSONValue) -> MeterProblem? {
        guard let name = value.memberNames.first(where: { ForeignMeterFormat(member: $0) != nil }),
            let format = ForeignMeterFormat(member: name)
        else { return nil }
        document.diagnostics.report(format.diagnostic(SourcePosition(file: document.file)))
        return nil
    }

    private func report(_ problem: MeterProblem, _ piece: JSONPiece) {
        document.diagnostics.report(
            problem.diagnostic(at: piece.position(of: problem.field, file: document.file)))
    }
}

extension MeterProblem {
    /// The problem with its place.
    func diagnostic(at position: SourcePosition) -> Diagnostic {
        let known = MeterResolution.known.joined(separator: ", ")
        return Diagnostic(
            .error,
            Message(
                id,
                ["field": .text(field), "found": .text(found), "known": .text(known)]),
            at: position,
            remedy: MessageCatalogue.template("remedy-\(id)", in: .english) == nil
                ? nil : Message("remedy-\(id)"))
    }
}
