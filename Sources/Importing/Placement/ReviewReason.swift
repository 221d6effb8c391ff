/// Why a line waits for a person, as a key of the message catalogue.
enum ReviewReason: String, Sendable, CaseIterable {
    case noRule = "review-no-rule"
    case severalRules = "review-several-rules"
    case unitMissing = "review-unit-missing"
    case quantityMissing = "review-quantity-missing"
    case negative = "review-negative"
    case incomplete = "review-incomplete"
    case factorUnit = "review-factor-unit"
    case currencyMissing = "review-currency-missing"
    case columnsUnknown = "review-columns-unknown"
    case cellUnreadable = "review-cell-unreadable"
    case notCompleted = "review-not-completed"
    case noSuggestion = "review-no-suggestion"
    case vehicleUnknown = "review-vehicle-unknown"
    case distanceOnly = "review-route-incomplete"
    case leftOver = "review-left-over"
    case price = "review-price"
    case recordUnknown = "review-record-unknown"
    // What rules for words say of lines that they do not decide.
    case journeyMoney = "review-journey-money"
    case passengers = "review-passengers"
    case blend = "review-blend"
    case share = "review-share"
    case ownPower = "review-own-power"
    case waste = "review-waste"
    case prepayment = "review-prepayment"
    case notDelivered = "review-not-delivered"
    case ambiguous = "review-ambiguous"
    case noFactor = "review-no-factor"
}

extension ReviewReason {
    /// The reasons that one value takes away: what is known of the record can stand in the list already.
    static let lackingOneValue: Set<String> = [
        unitMissing.rawValue, quantityMissing.rawValue, currencyMissing.rawValue,
    ]
}
