/// What has become of every line of an import, one byte each.
struct LineRegistry {
    /// The states that are no rule.
    private static let placed: UInt8 = 0
    private static let review: UInt8 = 1
    private static let firstRule: UInt8 = 2
    private static let mostRules = 250

    private var states: [UInt8] = []
    private var rules: [String] = []
    /// Where the lines of a file begin that are not those of the file before.
    private var runs: [(first: UInt32, file: Int)] = []
    /// The places of each file's runs.
    private var runsOfFile: [Int: [Int]] = [:]

    /// How many lines there are.
    var count: UInt32 { UInt32(states.count) }

    /// Takes the next line of a file as placed; answers its number.
    mutating func add(file: Int) -> UInt32 {
        if runs.last?.file != file {
            runsOfFile[file, default: []].append(runs.count)
            runs.append((count, file))
        }
        states.append(Self.placed)
        return UInt32(states.count - 1)
    }

    mutating func setReview(_ line: UInt32) { states[Int(line)] = Self.review }

    mutating func setAside(_ line: UInt32, _ rule: String) {
        states[Int(line)] = number(of: rule)
    }

    /// Sets a line aside by the number of a rule.
    mutating func setAside(_ line: UInt32, by rule: UInt8) { states[Int(line)] = rule }

    /// How many states there may be.
    private var stateCount: Int {
        rules.count < Self.mostRules ? Int(Self.firstRule) + rules.count : Int(UInt8.max) + 1
    }

    /// The number of a rule.
    mutating func number(of rule: String) -> UInt8 {
        // A handful of rules: looking at each is faster than a dictionary.
        if let known = rules.firstIndex(of: rule) { return Self.firstRule + UInt8(known) }
        // More rules than a byte can tell share the last one's name.
        guard rules.count < Self.mostRules else { return .max }
        rules.append(rule)
        return Self.firstRule + UInt8(rules.count - 1)
    }

    /// Whether a line is a record; false where there is no such line.
    func isPlaced(_ line: UInt32) -> Bool {
        line < states.count && states[Int(line)] == Self.placed
    }

    func isReview(_ line: UInt32) -> Bool { states[Int(line)] == Self.review }

    /// The rule that sets a line aside; nil where none does.
    func rule(of line: UInt32) -> String? {
        let state = Int(states[Int(line)]) - Int(Self.firstRule)
        return state < 0 ? nil : rules[min(state, rules.count - 1)]
    }

    /// The lines of a file, in order: most files have one range, meter data may have several.
    func lines(ofFile file: Int) -> [Range<UInt32>] {
        (runsOfFile[file] ?? []).map { index in
            runs[index].first..<(index + 1 < runs.count ? runs[index + 1].first : count)
        }
    }

    /// Adds up the states of a file's lines.
    func tally(_ file: Int, into balance: inout ImportBalance) {
        var counts = ContiguousArray(repeating: 0, count: stateCount)
        for range in lines(ofFile: file) {
            for line in range { counts[Int(states[Int(line)])] += 1 }
            balance.read += range.count
        }
        balance.placed += counts[Int(Self.placed)]
        balance.review += counts[Int(Self.review)]
        for number in Int(Self.firstRule)..<stateCount where counts[number] > 0 {
            let rule = min(number - Int(Self.firstRule), rules.count - 1)
            balance.setAside[rules[rule], default: 0] += counts[number]
        }
    }
}
