/// Powers of ten as whole numbers, exact up to 10³⁸.
@usableFromInline
enum PowersOfTen {
    /// 10 to the given exponent; the exponent is brought into 0…38.
    @usableFromInline
    static func value(_ exponent: Int) -> Int128 {
        var result: Int128 = 1
        for _ in 0..<min(max(exponent, 0), 38) { result *= 10 }
        return result
    }
}
