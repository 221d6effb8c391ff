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

@Suite("Counts of nothing")
struct ZeroCountTests {
    @Test(
        "a count that takes the whole record away is warned of; a meter may stand still",
        arguments: [
            ("<travel mode='rail' service='national' distance='3' unit='km' persons='0'/>", true),
            ("<accommodation kind='hotel' country='DK' nights='2' rooms='0'/>", true),
            ("<accommodation kind='hotel' country='DK' nights='0'/>", true),
            ("<catering meal='vegetarian' count='0'/>", true),
            ("<catering meal='vegetarian' count='1'/>", false),
            ("<energy source='grid' country='DK' quantity='0' unit='kWh'/>", false),
        ])
    func counts(record: String, isWarned: Bool) throws {
        let reading = try ReportSource().read(xml: SmallReport.xml(record))
        #expect(reading.problems == (isWarned ? ["zero-count"] : []))
        #expect(!reading.lines.isEmpty)
    }
}
