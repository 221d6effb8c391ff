import Diagnostics

/// Tells meter data by the first bytes of a file.
enum MeterRecognition: Sendable, Equatable {
    /// A MyEnergyData market document in JSON, or JSON that may be one.
    case marketJSON
    /// The same in XML.
    case marketXML
    /// The table export of Eloverblik.
    case table
    /// A format that is recognised and not read.
    case foreign(ForeignMeterFormat)

    /// By the first element of an XML document.
    init?(root name: String, namespace: String) {
        if let format = ForeignMeterFormat(root: name, namespace: namespace) {
            self = .foreign(format)
        } else if MarketXMLReader.recognises(root: name, namespace: namespace) {
            self = .marketXML
        } else {
            return nil
        }
    }

    /// By the first characters of JSON.
    init?(json start: String) {
        let members = Self.marketDocuments(in: start)
        if let format = members.lazy.compactMap(ForeignMeterFormat.init(member:)).first {
            self = .foreign(format)
        } else if !members.isEmpty || start.includes("\"meteringPointId\"")
            || start.includes("\"errorCode\"")
        {
            self = .marketJSON
        } else {
            return nil
        }
    }

    /// The names of members such as `"MyEnergyData_MarketDocument":`.
    private static func marketDocuments(in start: String) -> [String] {
        let pieces = start.split(separator: "\"", omittingEmptySubsequences: false)
        return zip(pieces, pieces.dropFirst()).compactMap { name, next in
            let prefix = name.dropLast("_MarketDocument".count)
            guard name.hasSuffix("_MarketDocument"), !prefix.isEmpty,
                prefix.allSatisfy({ $0.isASCII && $0.isLetter }),
                next.first(where: { !$0.isWhitespace }) == ":"
            else { return nil }
            return String(name)
        }
    }

    /// By the first line of a table.
    init?(header line: String) {
        if let format = ForeignMeterFormat(header: line) {
            self = .foreign(format)
        } else if MeterTableHeader(line: line) != nil {
            self = .table
        } else {
            return nil
        }
    }
}

extension MeterRecognition {
    /// A reader for the form; what it reads goes into the collection, whose owner hands over the lines when
    /// all files were read.
    func makeReader(_ collection: MeterCollection) -> any SourceReader {
        switch self {
        case .marketJSON: MarketJSONReader(collection: collection)
        case .marketXML: MarketXMLReader(collection: collection)
        case .table: MeterTableReader(collection: collection)
        case .foreign(let format): ForeignMeterReader(format: format)
        }
    }
}
