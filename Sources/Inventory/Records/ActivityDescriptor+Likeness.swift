extension ActivityDescriptor.Parts {
    /// Whether records of both differ only in where they stand: in department and phase.
    public func isAlike(_ other: ActivityDescriptor.Parts) -> Bool {
        var moved = other
        moved.department = department
        moved.phase = phase
        return self == moved
    }

    /// A number that is the same for descriptors that are alike, and seldom for others.
    public var likeness: Int {
        var hasher = Hasher()
        hasher.combine(traits)
        hasher.combine(rule.amount)
        hasher.combine(unit?.symbol)
        hasher.combine(country)
        hasher.combine(municipality)
        hasher.combine(hours)
        hasher.combine(route)
        hasher.combine(supplierFactor)
        return hasher.finalize()
    }
}
