import Glibc
import Testing
import TestSupport

@testable import EmissionFactors
@testable import Importing

@Suite("Pages of the program's own file")
struct ProgramPagesTests {
    @Test("what was given back comes again as it was")
    func comesAgain() throws {
        let activities = try #require(FactorFolder.embedded.bytes(of: "activities.csv"))
        let before = Array(activities)
        ProgramPages.giveBack()
        #expect(Array(activities) == before)
        #expect(FactorFolder.embeddedAddresses.contains(UInt(bitPattern: activities.baseAddress)))
    }

    @Test("the embedded files lie close together, so that nothing else is between them")
    func range() {
        let sizes = FactorFolder.embeddedPaths.compactMap {
            FactorFolder.embedded.bytes(of: $0)?.count
        }
        let between = FactorFolder.embeddedAddresses.count - sizes.reduce(0, +)
        #expect(between >= 0 && between < 64 * sizes.count)
    }
}
