import Calculation
import Diagnostics
import EmissionFactors
import Inventory
import Quantities
import Testing

@testable import Reporting

@Suite("Footprints as text")
struct FootprintTextTests {
    @Test("print one")
    func prints() throws {
        let sample = try SampleReport()
        sample.production.shootingDays = 32
        sample.production.budget = .init(amount: try decimal("24500000"), currency: "DKK")
        try sample.addDiesel("750")
        try sample.addFlight()
        try sample.add(.energy, [.kind: "grid"], "12450", unit: "kWh", department: "studio")
        try sample.add(
            .energy, [.kind: "generator", .fuel: "hvo"], "750", unit: "L", department: "lighting")
        try sample.addUnquantified()
        print(sample.text())
        print(sample.text(.danish, bars: .ascii))
    }
}
