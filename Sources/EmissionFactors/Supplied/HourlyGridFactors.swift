import Quantities

/// Hourly factors of grid electricity as the Danish transmission system operator publishes them.
///
/// Energinet, hourly environmental declaration of grid electricity by the 125 % method: g CO2 per kWh for
/// each hour and price area.
public struct HourlyGridFactors: Sendable {
    /// One published hour.
    public struct Hour: Sendable {
        /// Grams of CO2 per kWh.
        public let grams: ExactDecimal
        /// The line it stands on.
        public let line: Int

        /// Makes an hour.
        public init(grams: ExactDecimal, line: Int) {
            self.grams = grams
            self.line = line
        }
    }

    /// The file the hours were read from.
    public let file: String
    /// SHA-256 of the file.
    public let sha256: String
    private let hours: [String: [Int: Hour]]

    /// Makes a table of hours by price area.
    public init(file: String, sha256: String, hours: [String: [Int: Hour]]) {
        self.file = file
        self.sha256 = sha256
        self.hours = hours
    }

    /// One hour of a price area; nil where the file lacks it.
    public func hour(_ hour: DanishHour, in priceArea: String) -> Hour? {
        hours[priceArea]?[hour.number]
    }

    /// A selection with its location-based factors replaced by the mean of a record's hours.
    ///
    /// Hour by hour is the finest published figure for a place, so it stands before the municipality's; the
    /// market-based side is a matter of contracts and stays (GHG Protocol, Scope 2 Guidance, chapter 6).
    public func replacing(
        _ selection: FactorSelection, for span: HourSpan
    ) -> Result<FactorSelection, NoFactor> {
        guard selection.applied.contains(where: { $0.measure == .location }) else {
            return .success(selection)
        }
        guard let factor = factor(for: span) else {
            let missing = missingHours(of: span).map(\.description)
            return .failure(.missingHours(priceArea: span.priceArea, hours: missing))
        }
        let mean = AppliedFactor(
            factor: factor, subtracted: nil, value: factor.value, unit: factor.unit, stage: .use,
            measure: .location, conversion: nil, reasons: [.hourlyGrid])
        let others = selection.applied.filter { $0.measure != .location }
        return .success(FactorSelection(applied: [mean] + others, validity: selection.validity))
    }

    /// The hours of a span that the file lacks, in order.
    func missingHours(of span: HourSpan) -> [DanishHour] {
        span.hours.filter { hours[span.priceArea]?[$0.number] == nil }
    }

    /// The mean of a span's hours, each with equal weight, in kg per kWh.
    ///
    /// Grams are summed exactly; the mean is rounded half to even once, at the twelfth decimal, and is the
    /// factor from then on. Nil where an hour is missing.
    func factor(for span: HourSpan) -> EmissionFactor? {
        guard let unit = UnitCatalogue.unit("kWh"), let mean = mean(span) else { return nil }
        let lines = span.hours.compactMap { hours[span.priceArea]?[$0.number]?.line }
        let (first, last) = (lines.min() ?? 0, lines.max() ?? 0)
        let place = first == last ? "line \(first)" : "lines \(first)–\(last)"
        return EmissionFactor(
            dataset: DatasetDescription.hourlyGrid.id, id: span.description,
            name: "CO2PerkWh, 125 %, mean of \(span.count) h", unit: unit, stage: .use, value: mean,
            content: .co2Only, gases: GasParts(co2: mean, ch4: nil, n2o: nil), gwpSet: "",
            geography: "DK-" + span.priceArea, validity: .always, massPerUnit: nil,
            table: "\(file), SHA-256 \(sha256), \(place)", flags: [], note: "")
    }

    private func mean(_ span: HourSpan) -> ExactDecimal? {
        var sum = ExactDecimal.zero
        for hour in span.hours {
            guard let grams = hours[span.priceArea]?[hour.number]?.grams,
                let next = sum.adding(grams)
            else { return nil }
            sum = next
        }
        guard let ratio = ExactFraction(1, over: Int128(span.count) * 1000) else { return nil }
        return sum.multiplied(by: ratio)
    }
}

extension DatasetDescription {
    /// The hourly declaration, which is read from a file of the user's.
    public static let hourlyGrid = DatasetDescription(
        id: "energinet-hourly", family: "energinetHourly", publisher: "Energinet",
        title: "Energi Data Service, DeclarationGridEmission", edition: "125 % method, by hour",
        licence: "CC BY 4.0", attribution: "Source: Energinet (www.energidataservice.dk)",
        url: "https://www.energidataservice.dk/tso-electricity/DeclarationGridEmission")
}
