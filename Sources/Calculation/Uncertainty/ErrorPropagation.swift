import Glibc

/// Approach 1 of the IPCC Guidelines 2006 (volume 1, chapter 3, equations 3.1 and 3.2): first-order
/// propagation of half the 95 % interval in percent, errors that lines share added before they are squared.
struct ErrorPropagation {
    /// Half the 95 % interval in percent of the sum; nil where the sum is zero.
    let percent: Double?

    init(_ groups: [ErrorGroup]) {
        var sum: Double = 0
        var squares: Double = 0
        var shared: [Int: Double] = [:]
        for group in groups {
            let roots = group.terms.reduce(Double(0)) { $0 + $1.signedRoot }
            let own = Self.relative(group.amountSigma) * roots
            squares += own * own
            for term in group.terms {
                sum += term.sum
                shared[term.row, default: 0] += Self.relative(term.rowSigma) * term.sum
                guard let conversion = term.conversion else { continue }
                shared[conversion, default: 0] += Self.relative(term.conversionSigma) * term.sum
            }
        }
        for (_, part) in shared.sorted(by: { $0.key < $1.key }) { squares += part * part }
        percent = sum == 0 ? nil : 100 * squares.squareRoot() / abs(sum)
    }

    /// Half the interval as a share: SDg95 less one.
    private static func relative(_ sigma: Double) -> Double { expm1(2 * sigma) }
}
