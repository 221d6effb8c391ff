import Diagnostics
import EmissionFactors
import Inventory
import Quantities

/// What the user asks of an import.
public struct ImportOptions: Sendable {
    /// The language of reasons in the review list.
    public var language = Language.english
    /// The decimal mark of tables, where the user states it.
    public var decimalMark: DecimalReader.DecimalMark?
    /// The department of lines that name none.
    public var department: String?
    /// The currency of amounts that name none.
    public var currency: String?
    /// The header's values that the user states, by name.
    public var header = StatedHeader()
    /// A report whose header is taken.
    public var headerFile: String?
    /// Whether what is counted twice is only reported.
    public var keepsDuplicates = false
    /// What the user decides about meter data.
    var meters = MeterOptions()
    /// Whether meter data becomes a record for each hour instead of each month, where the readings allow it.
    public var isHourly: Bool {
        get { meters.isHourly }
        set { meters.isHourly = newValue }
    }
    /// The price area of metering points, `DK1` or `DK2`, for hourly records; empty: not stated.
    public var priceArea: String {
        get { meters.priceArea }
        set { meters.priceArea = newValue }
    }
    /// The metering points to count, whole or by their last digits; empty: all.
    public var meterNames: [String] {
        get { meters.meters }
        set { meters.meters = newValue }
    }
    /// How many threads read files; nil: one for each processor.
    var workers: Int?
    /// The only projects or cost centres that count; empty: all.
    public var projects: [String] = []

    /// Whether somebody shows the digest of each file; else only of files that may be the same.
    public var needsDigests = true

    /// Who is told how many lines of which file have been taken, every few hundred.
    public var onLines: (@Sendable (Int, String) -> Void)?

    /// Makes the options of a run without any.
    public init() {}
}
