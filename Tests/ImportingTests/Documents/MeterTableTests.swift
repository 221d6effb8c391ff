import TestSupport
import Testing

@testable import Importing

/// The table export of Eloverblik, in the forms it has had.
@Suite("Meter data as a table")
struct MeterTableTests {
    static let meter = "571313109900000076"

    @Test(
        "each form of the header is read",
        arguments: [
            "\u{FEFF}MålepunktsID;Fra_dato;Til_dato;Mængde;Måleenhed;Kvalitet;Type\r\n"
                + "571313109900000076;01-02-2025 00:00:00;02-02-2025 00:00:00;48,441;KWH;Målt;Tidsserie\r\n",
            "Målepunkt id;Fra dato;Til dato;Mængde;Måleenhed;Kvalitet;Type\n"
                + "571313109900000076;01-02-2025 00:00:00;02-02-2025 00:00:00;48,441;KWH;Målt;Tidsserie",
            "Målepunkt id;Fra dato;Til dato;Mængde;Måleenhed;Kvalitet;Type;\n"
                + "571313109900000076;2025-02-01 00.00;2025-02-02 00.00;48,441;KWH;Målt;Tidsserier;\n",
            "MÅLEPUNKTSID;fra_dato;til_dato;MÆNGDE;måleenhed;KVALITET\n"
                + "571313109900000076;01-02-2025;01-02-2025;48,441;KWH;Målt\n",
        ])
    func headers(text: String) throws {
        let read = try MeterReadings([text])
        #expect(read.counted == ["48.441 KWH 2025-02-01/2025-02-01 measured"])
        #expect(read.places.isEmpty)
        #expect(read.lines.first?.meter == Self.meter)
        #expect(read.lines.first?.unit?.symbol == "kWh")
        #expect(read.lines.first?.origin.line == 2)
        #expect(read.lines.first?.origin.locator.contains("571313") == false)
    }

    @Test("values are summed by month; measured and estimated apart, with the word kept")
    func months() throws {
        let read = try MeterReadings([
            table([
                "31-01-2025 00:00:00;01-02-2025 00:00:00;1,5;KWH;Målt",
                "01-02-2025 00:00:00;02-02-2025 00:00:00;10,001;KWH;Målt",
                "02-02-2025 00:00:00;03-02-2025 00:00:00;0,002;KWH;Estimeret",
                "03-02-2025 00:00:00;04-02-2025 00:00:00;0,999;KWH;Målt",
            ])
        ])
        #expect(
            read.counted == [
                "1.5 KWH 2025-01-31/2025-01-31 measured",
                "11 KWH 2025-02-01/2025-02-03 measured",
                "0.002 KWH 2025-02-02/2025-02-02 estimated",
            ])
        #expect(read.lines.last?.text == "…000076 Estimeret")
    }

    @Test("the hour that comes twice counts twice, told by the sequence; the missing one is no gap")
    func daylightSaving() throws {
        let autumn = [
            "26-10-2025 01:00:00;26-10-2025 02:00:00;1;KWH;Målt",
            "26-10-2025 02:00:00;26-10-2025 03:00:00;2;KWH;Målt",
            "26-10-2025 02:00:00;26-10-2025 03:00:00;4;KWH;Målt",
            "26-10-2025 03:00:00;26-10-2025 04:00:00;8;KWH;Målt",
        ]
        let hours = [
            "2025-10-26T01:00+02:00 1", "2025-10-26T02:00+02:00 2", "2025-10-26T02:00+01:00 4",
            "2025-10-26T03:00+01:00 8",
        ]
        for rows in [autumn, autumn.reversed()] {
            let read = try MeterReadings([table(rows)], options: MeterOptions(isHourly: true))
            #expect(
                read.lines.map {
                    "\($0.attributes["from"] ?? "") \($0.quantity.map { "\($0)" } ?? "")"
                } == hours)
            #expect(read.places.isEmpty)
        }
        for first in ["02:00:00", "03:00:00"] {
            let spring = try MeterReadings([
                table([
                    "30-03-2025 01:00:00;30-03-2025 \(first);1;KWH;Målt",
                    "30-03-2025 03:00:00;30-03-2025 04:00:00;2;KWH;Målt",
                ])
            ])
            #expect(spring.counted == ["3 KWH 2025-03-30/2025-03-30 measured"])
            #expect(spring.places.isEmpty)
        }
    }

    @Test("files that overlap by a day, and files given twice, count each reading once")
    func overlap() throws {
        let january = table([
            "31-01-2025 00:00:00;01-02-2025 00:00:00;7;KWH;Målt",
            "01-02-2025 00:00:00;02-02-2025 00:00:00;5;KWH;Målt",
        ])
        let february = table([
            "01-02-2025 00:00:00;02-02-2025 00:00:00;5;KWH;Målt",
            "02-02-2025 00:00:00;03-02-2025 00:00:00;3;KWH;Målt",
        ])
        let read = try MeterReadings([january, february, january])
        #expect(
            read.counted == [
                "7 KWH 2025-01-31/2025-01-31 measured", "5 KWH 2025-02-01/2025-02-01 measured",
                "3 KWH 2025-02-02/2025-02-02 measured",
            ])
        #expect(
            read.notCounted.sorted() == [
                "meter-overlap: 5 KWH 2025-02-01/2025-02-01 measured",
                "meter-overlap: 5 KWH 2025-02-01/2025-02-01 measured",
                "meter-overlap: 7 KWH 2025-01-31/2025-01-31 measured",
            ])
    }

    @Test("a span with two values counts the measured one and says so")
    func contradiction() throws {
        let read = try MeterReadings([
            table(["01-02-2025;01-02-2025;5;KWH;Estimeret"]),
            table(["01-02-2025;01-02-2025;6;KWH;Målt"]),
        ])
        #expect(read.counted == ["6 KWH 2025-02-01/2025-02-01 measured"])
        #expect(read.notCounted == ["meter-contradicted: 5 KWH 2025-02-01/2025-02-01 estimated"])
        #expect(read.places == ["2:0 meter-contradicted"])
    }

    @Test("hours beat the day they lie in; a part of a day beside a whole one waits for a person")
    func resolutions() throws {
        let day = table(["01-02-2025 00:00:00;02-02-2025 00:00:00;24;KWH;Målt"])
        let hours = (0..<24).map { hour in
            let from = hour < 10 ? "0\(hour)" : "\(hour)"
            let to =
                hour == 23 ? "02-02-2025 00" : "01-02-2025 " + (hour < 9 ? "0" : "") + "\(hour + 1)"
            return "01-02-2025 \(from):00:00;\(to):00:00;1;KWH;Målt"
        }
        let whole = try MeterReadings([day, table(hours)])
        #expect(whole.counted == ["24 KWH 2025-02-01/2025-02-01 measured"])
        #expect(whole.notCounted == ["meter-overlap: 24 KWH 2025-02-01/2025-02-01 measured"])
        #expect(whole.lines.first { $0.role == .activity }?.origin.file.hasSuffix("1.txt") == true)
        let part = try MeterReadings([day, table(Array(hours[3..<5]))])
        #expect(part.counted == ["2 KWH 2025-02-01/2025-02-01 measured"])
        #expect(
            part.notCounted.first
                == "review-meter-partly-covered: 24 KWH 2025-02-01/2025-02-01 measured")
    }

    @Test("a gap between rows, and an empty value, is listed and never zero")
    func gaps() throws {
        let read = try MeterReadings([
            table([
                "01-02-2025 00:00:00;02-02-2025 00:00:00;5;KWH;Målt",
                "03-02-2025 00:00:00;04-02-2025 00:00:00;;KWH;",
                "04-02-2025 00:00:00;05-02-2025 00:00:00;3;KWH;Målt",
            ])
        ])
        #expect(read.counted == ["8 KWH 2025-02-01/2025-02-04 measured"])
        #expect(
            read.notCounted == ["review-meter-value-missing: - KWH 2025-02-02/2025-02-03 estimated"]
        )
        #expect(read.lines.last?.text == "2025-02-02T00:00+01:00/2025-02-04T00:00+01:00")
        #expect(read.places == ["2:0 meter-value-missing"])
    }

    @Test(
        "what cannot be read is refused at its cell",
        arguments: [
            ("5,71313E+17;01-02-2025;01-02-2025;1;KWH;Målt;", "2:1 meter-id-spoiled"),
            ("571313109900000000;01-02-2025;01-02-2025;1;KWH;Målt;", "2:1 meter-id-spoiled"),
            (";01-02-2025;01-02-2025;1;KWH;Målt;", "2:1 meter-no-id"),
            ("1;31-02-2025;01-03-2025;1;KWH;Målt;", "2:3 meter-invalid-time"),
            ("1;01-02-2025;01-02-2025 25:00;1;KWH;Målt;", "2:14 meter-invalid-time"),
            ("1;01-02-2025;01-02-2025;1.5;KWH;Målt;", "2:25 meter-invalid-quantity"),
            ("1;01-02-2025;01-02-2025;-1;KWH;Målt;", "2:25 meter-invalid-quantity"),
            ("1;01-02-2025;01-02-2025;1;KWH;Målt;Aflæsning", "2:37 meter-unknown-type"),
            ("1;01-02-2025;01-02-2025;1;KWH;Målt;;x", "2:1 meter-extra-cell"),
            ("1;30-03-2025 02:30;30-03-2025 03:30;1;KWH;Målt;", "2:3 meter-time-does-not-exist"),
            ("1;02-02-2025;01-02-2025;1;KWH;Målt;", "2:14 meter-invalid-span"),
            ("1;02-02-2025;11-02-2025;1;KWH;Målt;", "2:14 meter-invalid-span"),
        ])
    func faults(row: String, place: String) throws {
        let text = "MålepunktsID;Fra_dato;Til_dato;Mængde;Måleenhed;Kvalitet;Type\n\(row)\n"
        let read = try MeterReadings([text])
        #expect(read.places == [place])
        #expect(read.lines.isEmpty)
    }

    @Test("an end is the first moment after, or the last one meant")
    func ends() throws {
        for end in ["01-03-2025 00:00:00", "28-02-2025 23:59:59", "28-02-2025 23:59"] {
            let read = try MeterReadings([table(["01-02-2025 00:00:00;\(end);9;KWH;Målt"])])
            #expect(read.counted == ["9 KWH 2025-02-01/2025-02-28 measured"], "\(end)")
        }
        for end in ["28-02-2025", "01-03-2025"] {
            let read = try MeterReadings([table(["01-02-2025;\(end);9;KWH;Målt"])])
            #expect(read.counted == ["9 KWH 2025-02-01/2025-02-28 measured"], "\(end)")
        }
    }

    private func table(_ rows: [String]) -> String {
        "MålepunktsID;Fra_dato;Til_dato;Mængde;Måleenhed;Kvalitet\n"
            + rows.map { "\(Self.meter);\($0)\n" }.joined()
    }
}
