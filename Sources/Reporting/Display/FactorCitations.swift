import EmissionFactors

/// Citations of published rows: publisher, title, edition, table, row.
struct FactorCitations: Sendable {
    let library: FactorLibrary

    /// The citation of a factor row.
    func citation(_ factor: EmissionFactor) -> String {
        citation(factor.dataset, table: factor.table, row: factor.id)
    }

    /// The citation of a conversion row.
    func citation(_ conversion: ActivityConversion) -> String {
        citation(conversion.dataset, table: conversion.table, row: conversion.id)
    }

    /// The sentence that the dataset's licence asks to be shown; nil where it asks for none.
    func attribution(_ dataset: String) -> String? {
        description(dataset).flatMap { $0.attribution.isEmpty ? nil : $0.attribution }
    }

    private func citation(_ dataset: String, table: String, row: String) -> String {
        guard let description = description(dataset) else {
            return [dataset, table, row].filter { !$0.isEmpty }.joined(separator: ", ")
        }
        return description.citation(table: table, row: row)
    }

    private func description(_ dataset: String) -> DatasetDescription? {
        let hourly = DatasetDescription.hourlyGrid
        return dataset == hourly.id ? hourly : library.dataset(dataset)
    }
}
