import EmissionFactors

/// The options that say how documents of others become a report.
extension OptionDescription {
    /// A report whose header is taken.
    static let header = OptionDescription("header", takes: .file, summary: "help-header")
    /// The production's id.
    static let production = OptionDescription(
        "production", takes: .identifier, summary: "help-production")
    /// The production's title.
    static let title = OptionDescription("title", takes: .name, summary: "help-title")
    /// The kind of work.
    static let productionKind = OptionDescription(
        "kind", takes: .name, summary: "help-production-kind")
    /// The company that files.
    static let company = OptionDescription("company", takes: .name, summary: "help-company")
    /// The company's registration number.
    static let companyNumber = OptionDescription("cvr", takes: .identifier, summary: "help-cvr")
    /// First and last day.
    static let period = OptionDescription("period", takes: .period, summary: "help-period")
    /// The country of records without one.
    static let productionCountry = OptionDescription(
        "country", takes: .country, summary: "help-production-country")
    /// Where the report stands.
    static let reportStatus = OptionDescription(
        "status", takes: .choice(["budget", "interim", "final"]), summary: "help-status")
    /// The revision.
    static let revision = OptionDescription(
        "revision", takes: .identifier, summary: "help-revision")
    /// The department of lines that name none.
    static let department = OptionDescription(
        "department", takes: .name, summary: "help-department")
    /// The currency of amounts that name none.
    static let currency = OptionDescription(
        "currency", takes: .currency, summary: "help-currency")
    /// What columns, suppliers and accounts mean.
    static let mapping = OptionDescription("mapping", takes: .file, summary: "help-mapping")
    /// Where the recognised columns are written as a mapping.
    static let saveMapping = OptionDescription(
        "save-mapping", takes: .file, summary: "help-save-mapping")
    /// Where lines that are set aside are listed.
    static let setAside = OptionDescription("set-aside", takes: .file, summary: "help-set-aside")
    /// Where lines for a person are listed.
    static let review = OptionDescription("review", takes: .file, summary: "help-review")
    /// The projects that count.
    static let project = OptionDescription(
        "project", takes: .identifier, summary: "help-project", isRepeatable: true)
    /// The metering points that count.
    static let meter = OptionDescription(
        "meter", takes: .identifier, summary: "help-meter", isRepeatable: true)
    /// Whether meters give a record for each hour.
    static let hourly = OptionDescription("hourly", summary: "help-hourly")
    /// The price area of metering points.
    static let priceArea = OptionDescription(
        "price-area", takes: .choice(HourSpan.priceAreas), summary: "help-price-area")
    /// Whether what is counted twice is only reported.
    static let keepDuplicates = OptionDescription(
        "keep-duplicates", summary: "help-keep-duplicates")
    /// The form of the balance.
    static let balance = OptionDescription(
        "balance", takes: .choice(["text", "json"]), summary: "help-balance", default: "text")
    /// What ledgers have without an activity, instead of the report.
    static let completeness = OptionDescription("completeness", summary: "help-completeness")
    /// A share of a company in a merged report.
    static let share = OptionDescription(
        "share", takes: .share, summary: "help-share", isRepeatable: true)

    /// What every command that reads documents of others understands.
    static let forDocuments: [OptionDescription] = [
        .header, .production, .title, .productionKind, .company, .companyNumber, .period,
        .productionCountry, .reportStatus, .revision, .department, .currency, .mapping, .project,
        .meter,
        .hourly, .priceArea, .keepDuplicates,
    ]
}

extension ValueDescription {
    /// First and last day with a slash between.
    static let period = ValueDescription(kind: .text, placeholder: "help-value-period")
    /// The code of a currency.
    static let currency = ValueDescription(kind: .text, placeholder: "help-value-currency")
    /// A company, country or file with its share.
    static let share = ValueDescription(kind: .text, placeholder: "help-value-share")
}
