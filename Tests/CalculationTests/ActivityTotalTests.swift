import Calculation
import TestSupport
import Testing

/// What stands beside the kilograms of the largest records.
@Suite("Activity totals")
struct ActivityTotalTests {
    @Test(
        "persons, rooms, mass, hours and both ways are multiplied in",
        arguments: [
            // 366.201 km between the airports × 38 × 2.
            (
                "<travel mode='flight' class='economy' from='CPH' to='BER' persons='38'"
                    + " return='true'/>",
                "27831.276 passenger-km"
            ),
            // 120 × 1.609344 × 3.
            (
                "<travel mode='rail' service='national' distance='120' unit='mi' persons='3'/>",
                "579.36384 passenger-km"
            ),
            (
                "<freight mode='lorry' distance='600' unit='km' mass='2.4' massUnit='t'/>",
                "1440 t-km"
            ),
            ("<accommodation kind='hotel' nights='6' rooms='40'/>", "240 room-night"),
            (
                "<energy source='generator' fuel='diesel' hours='12' consumption='4.5' unit='L'/>",
                "54 L"
            ),
            ("<energy source='grid' hours='8' power='2500' powerUnit='W'/>", "20 kWh"),
            (
                "<travel mode='car' fuel='diesel' size='medium' distance='17' unit='km'"
                    + " return='true'/>",
                "34 km"
            ),
            // Shares divide the emissions, not the activity.
            ("<energy source='grid' quantity='900' unit='kWh' allocation='0.5'/>", "900 kWh"),
            ("<catering meal='vegetarian' count='120'/>", "120 meal"),
        ])
    func total(record: String, expected: String) throws {
        let largest = try footprint(ofXML: SmallReport.xml(record)).footprint.largest
        #expect(largest.map { "\($0.amount) \($0.unit)" } == [expected])
    }
}
