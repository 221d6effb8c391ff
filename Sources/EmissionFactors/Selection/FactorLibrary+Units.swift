import Quantities

extension FactorLibrary {
    /// The units that published figures for an activity are per, and those that lead to one.
    ///
    /// Where nothing is published, the activity's usual unit; empty where any unit is as good.
    public func acceptedUnits(for activity: String) -> [MeasurementUnit] {
        if let known = knownUnits.withLock({ $0[activity] }) { return known }
        let units = readUnits(for: activity)
        knownUnits.withLock { $0[activity] = units }
        return units
    }

    private func readUnits(for activity: String) -> [MeasurementUnit] {
        guard let bindings = try? bindings.bindings(for: activity), !bindings.isEmpty else {
            return catalogue.activity(activity)?.unit.map { [$0] } ?? []
        }
        var units: [MeasurementUnit] = []
        for binding in bindings {
            for unit in accepted(by: binding) where !units.contains(unit) { units.append(unit) }
        }
        return units
    }

    private func accepted(by binding: BindingTable.Binding) -> [MeasurementUnit] {
        guard binding.via.isEmpty else { return leadingUnits(binding.via) }
        // The newest edition first: it is opened anyway, and most rows are in every edition.
        for dataset in datasets.reversed() where dataset.family == binding.family {
            let factors = try? edition(dataset)?.factors(id: binding.factorID, stage: binding.stage)
            guard let factor = factors?.first else { continue }
            let kilogram = factor.massPerUnit == nil ? nil : UnitCatalogue.unit("kg")
            return [factor.unit] + (kilogram.map { [$0] } ?? [])
        }
        return []
    }

    private func leadingUnits(_ via: String) -> [MeasurementUnit] {
        let reference = (via.split(separator: ">").first ?? "").split(separator: ":", maxSplits: 1)
        guard reference.count == 2 else { return [] }
        for dataset in datasets where dataset.family == reference[0] {
            let rows = try? conversions(in: dataset, id: String(reference[1]))
            if let first = rows?.first { return [first.fromUnit] }
        }
        return []
    }
}
