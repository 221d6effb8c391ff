/// What one thread keeps from file to file, because making it anew for each takes longer than its use.
final class ReadingMemory {
    /// Reads small invoices.
    var invoices: SmallInvoiceReader?
}
