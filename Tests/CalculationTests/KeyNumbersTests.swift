import Testing

@testable import Calculation

/// Numbers of keys are those that counting in a dictionary gives.
@Suite struct KeyNumbersTests {
    /// A key all of which meet in one slot.
    private struct Clashing: Hashable {
        let value: Int

        func hash(into hasher: inout Hasher) {}
    }

    @Test("keys are numbered as they come, each once")
    func numbers() {
        var numbers = KeyNumbers<String>()
        #expect(numbers.isEmpty && numbers["0"] == nil)
        for value in 0..<1000 {
            let key = String(value * 7919 % 613)
            if numbers[key] == nil { numbers.append(key) }
        }
        #expect(numbers.keys.count == 613)
        for (number, key) in numbers.keys.enumerated() { #expect(numbers[key] == number) }
        #expect(numbers["613"] == nil)
    }

    @Test("keys of one hash are told apart")
    func clashes() {
        var numbers = KeyNumbers<Clashing>()
        for value in 0..<40 { numbers.append(Clashing(value: value)) }
        for value in 0..<40 { #expect(numbers[Clashing(value: value)] == value) }
        #expect(numbers[Clashing(value: 40)] == nil)
    }
}
