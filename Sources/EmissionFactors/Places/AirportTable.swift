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
        /// The city it belongs to; empty where that is not published.
        public let city: String
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
        guard code.utf8.count == 3, let offset = rowOffset(code) else { return nil }
        return (try? airports.row(at: offset)).flatMap(Airport.init)
    }

    /// The airports of a city code such as LON, which is no airport itself.
    public func airports(ofCity code: String) -> [String]? {
        cities[code]?.split(separator: "|").map(String.init)
    }

    /// All airports, in the order of their codes.
    public var all: [Airport] {
        var all: [Airport] = []
        try? airports.forEachRow { row in
            if let airport = Airport(row) { all.append(airport) }
        }
        return all
    }

    /// The airports that a text which is no code may mean: its letters as capitals, or what is called so.
    ///
    /// Nearly every code is one letter from many others, so a distance between words says nothing here.
    public func airports(meantBy text: String) -> [Airport] {
        if let airport = self[text.uppercased()] { return [airport] }
        let name = text.lowercased()
        guard name.count > 3 else { return [] }
        return all.filter {
            $0.city.lowercased() == name || $0.name.lowercased().hasPrefix(name)
        }
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

extension AirportTable.Airport {
    /// Reads a row; nil where the coordinates are no numbers.
    init?(_ row: DelimitedTable.Row) {
        guard let latitude = Double(row["lat"]), let longitude = Double(row["lon"]) else {
            return nil
        }
        self.init(
            code: row["iata"], name: row["name"], city: row["city"], country: row["country"],
            latitude: latitude, longitude: longitude)
    }
}
