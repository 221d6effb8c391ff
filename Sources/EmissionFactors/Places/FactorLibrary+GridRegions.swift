extension FactorLibrary {
    /// The grid regions, such as `US-CAMX`, that electricity figures are published for, sorted.
    public func gridRegions() throws(FactorFolderFailure) -> [String] {
        var regions: Set<String> = []
        for binding in try bindings.bindings(for: "electricity.grid")
        where binding.geography == "=gridRegion" {
            for dataset in datasets where dataset.family == binding.family {
                for factor in try factors(in: dataset) where factor.id == binding.factorID {
                    regions.insert(factor.geography)
                }
            }
        }
        return regions.sorted()
    }
}
