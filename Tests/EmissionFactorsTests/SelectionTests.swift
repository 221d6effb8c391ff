import Quantities
import Testing
import TestSupport

@testable import EmissionFactors

/// Question and answer: which published rows apply, from which edition, and with which reasons.
@Suite("Selection")
struct SelectionTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let question: FactorQuestion
        /// `measure stage dataset:id geography value reasons`, sorted.
        let expected: [String]

        init(_ name: String, _ question: FactorQuestion, _ expected: [String]) {
            self.name = name
            self.question = question
            self.expected = expected.sorted()
        }

        var testDescription: String { name }
    }

    static let library = Result { () throws(FactorFolderFailure) in
        try FactorLibrary(folder: .embedded)
    }

    @Test("the answer is", arguments: fuelCases + gridCases + contractCases + otherCases)
    func answers(question: Case) throws {
        let selection = try Self.select(question.question)
        #expect(selection.applied.map(Self.text).sorted() == question.expected)
    }

    @Test(
        "within the validity of an answer every day has the same answer",
        arguments: fuelCases + gridCases + contractCases + otherCases)
    func validity(case: Case) throws {
        let asked = `case`.question
        let selection = try Self.select(asked)
        #expect(selection.validity.contains(asked.date))
        for day in Self.days where selection.validity.contains(day) {
            var other = asked
            other.date = day
            let answer = try Self.select(other)
            #expect(answer.applied.map(Self.text) == selection.applied.map(Self.text))
            #expect(answer.validity == selection.validity)
        }
    }

    @Test("outside its validity the answer to a yearly figure changes")
    func validityEnds() throws {
        let selection = try Self.select(question("fuel.diesel", "L", "DK"))
        #expect(selection.validity == Validity(first: 20_250_101, last: 20_251_231))
        let next = try Self.select(question("fuel.diesel", "L", "DK", "2026-01-01"))
        #expect(next.applied.first?.reasons == [.earlierEdition])
        #expect(next.validity.first <= 20_260_101 && next.validity.first > 20_251_231)
        // How old the row is changes with the year, and so does how far it may be off.
        #expect(next.validity.last == 20_261_231)
        #expect(next.applied.first?.yearsApart == 1)
    }

    @Test("an older factor set knows no later edition")
    func factorSets() throws {
        let asked = question("fuel.dieselMineral", "L", "DK")
        let editions = try ["bftp-2023", "bftp-2024", "bftp-2025"].map { name in
            let use = try Self.select(asked, set: name).applied.first { $0.stage == .use }
            return "\(use?.factor?.dataset ?? "") \(use?.reasons.map(\.rawValue) ?? [])"
        }
        #expect(
            editions == [
                "desnz-2023 [\"earlierEdition\"]", "desnz-2024 [\"earlierEdition\"]",
                "desnz-2025 [\"exact\"]",
            ])
    }

    @Test("a unit of another dimension finds no factor and names those there are")
    func otherUnit() throws {
        let library = try Self.library.get()
        let selector = FactorSelector(
            library: library, factorSet: try library.factorSet("bftp-2025"))
        guard
            case .failure(.otherUnit(let expected)) = try selector.select(
                question("fuel.diesel", "km", "DK"))
        else {
            Issue.record("answered")
            return
        }
        #expect(expected == ["L", "kWh", "kWh(net)", "t"])
    }

    @Test("an activity without published figures gives the catalogue's remark")
    func notPublished() throws {
        let library = try Self.library.get()
        let selector = FactorSelector(
            library: library, factorSet: try library.factorSet("bftp-2025"))
        for id in ["fuel.hydrogen", "material.osb"] {
            guard
                case .failure(.notPublished(let note)) = try selector.select(
                    question(id, "kg", "DK"))
            else {
                Issue.record("\(id) answered")
                continue
            }
            #expect(!note.isEmpty)
            #expect(note == library.catalogue.activity(id)?.note)
        }
    }

    static func select(
        _ question: FactorQuestion, set: String = "bftp-2025"
    ) throws -> FactorSelection {
        let library = try library.get()
        let selector = FactorSelector(library: library, factorSet: try library.factorSet(set))
        return try selector.select(question).get()
    }

    static func text(_ applied: AppliedFactor) -> String {
        let row = applied.factor.map { "\($0.reference) \($0.geography)" } ?? "contract"
        let conversion = applied.conversion.map { " via \($0.reference)" } ?? ""
        let subtracted = applied.subtracted.map { " minus \($0.id)" } ?? ""
        let reasons = applied.reasons.map(\.rawValue).joined(separator: "+")
        return "\(applied.measure) \(applied.stage) \(row)\(subtracted)\(conversion)"
            + " \(applied.value) \(reasons)"
    }

    /// First and last days of the years around the data, and days between.
    private static let days: [CalendarDate] = (2019...2027).flatMap { year in
        ["01-01", "02-28", "06-30", "12-31"].compactMap { CalendarDate(iso8601: "\(year)-\($0)") }
    }
}
