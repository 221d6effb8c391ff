import Diagnostics

/// Meter data and grid figures that are recognised and not read, each with what to bring instead.
enum ForeignMeterFormat: String, CaseIterable {
    /// Messages between DataHub and market actors, in CIM.
    case cim = "meter-format-cim"
    /// The same in ebIX.
    case ebIX = "meter-format-ebix"
    /// Green Button (ESPI), North American meter data.
    case greenButton = "meter-format-green-button"
    /// Hourly emission factors of the grid.
    case gridFactors = "meter-format-grid-factors"

    /// The format of an XML document with a first element.
    init?(root name: String, namespace: String) {
        if namespace.hasPrefix("urn:ediel.org:") {
            self = .cim
        } else if namespace.hasPrefix("un:unece:260:data:EEM-") {
            self = .ebIX
        } else if namespace == "http://naesb.org/espi" {
            self = .greenButton
        } else {
            return nil
        }
    }

    /// The format of a JSON document with a member at its top.
    init?(member name: String) {
        guard name.hasSuffix("_MarketDocument"), name != "MyEnergyData_MarketDocument" else {
            return nil
        }
        self = .cim
    }

    /// The format of a table with a first line, as Energi Data Service writes it.
    init?(header line: String) {
        let start = line.lowercased().filter { $0 != "\u{FEFF}" && $0 != "\"" }
        let columns = start.split { $0 == "," || $0 == ";" }
        guard columns.contains("pricearea"), columns.contains("fuelallocationmethod") else {
            return nil
        }
        self = .gridFactors
    }

    /// What the user is told.
    func diagnostic(_ position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error, Message(rawValue), at: position,
            remedy: Message("remedy-\(rawValue)"))
    }
}
