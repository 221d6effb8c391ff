import EmissionFactors
import Glibc

/// Mean and variance of a sum of lognormal lines, exactly, with the parts that each source of error has
/// in the variance (Fenton 1960, generalised to shared errors).
///
/// Line i is mᵢ · A · F · C: the amount's error A is each record's own and common to the record's lines,
/// F the published row's, C the conversion's. Two lines i and j add to the variance
/// Mᵢ Mⱼ (exp Σ σᵢσⱼ − 1), the sum over the errors they share, M being the means.
struct ErrorMoments {
    /// A pair of rows, the smaller number first.
    struct Pair: Hashable, Comparable {
        let first: Int
        let second: Int

        init(_ one: Int, _ other: Int) {
            first = min(one, other)
            second = max(one, other)
        }

        static func < (lhs: Pair, rhs: Pair) -> Bool {
            (lhs.first, lhs.second) < (rhs.first, rhs.second)
        }
    }

    /// The lines of one row whose errors are alike in size.
    private struct Use: Hashable {
        let row: Int
        let rowSigma: Double
        let conversion: Int?
        let conversionSigma: Double
    }

    /// The mean of what each row carries.
    private(set) var means: [Int: Double] = [:]
    /// The covariance of what two rows carry; of a row with itself its variance.
    private(set) var covariances: [Pair: Double] = [:]
    /// What the error of each source adds to the variance.
    private(set) var sourceParts: [Int: Double] = [:]
    /// What the amounts add to the variance.
    private(set) var amountPart: Double = 0

    private var useMeans: [(use: Use, mean: Double)] = []

    init(_ groups: [ErrorGroup]) {
        var known: [Use: Int] = [:]
        for group in groups {
            for term in group.terms { addMean(term, group.amountSigma, &known) }
            addRecords(group)
        }
        addSharedRows()
        addSharedConversions()
    }

    /// The mean of the sum.
    var mean: Double { means.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value } }

    /// The variance of the sum.
    var variance: Double {
        covariances.sorted { $0.key < $1.key }.reduce(0) { sum, entry in
            sum + (entry.key.first == entry.key.second ? entry.value : 2 * entry.value)
        }
    }

    private mutating func addMean(
        _ term: ErrorGroup.Term, _ amountSigma: Double, _ known: inout [Use: Int]
    ) {
        let mean =
            term.sum * exp((amountSigma * amountSigma + term.factorVariance) / 2)
        means[term.row, default: 0] += mean
        let use = Use(
            row: term.row, rowSigma: term.rowSigma, conversion: term.conversion,
            conversionSigma: term.conversionSigma)
        if let index = known[use] {
            useMeans[index].mean += mean
        } else {
            known[use] = useMeans.count
            useMeans.append((use, mean))
        }
    }

    /// The part that comes from each record's amount: over the records, the squares of their lines.
    private mutating func addRecords(_ group: ErrorGroup) {
        let square = group.amountSigma * group.amountSigma
        let weight = exp(square) * expm1(square)
        for (index, one) in group.terms.enumerated() {
            for (other, two) in group.terms.enumerated() where other >= index {
                var shared: Double = 0
                if one.row == two.row { shared += one.rowSigma * two.rowSigma }
                if one.conversion != nil, one.conversion == two.conversion {
                    shared += one.conversionSigma * two.conversionSigma
                }
                let part =
                    weight * one.signedRoot * two.signedRoot
                    * exp((one.factorVariance + two.factorVariance) / 2 + shared)
                // Lines of one row within a record meet twice, once in each order.
                let times: Double = index != other && one.row == two.row ? 2 : 1
                covariances[Pair(one.row, two.row), default: 0] += times * part
                amountPart += index == other ? part : 2 * part
            }
        }
    }

    private mutating func addSharedRows() {
        let byRow = Dictionary(grouping: useMeans.indices) { useMeans[$0].use.row }
        for (row, uses) in byRow {
            var (all, alone): (Double, Double) = (0, 0)
            for one in uses {
                for other in uses {
                    let (first, second) = (useMeans[one], useMeans[other])
                    let shared = first.use.rowSigma * second.use.rowSigma
                    let product = first.mean * second.mean
                    alone += product * expm1(shared)
                    all += product * expm1(shared + Self.conversionShared(first.use, second.use))
                }
            }
            covariances[Pair(row, row), default: 0] += all
            sourceParts[row, default: 0] += alone
        }
    }

    private mutating func addSharedConversions() {
        let converted = useMeans.indices.filter { useMeans[$0].use.conversion != nil }
        let byConversion = Dictionary(grouping: converted) { useMeans[$0].use.conversion ?? -1 }
        for (conversion, uses) in byConversion.sorted(by: { $0.key < $1.key }) {
            for one in uses {
                for other in uses {
                    let (first, second) = (useMeans[one], useMeans[other])
                    let part =
                        first.mean * second.mean
                        * expm1(Self.conversionShared(first.use, second.use))
                    sourceParts[conversion, default: 0] += part
                    guard first.use.row < second.use.row else { continue }
                    covariances[Pair(first.use.row, second.use.row), default: 0] += part
                }
            }
        }
    }

    private static func conversionShared(_ first: Use, _ second: Use) -> Double {
        guard first.conversion != nil, first.conversion == second.conversion else { return 0 }
        return first.conversionSigma * second.conversionSigma
    }
}
