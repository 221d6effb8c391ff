import EmissionFactors
import Glibc

/// Mean and variance of a sum of lognormal lines, exactly, with the parts that each source of error has
/// in the variance (Fenton 1960, generalised to shared errors).
///
/// Line i is mᵢ · A · F · C: the amount's error A is each record's own and common to the record's lines,
/// F the published row's, C the conversion's. Two lines i and j add to the variance
/// Mᵢ Mⱼ (exp Σ σᵢσⱼ − 1), the sum over the errors they share, M being the means.
struct ErrorMoments {
    /// The lines of one row whose errors are alike in size.
    private struct Use: Equatable {
        let row: Int
        let rowSigma: Double
        let conversion: Int?
        let conversionSigma: Double
    }

    /// The mean of what each row carries.
    private(set) var means: [Int: Double] = [:]
    /// The covariances of what two rows carry, by ``pair(_:_:)``.
    private var covariances: [Int: Double] = [:]
    /// What the error of each source adds to the variance.
    private(set) var sourceParts: [Int: Double] = [:]
    /// What the amounts add to the variance.
    private(set) var amountPart: Double = 0

    private var useMeans: [(use: Use, mean: Double)] = []
    /// The places of each row's uses.
    private var usesOfRow: [Int: [Int]] = [:]

    init(_ groups: [ErrorGroup]) {
        for group in groups {
            for term in group.terms { addMean(term, group.amountSigma) }
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
            let isOfOneRow = entry.key >> 32 == entry.key & 0xFFFF_FFFF
            return sum + (isOfOneRow ? entry.value : 2 * entry.value)
        }
    }

    /// The covariance of what two rows carry; of a row with itself its variance.
    func covariance(_ one: Int, _ other: Int) -> Double {
        covariances[Self.pair(one, other)] ?? 0
    }

    /// Two rows as one number, the smaller row first, so that pairs are ordered as their rows are.
    private static func pair(_ one: Int, _ other: Int) -> Int {
        min(one, other) << 32 | max(one, other)
    }

    private mutating func addMean(_ term: ErrorGroup.Term, _ amountSigma: Double) {
        let mean =
            term.sum * exp((amountSigma * amountSigma + term.factorVariance) / 2)
        means[term.row, default: 0] += mean
        let use = Use(
            row: term.row, rowSigma: term.rowSigma, conversion: term.conversion,
            conversionSigma: term.conversionSigma)
        if let index = usesOfRow[term.row]?.first(where: { useMeans[$0].use == use }) {
            useMeans[index].mean += mean
        } else {
            usesOfRow[term.row, default: []].append(useMeans.count)
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
                covariances[Self.pair(one.row, two.row), default: 0] += times * part
                amountPart += index == other ? part : 2 * part
            }
        }
    }

    private mutating func addSharedRows() {
        for (row, uses) in usesOfRow {
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
            covariances[Self.pair(row, row), default: 0] += all
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
                    covariances[Self.pair(first.use.row, second.use.row), default: 0] += part
                }
            }
        }
    }

    private static func conversionShared(_ first: Use, _ second: Use) -> Double {
        guard first.conversion != nil, first.conversion == second.conversion else { return 0 }
        return first.conversionSigma * second.conversionSigma
    }
}
