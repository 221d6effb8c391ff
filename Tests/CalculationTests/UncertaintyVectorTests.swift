import Glibc
import Inventory
import Quantities
import Testing
import TestSupport

@testable import Calculation
@testable import EmissionFactors

/// Published and independently computed cases of uncertainty (IPCC 2006; GHG Protocol; JCGM 101:2008).
@Suite("Uncertainty by published cases")
struct UncertaintyVectorTests {
    /// A line of its own: kilograms, the amount's SDg95, the number of its row and the row's SDg95.
    private func line(
        _ kilograms: Int, amount: Double = 1, row: Int, factor: Double
    ) -> ErrorGroup {
        let term = ErrorGroup.Term(
            scope: .scope3(1), measure: .all, kilograms: ExactDecimal(kilograms),
            squares: Double(kilograms) * Double(kilograms), row: row, rowSigma: log(factor) / 2,
            conversion: nil, conversionSigma: 0)
        return ErrorGroup(
            department: "art", category: "materials", basis: .physical,
            amountSigma: log(amount) / 2, terms: [term])
    }

    /// A line of 100 kg with a conversion before its factor.
    private func line(amount: Double, conversion: Double, factor: Double) -> ErrorGroup {
        var group = line(100, amount: amount, row: 0, factor: factor)
        group.terms = group.terms.map {
            ErrorGroup.Term(
                scope: $0.scope, measure: $0.measure, kilograms: $0.kilograms, squares: $0.squares,
                row: 0, rowSigma: $0.rowSigma, conversion: 1, conversionSigma: log(conversion) / 2)
        }
        return group
    }

    private func percent(_ lines: [ErrorGroup]) throws -> Double {
        try #require(ErrorPropagation(lines).percent)
    }

    @Test("approach 1: one product, 5 % and 10 %")
    func product() throws {
        let result = try percent([line(56_100, amount: 1.05, row: 0, factor: 1.10)])
        #expect(abs(result - 11.180340) < 0.000001)
        #expect(AccuracyGrade(percent: result) == .good)
    }

    @Test("approach 1: a product of three, 2 %, 5 % and 30 %")
    func threefoldProduct() throws {
        let result = try percent([line(amount: 1.02, conversion: 1.05, factor: 1.30)])
        #expect(abs(result - 30.479501) < 0.000001)
    }

    @Test(
        "approach 1: five lines of five factors, each line, the sum and the parts of its variance")
    func fiveLines() throws {
        let lines = [
            line(12_000, amount: 1.05, row: 0, factor: 1.10),
            line(30_000, amount: 1.10, row: 1, factor: 1.05),
            line(85_000, amount: 1.05, row: 2, factor: 1.30),
            line(18_000, amount: 1.10, row: 3, factor: 1.50),
            line(25_000, amount: 1.05, row: 4, factor: 2.00),
        ]
        let result = try percent(lines)
        #expect(abs(result - 21.948075) < 0.000001)
        #expect(AccuracyGrade(percent: result) == .fair)
        let expected = [
            (11.180, 0.6228), (11.180, 3.8927), (30.414, 231.2500), (50.990, 29.1488),
            (100.125, 216.8036),
        ]
        for (line, (own, part)) in zip(lines, expected) {
            let alone = try percent([line])
            let share = line.terms[0].sum / 170_000
            #expect(abs(alone - own) < 0.0005)
            #expect(abs(alone * share * alone * share - part) < 0.00005)
        }
    }

    /// IPCC 2006, equations 3.5 to 3.7, with 1.96: mean 1 and half interval U of the normal one.
    @Test(
        "approach 1: large errors as lognormals",
        arguments: [
            (10, 0.998752, 1.051238, -9.443, 10.152), (30, 0.988936, 1.160866, -26.176, 32.477),
            (50, 0.970143, 1.279182, -40.125, 57.189), (100, 0.894427, 1.603808, -64.564, 125.758),
            (150, 0.800000, 1.950425, -78.401, 196.308),
            (200, 0.707107, 2.299185, -86.171, 261.551),
        ])
    func largeErrors(
        percent: Double, median: Double, deviation: Double, lower: Double, upper: Double
    ) {
        let lognormal = Lognormal(mean: 1, variance: percent * percent / 40_000)
        #expect(abs(lognormal.median - median) < 0.000001)
        #expect(abs(exp(lognormal.sigma) - deviation) < 0.000001)
        let ends = lognormal.interval
        #expect(abs(100 * ends.lower - 100 - lower) < 0.002)
        #expect(abs(100 * ends.upper - 100 - upper) < 0.02)
    }

    @Test("rows of opposite sign are simulated, with the same result every time")
    func oppositeSigns() throws {
        let lines = [
            line(1_000, row: 0, factor: 1.30), line(-900, row: 1, factor: 1.30),
        ]
        let range = try #require(ErrorInterval(ErrorMoments(lines)).range)
        #expect(range.method == .simulation)
        #expect(ErrorInterval(ErrorMoments(lines)).range == range)
    }

    @Test("approach 1: lines that share a factor are grouped before they are squared")
    func shared() throws {
        let flights = try percent([
            line(50_000, amount: 1.05, row: 0, factor: 1.30),
            line(35_000, amount: 1.05, row: 0, factor: 1.30),
        ])
        #expect(abs(flights - 30.214058) < 0.000001)
        let independent = try percent([
            line(50_000, amount: 1.05, row: 0, factor: 1.30),
            line(35_000, amount: 1.05, row: 1, factor: 1.30),
        ])
        #expect(abs(independent - 21.838) < 0.001)
        let hundred = try percent(
            Array(repeating: line(100, amount: 1.05, row: 0, factor: 1.30), count: 100))
        #expect(abs(hundred - 30.004166) < 0.000001)
    }

    @Test("a product of lognormals: SDg95 1.305861, [153.975, 259.782] with 1.96")
    func lognormalProduct() throws {
        let rules = try #require(try ReportSource.embedded.get().dataQuality())
        func quality(_ basic: String) throws -> DataQuality {
            DataQuality(scores: .best, basic: try decimal(basic), factors: rules.factors)
        }
        let amount = try quality("1.05")
        let factor = AppliedQuality(
            row: try quality("1.30"), scoresOfRow: .best, conversion: nil)
        let sigma =
            (amount.sigma * amount.sigma + factor.row.sigma * factor.row.sigma).squareRoot()
        #expect(abs(exp(2 * sigma) - 1.305861) < 0.000001)
        let ends = Lognormal(median: 200, sigma: sigma).interval
        // The published ends are with 1.96, these with 1.959964.
        #expect(abs(ends.lower - 153.975) < 0.002)
        #expect(abs(ends.upper - 259.782) < 0.002)
        let line = LineQuality(amount: amount, factor: factor, kilograms: ExactDecimal(200))
        #expect(line.range?.lower == ExactDecimal(154))
        #expect(line.range?.upper == ExactDecimal(260))
        let credit = LineQuality(amount: amount, factor: factor, kilograms: ExactDecimal(-200))
        #expect(credit.range?.lower == ExactDecimal(-260))
    }

    private var fiveIndependent: [(median: Int, sdg95: Double)] {
        [(12_000, 1.10), (30_000, 1.12), (85_000, 1.35), (18_000, 1.60), (25_000, 2.00)]
    }

    @Test("Fenton–Wilkinson: mean 173,075.53, sd 16,759.64, [142,552.8, 208,181.6]")
    func fentonWilkinson() {
        let groups = fiveIndependent.enumerated().map {
            line($1.median, row: $0, factor: $1.sdg95)
        }
        let moments = ErrorMoments(groups)
        #expect(abs(moments.mean - 173_075.53) < 0.005)
        #expect(abs(moments.variance.squareRoot() - 16_759.64) < 0.005)
        let matched = Lognormal(mean: moments.mean, variance: moments.variance)
        #expect(abs(matched.median - 172_269.74) < 0.005)
        #expect(abs(matched.interval.lower - 142_552.8) < 0.05)
        #expect(abs(matched.interval.upper - 208_181.6) < 0.05)
    }

    @Test("with the third moment the ends are those of four million trials, but for their rounding")
    func thirdMoment() throws {
        let groups = fiveIndependent.enumerated().map {
            line($1.median, row: $0, factor: $1.sdg95)
        }
        let range = try #require(ErrorInterval(ErrorMoments(groups)).range)
        #expect(range.method == .closedForm)
        #expect(abs(range.lower.approximate / 143_533 - 1) < 0.004)
        #expect(abs(range.upper.approximate / 209_096 - 1) < 0.004)
    }

    @Test("the seeded simulation gives 171,824 [143,568, 209,038]")
    func seededSimulation() {
        let lines = fiveIndependent
        let result = MonteCarlo(trials: 100_000, seed: 7) { generator in
            lines.reduce(Double(0)) { sum, line in
                sum + Double(line.median) * exp(log(line.sdg95) / 2 * generator.normal())
            }
        }
        #expect(result.median.rounded() == 171_824)
        #expect(result.interval.lower.rounded() == 143_568)
        #expect(result.interval.upper.rounded() == 209_038)
    }

    @Test("correlated lognormals without correlation are the same simulation")
    func correlated() throws {
        let lines = fiveIndependent
        let sigmas = lines.map { log($0.sdg95) / 2 }
        let means = zip(lines, sigmas).map { Double($0.median) * exp($1 * $1 / 2) }
        let parts = try #require(
            CorrelatedLognormals(means: means) { row, column in
                row == column ? means[row] * means[row] * expm1(sigmas[row] * sigmas[row]) : 0
            })
        let result = parts.simulation(trials: 100_000, seed: 7)
        #expect(abs(result.median - 171_824) < 1)
        #expect(abs(result.interval.lower - 143_568) < 1)
    }

    @Test("the generator is SplitMix64")
    func generator() {
        var generator = SeededGenerator(seed: 42)
        #expect(generator.next() == 13_679_457_532_755_275_413)
        #expect(generator.next() == 2_949_826_092_126_892_291)
    }

    /// JCGM 101:2008, 9.2: four inputs summed, and one rectangular input that outweighs the others.
    @Test("JCGM 101: sums of normal and rectangular inputs")
    func jcgmSums() {
        let normal = MonteCarlo(trials: 100_000) { generator in
            (0..<4).reduce(0) { sum, _ in sum + generator.normal() }
        }
        #expect(abs(normal.interval.upper / 3.92 - 1) < 0.01)
        let width = Double(12).squareRoot()
        let rectangular = MonteCarlo(trials: 100_000) { generator in
            (0..<4).reduce(0) { sum, _ in sum + width * (generator.uniform() - 1 / 2) }
        }
        #expect(abs(rectangular.interval.upper / 3.88 - 1) < 0.01)
        let dominated = MonteCarlo(trials: 100_000) { generator in
            (0..<4).reduce(0) { sum, index in
                sum + (index == 0 ? 10 : 1) * width * (generator.uniform() - 1 / 2)
            }
        }
        #expect(abs(dominated.interval.upper / 17.0 - 1) < 0.01)
        #expect(abs(dominated.interval.lower / -17.0 - 1) < 0.01)
    }

    /// JCGM 101:2008, 9.3: 1.234 mg, standard uncertainty 0.075 mg where first order gives 0.054 mg.
    @Test("JCGM 101: mass calibration")
    func jcgmMass() {
        let result = MonteCarlo(trials: 100_000) { generator in
            let reference = 100_000 + 0.05 * generator.normal()
            let difference = 1.234 + 0.02 * generator.normal()
            let air = 1.1 + 0.2 * generator.uniform()
            let weight = 7_000 + 2_000 * generator.uniform()
            let standard = 7_950 + 100 * generator.uniform()
            return (reference + difference) * (1 + (air - 1.2) * (1 / weight - 1 / standard))
                - 100_000
        }
        let mean = result.sorted.reduce(0, +) / Double(result.sorted.count)
        let squares = result.sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        #expect(abs(mean / 1.234 - 1) < 0.01)
        #expect(abs((squares / Double(result.sorted.count)).squareRoot() / 0.0755 - 1) < 0.01)
        // The shortest interval that holds 95 % of the results.
        let count = result.sorted.count * 95 / 100
        let shortest = (0..<result.sorted.count - count)
            .map { (result.sorted[$0], result.sorted[$0 + count]) }
            .min { $0.1 - $0.0 < $1.1 - $1.0 }
        #expect(abs((shortest?.0 ?? 0) / 1.084 - 1) < 0.01)
        #expect(abs((shortest?.1 ?? 0) / 1.383 - 1) < 0.01)
    }

    /// GUM, H.1: 25, 9.7, 2.9 and 16.6 nm, and of second order 11.7 and 1.7 nm.
    @Test(
        "GUM: end gauge, 32 nm, with second order 34 nm",
        arguments: [([25, 9.7, 2.9, 16.6], 32.0), ([25, 9.7, 2.9, 16.6, 11.7, 1.7], 34.0)])
    func endGauge(components: [Double], expected: Double) {
        let result = MonteCarlo(trials: 100_000) { generator in
            components.reduce(0) { $0 + $1 * generator.normal() }
        }
        #expect((result.interval.upper / 1.959964).rounded() == expected)
    }

    /// NIST Uncertainty Machine: (L₁ − L₀) / (L₀ (T₁ − T₀)) = 1.72662 · 10⁻⁵ K⁻¹, u = 1.7555 · 10⁻⁶.
    @Test("NIST: thermal expansion")
    func thermalExpansion() {
        let result = MonteCarlo(trials: 100_000) { generator in
            let (cold, warm) = (
                1.4999 + 0.0001 * generator.normal(), 1.5021 + 0.0002 * generator.normal()
            )
            let (start, end) = (
                288.15 + 0.02 * generator.normal(), 373.10 + 0.05 * generator.normal()
            )
            return (warm - cold) / (cold * (end - start))
        }
        let mean = result.sorted.reduce(0, +) / Double(result.sorted.count)
        let squares = result.sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let deviation = (squares / Double(result.sorted.count)).squareRoot()
        #expect(abs(mean / 1.72662e-5 - 1) < 0.01)
        #expect(abs(deviation / 1.7555e-6 - 1) < 0.01)
    }

    @Test(
        "the error of a quantile falls with the root of the trials: 2.5 %, 0.8 %, 0.25 %",
        arguments: [(1_000, 0.025), (10_000, 0.008), (100_000, 0.0025)])
    func quantileError(trials: Int, error: Double) {
        let sigma = 0.3
        let exact = exp(Lognormal.normalQuantile * sigma)
        let seeds: ClosedRange<UInt64> = 1...10
        let squares = seeds.reduce(Double(0)) { sum, seed in
            let result = MonteCarlo(trials: trials, seed: seed) { exp(sigma * $0.normal()) }
            let relative = result.interval.upper / exact - 1
            return sum + relative * relative
        }
        // Ten seeds: the root of the mean square is itself known to about a quarter.
        #expect((squares / 10).squareRoot() < 2 * error)
    }

    @Test(
        "accuracy grades end at 5, 15 and 30 %",
        arguments: [
            (4.9, AccuracyGrade.high), (5.0, .high), (5.1, .good), (15.0, .good), (15.1, .fair),
            (30.0, .fair), (30.1, .poor),
        ])
    func grades(percent: Double, grade: AccuracyGrade) {
        #expect(AccuracyGrade(percent: percent) == grade)
    }

    @Test(
        "both ends are rounded to a power of ten up to a twentieth of the width",
        arguments: [
            // width 106: whole kilograms
            (153.976, 259.781, "154", "260"),
            // width 65,470: whole thousands
            (143_568.0, 209_038.0, "144000", "209000"),
            // width 0.0205: whole grams
            (0.0912, 0.1117, "0.091", "0.112"),
            // width 8.8: tenths
            (30.14, 38.94, "30.1", "38.9"),
            (-38.94, -30.14, "-38.9", "-30.1"),
        ])
    func rounding(lower: Double, upper: Double, first: String, second: String) throws {
        let range = try #require(UncertaintyRange((lower, upper), .closedForm))
        #expect(range.lower.description == first)
        #expect(range.upper.description == second)
    }

    @Test("without width there is no range")
    func noWidth() {
        #expect(UncertaintyRange((1, 1), .closedForm) == nil)
        #expect(UncertaintyRange((1, .infinity), .closedForm) == nil)
    }
}
