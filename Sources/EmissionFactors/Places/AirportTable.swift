import DelimitedText
import Glibc

/// Airports by IATA code, found by a search in the file's bytes: a report names few of the 8,000.
public struct AirportTable: Sendable {
    /// One airport.
    public struct Airport: Sendable, Hashable {
        /// The IATA code.
        public let code: String
        /// Its name.
        public let name: String
        /// The country, ISO 3166-1 alpha-2.
        public let country: String
        /// Degrees north.
        public let latitude: Double
        /// Degrees east.
        public let longitude: Double
    }

    private let airports: DelimitedTable
    private let cities: [String: String]
    /// The edition the coordinates come from.
    public let dataset: String

    init(folder: FactorFolder, datasets: [DatasetDescription]) throws(FactorFolderFailure) {
        guard let edition = datasets.first(where: { $0.family == "airports" }) else {
            throw .missingFile("editions/airports/airports.csv")
        }
        let path = "editions/\(edition.id)/airports.csv"
        guard let bytes = folder.bytes(of: path) else { throw .missingFile(path) }
        guard let table = try? DelimitedTable(bytes) else {
            throw .malformedRow(file: path, line: 1, column: "iata", found: "")
        }
        airports = table
        dataset = edition.id
        var cities: [String: String] = [:]
        try FactorLibrary.forEachRow(of: "editions/\(edition.id)/city-codes.csv", in: folder) {
            cities[$0["city_code"]] = $0["airports"]
        }
        self.cities = cities
    }

    /// The airport with an IATA code.
    public subscript(code: String) -> Airport? {
        guard code.utf8.count == 3, let offset = rowOffset(code),
            let row = try? airports.row(at: offset),
            let latitude = Double(row["lat"]), let longitude = Double(row["lon"])
        else { return nil }
        return Airport(
            code: code, name: row["name"], country: row["country"], latitude: latitude,
            longitude: longitude)
    }

    /// The airports of a city code such as LON, which is no airport itself.
    public func airports(ofCity code: String) -> [String]? {
        cities[code]?.split(separator: "|").map(String.init)
    }

    /// All airport codes, for suggestions.
    public var codes: [String] {
        var codes: [String] = []
        try? airports.forEachRow { codes.append($0["iata"]) }
        return codes
    }

    /// Where the row of a code starts: every row starts with its code and a comma.
    private func rowOffset(_ code: String) -> Int? {
        let key = Array(code.utf8) + [UInt8(ascii: ",")]
        let bytes = airports.bytes
        var offset = airports.firstRow
        while offset + key.count <= bytes.count, let base = bytes.baseAddress {
            if memcmp(base + offset, key, key.count) == 0 { return offset }
            guard let end = memchr(base + offset, 0x0A, bytes.count - offset) else { return nil }
            offset = UnsafeRawPointer(end) - base + 1
        }
        return nil
    }
}
