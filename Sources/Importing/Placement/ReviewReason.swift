/// Why a line waits for a person, as a key of the message catalogue.
enum ReviewReason: String, Sendable, CaseIterable {
    case noRule = "review-no-rule"
    case severalRules = "review-several-rules"
    case unitMissing = "review-unit-missing"
    case quantityMissing = "review-quantity-missing"
    case departmentUnknown = "review-department-unknown"
    case negative = "review-negative"
    case incomplete = "review-incomplete"
    case factorUnit = "review-factor-unit"
    case currencyMissing = "review-currency-missing"
    case columnsUnknown = "review-columns-unknown"
    case cellUnreadable = "review-cell-unreadable"
    case notCompleted = "review-not-completed"
    case distanceOnly = "review-route-incomplete"
}
