import Quantities

/// A point of a period: the n-th value, or none where the document says there is none.
struct MarketPoint {
    let position: Int
    let quantity: ExactDecimal
    let quality: MeterQuality
    let line: Int

    /// The most points of a period: a leap year of quarters.
    static let most = 35_136

    /// Reads a point from its texts; nil for a value that is not available (A02).
    init?(
        position: String, quantity: String?, quality: String, line: Int
    ) throws(MeterProblemError) {
        guard let number = Int(position), (1...Self.most).contains(number) else {
            throw MeterProblemError(MeterProblem("meter-invalid-position", "position", position))
        }
        guard quality != "A02" else { return nil }
        let known =
            quality.isEmpty ? MeterQuality(tableWord: "") : MeterQuality(code: quality)
        guard let known else {
            throw MeterProblemError(
                MeterProblem("meter-unknown-quality", "out_Quantity.quality", quality))
        }
        let text = quantity ?? ""
        guard case .success(let amount) = DecimalReader().read(text), !amount.isNegative else {
            throw MeterProblemError(
                MeterProblem("meter-invalid-quantity", "out_Quantity.quantity", text))
        }
        self.position = number
        self.quantity = amount
        self.quality = known
        self.line = line
    }
}

/// A problem on its way to the reader that knows its place.
struct MeterProblemError: Error {
    let problem: MeterProblem

    init(_ problem: MeterProblem) {
        self.problem = problem
    }
}
