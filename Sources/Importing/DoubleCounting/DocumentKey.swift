import EmissionFactors

/// What is remembered of a document whose lines belong together, such as an invoice.
struct DocumentKey {
    let kind: SourceKind
    let file: Int
    let number: String
    let uuid: String
    let references: [String]
    let supplier: UInt32
    let issued: CalendarDate?
    var firstLine: UInt32
    var lineCount = 0
    /// The sum of all lines in ten-thousandths.
    var total: Int64 = 0
    var currency: UInt32 = 0
    /// A hash of all amounts and quantities, whatever their order.
    var content: UInt64 = 0
}
