import Quantities

extension PlacedRecord {
    /// The record without what credits have taken back.
    func reduced(by credits: [PartialCredit]) -> PlacedRecord {
        guard let measure, let text = self[measure],
            case .success(var value) = DecimalReader().read(text)
        else { return self }
        for credit in credits {
            let part = measure == .amount ? credit.amount : credit.quantity
            let taken = ExactDecimal(mantissa: Int128(part) * 100_000_000)
            value = value.subtracting(taken) ?? value
        }
        var reduced = self
        reduced[measure] = (value.isNegative ? ExactDecimal.zero : value).description
        return reduced
    }
}
