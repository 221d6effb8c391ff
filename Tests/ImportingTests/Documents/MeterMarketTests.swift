import TestSupport
import Testing

@testable import Importing

/// MyEnergyData market documents in JSON and XML.
@Suite("Meter data as market documents")
struct MeterMarketTests {
    private let one = "571313109900000076"
    private let two = "571313109900000083"

    @Test("an autumn day has 25 hours, a spring day 92 quarters, and all of them count")
    func daylightSaving() throws {
        let autumn = MarketText.period(
            "PT1H", "2025-10-25T22:00:00Z", "2025-10-26T23:00:00Z", MarketText.points(25, "1.25"))
        let spring = MarketText.period(
            "PT15M", "2025-03-29T23:00:00Z", "2025-03-30T22:00:00Z",
            MarketText.points(92, "0.001"))
        let read = try MeterReadings([MarketText.document([(one, "A04", [autumn, spring])])])
        #expect(
            read.counted == [
                "0.092 KWH 2025-03-30/2025-03-30 measured",
                "31.25 KWH 2025-10-26/2025-10-26 measured",
            ])
        // Between the two documents' periods nothing is expected.
        #expect(read.places.isEmpty)
    }

    @Test("hours are labelled by the Danish clock with its offset, quarters summed into them")
    func hourly() throws {
        let day = MarketText.period(
            "PT15M", "2025-10-25T23:00:00Z", "2025-10-26T02:00:00Z", MarketText.points(12, "0.5"))
        var options = MeterOptions(isHourly: true)
        options.priceArea = "DK1"
        let read = try MeterReadings([MarketText.document([(one, "A04", [day])])], options: options)
        #expect(
            read.lines.map(\.attributes) == [
                [
                    "from": "2025-10-26T01:00+02:00", "to": "2025-10-26T02:00+02:00",
                    "priceArea": "DK1",
                ],
                [
                    "from": "2025-10-26T02:00+02:00", "to": "2025-10-26T02:00+01:00",
                    "priceArea": "DK1",
                ],
                [
                    "from": "2025-10-26T02:00+01:00", "to": "2025-10-26T03:00+01:00",
                    "priceArea": "DK1",
                ],
            ])
        #expect(read.lines.allSatisfy { $0.quantity?.description == "2" })
    }

    @Test("values that are not available or not there are listed, not zero")
    func missing() throws {
        var points = MarketText.points(24, "1")
        points[3] = (4, nil, "A02")
        points.remove(at: 10)
        points[0].2 = "A03"
        let day = MarketText.period(
            "PT1H", "2025-02-28T23:00:00Z", "2025-03-01T23:00:00Z", points)
        let read = try MeterReadings([MarketText.document([(one, "A04", [day])])])
        #expect(
            read.counted == [
                "1 KWH 2025-03-01/2025-03-01 estimated",
                "21 KWH 2025-03-01/2025-03-01 measured",
            ])
        #expect(
            read.lines.last?.text
                == "2025-03-01T03:00+01:00/2025-03-01T04:00+01:00, 2025-03-01T10:00+01:00/2025-03-01T11:00+01:00"
        )
        #expect(read.diagnostics.kept.first?.message.arguments["hours"] == "2")
        // Another export that has the values fills the gap.
        let rest = MarketText.period(
            "PT1H", "2025-02-28T23:00:00Z", "2025-03-01T23:00:00Z", MarketText.points(24, "1"))
        let both = try MeterReadings([
            MarketText.document([(one, "A04", [day])]), MarketText.document([(one, "A04", [rest])]),
        ])
        #expect(both.places.isEmpty)
    }

    @Test("production is set aside and never subtracted")
    func production() throws {
        let day = MarketText.period(
            "P1D", "2025-02-28T23:00:00Z", "2025-03-01T23:00:00Z", MarketText.points(1, "3.5"))
        let read = try MeterReadings([
            MarketText.document([(one, "A01", [day]), (two, "A64", [day])], unit: "MWH")
        ])
        #expect(read.counted == ["3.5 MWH 2025-03-01/2025-03-01 measured"])
        #expect(read.notCounted == ["own-production: 3.5 MWH 2025-03-01/2025-03-01 measured"])
    }

    @Test("metering points that measure nearly the same wait for a choice")
    func nearEqual() throws {
        let day = { (quantity: String) in
            MarketText.period(
                "PT1D", "2025-02-28T23:00:00Z", "2025-03-01T23:00:00Z",
                MarketText.points(1, quantity))
        }
        let third = "571313109900000090"
        // 62.64 is exactly 1 % below 63.272…: 63.272 × 0.99 = 62.63928; 10.929 is another supply.
        let text = MarketText.document([
            (one, "A04", [day("63.272")]), (two, "A04", [day("62.64")]),
            (third, "A04", [day("10.929")]),
        ])
        let read = try MeterReadings([text])
        #expect(read.counted == ["10.929 KWH 2025-03-01/2025-03-01 measured"])
        #expect(
            read.notCounted == [
                "review-meter-near-equal: 63.272 KWH 2025-03-01/2025-03-01 measured",
                "review-meter-near-equal: 62.64 KWH 2025-03-01/2025-03-01 measured",
            ])
        #expect(read.places == ["1:0 meter-near-equal"])
        let chosen = try MeterReadings(
            [text], options: MeterOptions(meters: [one, "000090"]))
        #expect(
            chosen.counted == [
                "63.272 KWH 2025-03-01/2025-03-01 measured",
                "10.929 KWH 2025-03-01/2025-03-01 measured",
            ])
        #expect(
            chosen.notCounted == ["meter-not-chosen: 62.64 KWH 2025-03-01/2025-03-01 measured"])
        #expect(chosen.places.isEmpty)
        // Two per cent apart, or in two files: 62.00 differs, the same in another file does not.
        let apart = MarketText.document([(one, "A04", [day("63.272")]), (two, "A04", [day("62")])])
        #expect(try MeterReadings([apart]).counted.count == 2)
        let files = [
            MarketText.document([(one, "A04", [day("63.272")])]),
            MarketText.document([(two, "A04", [day("63.270")])]),
        ]
        #expect(try MeterReadings(files).counted.isEmpty)
    }

    @Test("days outside the period are set aside; a month that crosses its border waits")
    func period() throws {
        let day = { (quantity: String, start: String, end: String) in
            MarketText.period("P1M", start, end, MarketText.points(1, quantity))
        }
        var options = MeterOptions()
        let first = try #require(Instant(iso8601: "2025-02-10T12:00Z"))
        let last = try #require(Instant(iso8601: "2025-03-31T12:00Z"))
        options.period = first.date...last.date
        let text = MarketText.document([
            (
                one, "A04",
                [
                    day("1", "2024-12-31T23:00:00Z", "2025-01-31T23:00:00Z"),
                    day("2", "2025-01-31T23:00:00Z", "2025-02-28T23:00:00Z"),
                    day("4", "2025-02-28T23:00:00Z", "2025-03-31T22:00:00Z"),
                ]
            )
        ])
        let read = try MeterReadings([text], options: options)
        #expect(read.counted == ["4 KWH 2025-03-01/2025-03-31 measured"])
        #expect(
            read.notCounted == [
                "outside-period: 1 KWH 2025-01-01/2025-01-31 measured",
                "review-meter-crosses-period: 2 KWH 2025-02-01/2025-02-28 measured",
            ])
    }

    @Test("a result that failed is listed beside those that did not")
    func failedResult() throws {
        let day = MarketText.period(
            "P1D", "2025-02-28T23:00:00Z", "2025-03-01T23:00:00Z", MarketText.points(1, "3.5"))
        let good = MarketText.document([(one, "A04", [day])])
        let text =
            String(good.dropLast(2))
            + #","# + "\n"
            + #"{"success":false,"errorCode":"20012","errorText":"No relation","id":"\#(two)","#
            + #""MyEnergyData_MarketDocument":null}]}"#
        let read = try MeterReadings([text])
        #expect(read.counted == ["3.5 KWH 2025-03-01/2025-03-01 measured"])
        #expect(read.notCounted == ["review-meter-result-failed: -  - estimated"])
        #expect(read.places == ["2:1 meter-result-failed"])
    }

    @Test(
        "what cannot be read is refused at its value",
        arguments: [
            // What is replaced, by what, and the text that stands where the fault is shown.
            ("\"A04\",", "\"A99\",", "\"A99\"", "meter-unknown-business-type"),
            ("PT1H", "PT7M", "\"PT7M\"", "meter-unknown-resolution"),
            ("\"1\"", "\"0\"", "\"0\"", "meter-invalid-position"),
            ("\"2.5\"", "\"2,5\"", "\"2,5\"", "meter-invalid-quantity"),
            ("\"2.5\"", "\"-2.5\"", "\"-2.5\"", "meter-invalid-quantity"),
            ("quality\":\"A04\"", "quality\":\"A07\"", "\"A07\"", "meter-unknown-quality"),
            ("28T23:00:00Z", "28T23:00:00", "\"2025-02-28T23:00:00\"", "meter-invalid-time"),
            ("01T23:00:00Z", "01T24:00:00Z", "\"2025-03-01T24", "meter-invalid-time"),
            ("\"1\"", "\"25\"", "[{\"position", "meter-point-outside"),
        ])
    func faults(old: String, new: String, mark: String, id: String) throws {
        let day = MarketText.period(
            "PT1H", "2025-02-28T23:00:00Z", "2025-03-01T23:00:00Z", [(1, "2.5", "A04")])
        let good = MarketText.document([(one, "A04", [day])])
        let bad = good.replacing(old, with: new, maxReplacements: 1)
        let place = try #require(bad.firstRange(of: mark)).lowerBound
        let column = bad[..<place].utf8.count + 1
        let read = try MeterReadings([bad])
        #expect(read.places == ["1:\(column) \(id)"])
        #expect(read.lines.isEmpty)
    }

    @Test("a quantity may be a number instead of a text")
    func number() throws {
        let day = MarketText.period(
            "P1D", "2025-02-28T23:00:00Z", "2025-03-01T23:00:00Z", MarketText.points(1, "0.100"))
        let text = MarketText.document([(one, "A04", [day])])
            .replacing("\"0.100\"", with: "0.100").replacing("\"1\"", with: "1")
        #expect(try MeterReadings([text]).counted == ["0.1 KWH 2025-03-01/2025-03-01 measured"])
    }

    @Test("the same document in XML gives the same lines, whatever is around it")
    func xml() throws {
        let read = try MeterReadings([
            """
            <ApiResponseOfLists xmlns="urn:x"><m:MyEnergyData_MarketDocument xmlns:m="urn:y">
            <m:TimeSeries><m:mRID>1</m:mRID><m:businessType>A04</m:businessType>
            <m:measurement_Unit.name>KWH</m:measurement_Unit.name>
            <m:MarketEvaluationPoint><m:mRID codingScheme="A10">\(one)</m:mRID></m:MarketEvaluationPoint>
            <m:Period><m:resolution>PT1H</m:resolution><m:timeInterval>
            <m:start>2025-02-28T23:00:00Z</m:start><m:end>2025-03-01T01:00:00Z</m:end></m:timeInterval>
            <m:Point><m:position>1</m:position><m:out_Quantity.quantity>1.5</m:out_Quantity.quantity>
            <m:out_Quantity.quality>A04</m:out_Quantity.quality></m:Point>
            <m:Point><m:position>2</m:position><m:out_Quantity.quantity>1.25</m:out_Quantity.quantity>
            <m:out_Quantity.quality>A04</m:out_Quantity.quality></m:Point>
            </m:Period></m:TimeSeries></m:MyEnergyData_MarketDocument></ApiResponseOfLists>
            """
        ])
        #expect(read.counted == ["2.75 KWH 2025-03-01/2025-03-01 measured"])
        #expect(read.lines.first?.meter == one)
        #expect(read.lines.first?.origin.line == 7)
        #expect(read.places.isEmpty)
    }

    @Test("a document without series, and a power, do not pass for electricity")
    func noSeries() throws {
        #expect(try MeterReadings(["{}"]).places == ["0:0 meter-no-series"])
        let day = MarketText.period(
            "P1D", "2025-02-28T23:00:00Z", "2025-03-01T23:00:00Z", MarketText.points(1, "3.5"))
        let power = try MeterReadings([MarketText.document([(one, "A04", [day])], unit: "KWT")])
        #expect(power.notCounted == ["review-meter-power: 3.5 KWT 2025-03-01/2025-03-01 measured"])
    }

    @Test("a file with a fault counts for nothing, the other files stand")
    func faultyFile() throws {
        let day = MarketText.period(
            "P1D", "2025-02-28T23:00:00Z", "2025-03-01T23:00:00Z", MarketText.points(1, "3.5"))
        let good = MarketText.document([(one, "A04", [day])])
        let bad = MarketText.document([(one, "A04", [day]), (two, "A77", [day])])
        let read = try MeterReadings([bad, good])
        #expect(read.counted == ["3.5 KWH 2025-03-01/2025-03-01 measured"])
        #expect(read.notCounted.isEmpty)
    }
}
