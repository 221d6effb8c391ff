/// Simulated results in ascending order (JCGM 101:2008).
struct MonteCarlo {
    /// How often a report is simulated.
    static let trials = 100_000
    /// The seed of every report's simulation: the same input gives the same bytes.
    static let seed: UInt64 = 7

    let sorted: [Double]

    /// Calls a model for each trial with one generator.
    init(
        trials: Int = Self.trials, seed: UInt64 = Self.seed,
        _ model: (inout SeededGenerator) -> Double
    ) {
        var generator = SeededGenerator(seed: seed)
        var results: [Double] = []
        results.reserveCapacity(trials)
        for _ in 0..<trials { results.append(model(&generator)) }
        sorted = results.sorted()
    }

    /// The result half of the trials stay below.
    var median: Double { sorted[sorted.count / 2] }

    /// The 2.5 % and 97.5 % quantiles: the results at 1/40 and 39/40 of the trials.
    var interval: (lower: Double, upper: Double) {
        (sorted[sorted.count / 40], sorted[sorted.count - sorted.count / 40])
    }
}
