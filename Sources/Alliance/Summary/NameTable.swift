/// Names as numbers, in the order in which they came.
struct NameTable: Sendable {
    /// Names of one sort.
    struct Names: Sendable {
        private(set) var texts: [String] = []
        private var numbers: [String: Int32] = [:]

        /// The number of a name, a new one where it is new.
        mutating func number(_ text: String) -> Int32 {
            if let known = numbers[text] { return known }
            let number = Int32(texts.count)
            texts.append(text)
            numbers[text] = number
            return number
        }

        /// Takes the names of another table and answers what each is here.
        mutating func merge(_ other: Names) -> [Int32] {
            other.texts.map { number($0) }
        }
    }

    /// Contributors, as far as the rules put them together.
    var companies = Names()
    var departments = Names()
    var categories = Names()
    /// Published rows and conversions whose errors are common to many.
    var origins = Names()
}
