import TestSupport
import Testing

@Suite("Litres and kilometres of one record")
struct PlausibilityTests {
    @Test(
        "the litres count; a consumption no vehicle has is warned of",
        arguments: [
            // 400 L on 100 km; 8 L on 100 km; 0.5 L on 100 km; 41.5 L on 311 miles are 8.3 L/100 km
            ("400", "100", "km", true), ("8", "100", "km", false), ("0.5", "100", "km", true),
            ("41.5", "311", "mi", false), ("100", "100", "km", false), ("100.1", "100", "km", true),
        ])
    func consumption(litres: String, distance: String, unit: String, isWarned: Bool) throws {
        let reading = try ReportSource().read(
            xml: SmallReport.xml(
                """
                <travel mode='car' fuel='diesel' quantity='\(litres)' unit='L' \
                distance='\(distance)' distanceUnit='\(unit)'/>
                """))
        #expect(reading.problems == (isWarned ? ["implausible-consumption"] : []))
        #expect(reading.lines.allSatisfy { $0.activity == "fuel.diesel" })
        #expect(!reading.lines.isEmpty)
    }
}
