import Diagnostics
import EmissionFactors
import TestSupport

@testable import Importing

/// The lines of meter documents and tracks as they were handed over.
final class MeterReadings: SourceLineConsumer {
    var lines: [SourceLine] = []
    var diagnostics = DiagnosticSink()

    func take(_ line: SourceLine, of document: SourceDocument) {
        lines.append(line)
    }

    /// Reads texts as files, with one collection for all.
    init(_ files: [String], options: MeterOptions = MeterOptions()) throws {
        let collection = MeterCollection(options: options)
        let folder = TemporaryFolder()
        for (index, text) in files.enumerated() {
            let file = try InputFile(folder.write(text, as: "\(index).txt"))
            try file.peek()
            let reader: any SourceReader
            if text.hasPrefix("{") || text.hasPrefix("[") {
                reader = MarketJSONReader(collection: collection)
            } else if text.hasPrefix("<") {
                reader = MarketXMLReader(collection: collection)
            } else {
                reader = MeterTableReader(collection: collection)
            }
            diagnostics.merge(reader.read(file, into: self).diagnostics)
        }
        diagnostics.merge(collection.finish(into: self))
    }

    /// Reads one file with one reader.
    init(path: String, _ reader: any SourceReader) throws {
        let file = try InputFile(path)
        try file.peek()
        diagnostics = reader.read(file, into: self).diagnostics
    }

    /// What counts, as `quantity unit days`.
    var counted: [String] { lines.filter { $0.role == .activity }.map(\.summary) }
    /// What is set aside or waits, as `rule or reason: quantity unit days`.
    var notCounted: [String] {
        lines.compactMap { line in
            switch line.role {
            case .activity: nil
            case .setAside(let rule): "\(rule): \(line.summary)"
            case .unreadable(let reason): "\(reason): \(line.summary)"
            }
        }
    }
    /// Every diagnostic as `line:column id`.
    var places: [String] {
        diagnostics.sorted.map {
            "\($0.position?.line ?? -1):\($0.position?.column ?? -1) \($0.id)"
        }
    }
}

extension SourceLine {
    /// `12.5 KWH 2025-03-01/2025-03-31 measured`
    var summary: String {
        let days = period.map { "\($0.lowerBound)/\($0.upperBound)" } ?? "-"
        return "\(quantity.map { "\($0)" } ?? "-") \(unitCode) \(days) \(quality.rawValue)"
    }
}

/// Small market documents.
enum MarketText {
    /// One period: resolution, start, end, and points as position, quantity, quality.
    static func period(
        _ resolution: String, _ start: String, _ end: String, _ points: [(Int, String?, String)]
    ) -> String {
        let texts = points.map { position, quantity, quality in
            let value = quantity.map { #""out_Quantity.quantity":"\#($0)","# } ?? ""
            return #"{"position":"\#(position)",\#(value)"out_Quantity.quality":"\#(quality)"}"#
        }
        return
            #"{"resolution":"\#(resolution)","timeInterval":{"start":"\#(start)","end":"\#(end)"},"#
            + #""Point":[\#(texts.joined(separator: ","))]}"#
    }

    /// A document with series of one metering point and business type each.
    static func document(
        _ series: [(meter: String, type: String, periods: [String])], unit: String = "KWH"
    ) -> String {
        let texts = series.map { series in
            #"{"mRID":"\#(series.meter)","businessType":"\#(series.type)","#
                + #""measurement_Unit.name":"\#(unit)","#
                + #""MarketEvaluationPoint":{"mRID":{"codingScheme":"A10","name":null}},"#
                + #""Period":[\#(series.periods.joined(separator: ","))]}"#
        }
        return #"{"result":[{"MyEnergyData_MarketDocument":{"TimeSeries":["#
            + texts.joined(separator: ",")
            + #"]},"success":true,"errorCode":"10000","errorText":"NoError"}]}"#
    }

    /// Points 1… with the same quantity, as measured.
    static func points(_ count: Int, _ quantity: String, _ quality: String = "A04")
        -> [(Int, String?, String)]
    {
        (1...count).map { ($0, quantity, quality) }
    }
}
