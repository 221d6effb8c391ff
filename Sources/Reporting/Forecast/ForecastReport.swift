import Calculation

/// A forecast and the files it was made from: all that a form of it needs.
public struct ForecastReport: Sendable {
    /// The forecast.
    public let forecast: Forecast
    /// The files, those of the interim report first.
    public let inputs: [FootprintReport.Input]
    /// The version of the tool.
    public let toolVersion: String

    /// Makes a report of a forecast.
    public init(forecast: Forecast, inputs: [FootprintReport.Input], toolVersion: String) {
        self.forecast = forecast
        self.inputs = inputs
        self.toolVersion = toolVersion
    }
}
