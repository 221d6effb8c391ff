import Quantities
import Testing
import TestSupport

@testable import Calculation

/// Expected ends: four million trials of the same lines with NumPy 2.4, where amounts have SDg95 1.05 each
/// and the two rows 1.05 and 1.262359, common to both reports.
@Suite("The range of a difference")
struct DifferenceUncertaintyTests {
    private func range(_ first: String, _ second: String) throws -> UncertaintyRange? {
        func diesel(_ litres: String) -> String {
            "<energy source='generator' fuel='diesel' quantity='\(litres)' unit='L'/>"
        }
        let found = try ComparedReport.compare(records: diesel(first), diesel(second))
        return DifferenceUncertainty(found.first, found.second)?.range(of: .location)
    }

    @Test(
        "errors of factors that both use cancel",
        arguments: [
            ("750", "900", [299, 661]), ("750", "1500", [2107, 2691]),
        ])
    func shared(first: String, second: String, ends: [Int]) throws {
        let found = try #require(try range(first, second))
        for (end, expected) in zip([found.lower, found.upper], ends) {
            let error = try #require(end.subtracting(ExactDecimal(expected))).absolute
            #expect(error <= ExactDecimal(20), "\(found)")
        }
    }

    @Test("a difference is distinguishable where its range leaves out zero")
    func significance() throws {
        let found = try #require(try range("750", "900"))
        func significance(
            _ difference: Int, _ range: UncertaintyRange?
        ) -> DifferenceUncertainty.Significance {
            DifferenceUncertainty.significance(of: ExactDecimal(difference), range: range)
        }
        #expect(significance(477, found) == .distinguishable)
        #expect(significance(0, found) == .equal)
        #expect(significance(477, nil) == .unknown)
        let near = try #require(try range("750", "760"))
        #expect(significance(32, near) == .notDistinguishable)
    }

    @Test("where one report has nothing, the range is the other's")
    func alone() throws {
        let found = try ComparedReport.compare(
            records: "<material kind='osb' quantity='100' unit='kg'/>",
            "<energy source='generator' fuel='diesel' quantity='750' unit='L'/>")
        let range = DifferenceUncertainty(found.first, found.second)?.range(of: .location)
        let own = found.second.uncertainty?.range(of: .location)
        // The one is simulated and the other is not: ends agree within the step they are rounded to.
        let (one, other) = (try #require(range), try #require(own))
        for (end, expected) in [(one.lower, other.lower), (one.upper, other.upper)] {
            #expect(try #require(end.subtracting(expected)).absolute <= ExactDecimal(20))
        }
    }
}
