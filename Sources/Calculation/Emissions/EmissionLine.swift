import Diagnostics
import EmissionFactors
import Inventory
import Quantities

/// One row of the result: what one applied factor makes of one record, with everything to check it by.
public struct EmissionLine: Sendable {
    /// The record's own words and place.
    public struct Origin: Sendable {
        /// The record's id.
        public let recordID: String?
        /// What the report says it is.
        public let description: String?
        /// Who supplied it.
        public let supplier: String?
        /// The invoice, file or hash that proves it.
        public let evidence: String?
        /// The place in a document of others that it was imported from.
        public let importOrigin: String?
        /// The set build it belongs to.
        public let setBuild: String?
        /// Where it stands in the input.
        public let position: SourcePosition

        init(_ details: any RecordDetails) {
            recordID = details.recordID
            description = details.recordDescription
            supplier = details.supplier
            evidence = details.evidence
            importOrigin = details.importOrigin
            setBuild = details.setBuild
            position = details.position
        }
    }

    /// Where the record stands and what it says.
    public let origin: Origin
    /// What the record has in common with others.
    public let parts: ActivityDescriptor.Parts
    /// The record's own figures.
    public let record: ActivityRecord
    /// The activity whose factor applies.
    public let activity: String
    /// The category.
    public let category: String
    /// The scope.
    public let scope: EmissionScope
    /// The factor as applied.
    public let applied: AppliedFactor
    /// The multiplication, step by step.
    public let steps: [CalculationStep]
    /// Kilograms; CO2e, CO2 or biogenic CO2 as the factor's content says.
    public let kilograms: ExactDecimal
    /// How good the line is; nil where the factor folder has no rules of data quality.
    public let quality: LineQuality?
}

/// One step of a multiplication chain, for those who follow a figure.
public enum CalculationStep: Sendable {
    /// The amount as the record gives it.
    case amount(ExactDecimal, MeasurementUnit)
    /// The great-circle distance of a route.
    case route(ExactDecimal)
    /// Persons.
    case persons(ExactDecimal)
    /// Mass of goods.
    case mass(ExactDecimal, MeasurementUnit)
    /// Litres per hour.
    case consumption(ExactDecimal)
    /// Electric power.
    case power(ExactDecimal, MeasurementUnit)
    /// An amount of money in a currency.
    case money(ExactDecimal, String)
    /// Division by the currency's units per US dollar.
    case exchangeRate(ExchangeRate)
    /// Division by the price level of the year.
    case deflator(ExchangeRate)
    /// Rooms.
    case rooms(ExactDecimal)
    /// Both directions.
    case bothWays
    /// From one unit into another.
    case units(ExactFraction, MeasurementUnit)
    /// A published conversion of the activity.
    case conversion(ActivityConversion)
    /// Kilograms per declared unit of a material.
    case massPerUnit(ExactDecimal, MeasurementUnit)
    /// The share of new material.
    case newShare(ExactDecimal)
    /// The share of this production.
    case allocation(ExactDecimal)
    /// The factor.
    case factor(AppliedFactor)
}

/// Takes emission lines as they are made, in the order of the records.
public protocol EmissionLineSink: AnyObject {
    /// Takes one line.
    func take(_ line: EmissionLine)
    /// Takes a record for which no figure exists.
    func takeUnquantified(_ record: UnquantifiedRecord)
}
