/// A year of one metering point by the hour, in the three forms that Eloverblik gives out.
struct SyntheticMeter {
    private static let meter = "571313100000000017"
    /// The days of 2025 by the Danish clock: where each begins in UTC, and how many hours it has.
    private static let days: [(start: String, end: String, local: String, hours: Int)] = {
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        var starts: [(year: Int, month: Int, day: Int)] = []
        for (month, length) in lengths.enumerated() {
            for day in 1...length { starts.append((2025, month + 1, day)) }
        }
        starts.append((2026, 1, 1))
        var days: [(start: String, end: String, local: String, hours: Int)] = []
        for index in 0..<365 {
            let (date, next) = (starts[index], starts[index + 1])
            // Summer time lasts from 30 March to 26 October.
            let isSpring = date.month == 3 && date.day == 30
            let isAutumn = date.month == 10 && date.day == 26
            days.append(
                (
                    midnight(before: index, starts), midnight(before: index + 1, starts),
                    two(date.day) + "-" + two(date.month) + "-2025",
                    isSpring ? 23 : isAutumn ? 25 : 24
                ))
            _ = next
        }
        return days
    }()

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// Midnight in Denmark in UTC.
    private static func midnight(
        before index: Int, _ starts: [(year: Int, month: Int, day: Int)]
    ) -> String {
        let date = starts[index]
        let number = date.month * 100 + date.day
        let isSummer = date.year == 2025 && number > 330 && number <= 1026
        let before =
            index > 0 ? starts[index - 1] : (year: 2024, month: 12, day: 31)
        return "\(before.year)-\(two(before.month))-\(two(before.day))T\(isSummer ? 22 : 23):00:00Z"
    }

    /// Writes JSON, XML and CSV.
    func write(json: String, xml: String, table: String) {
        writeJSON(TextFile(json))
        writeXML(TextFile(xml))
        writeTable(TextFile(table))
    }

    private func quantity(_ numbers: inout SeededNumbers) -> String {
        "\(numbers.below(40)).\(numbers.below(10))\(numbers.below(10))\(1 + numbers.below(9))"
    }

    private func writeJSON(_ file: TextFile) {
        var numbers = SeededNumbers(seed: 8760)
        file.write(
            #"{"result":[{"MyEnergyData_MarketDocument":{"mRID":"1","createdDateTime":"2026-01-02T08:00:00Z","#
        )
        file.write(
            #""sender_MarketParticipant.name":"","sender_MarketParticipant.mRID":{"codingScheme":null,"name":null},"#
        )
        file.write(
            #""period.timeInterval":{"start":"2024-12-31T23:00:00Z","end":"2025-12-31T23:00:00Z"},"TimeSeries":[{"#
        )
        file.write(
            #""mRID":"\#(Self.meter)","businessType":"A04","curveType":"A01","measurement_Unit.name":"KWH","#
        )
        file.write(
            #""MarketEvaluationPoint":{"mRID":{"codingScheme":"A10","name":"\#(Self.meter)"}},"Period":["#
        )
        for (index, day) in Self.days.enumerated() {
            file.write(index == 0 ? "" : ",")
            file.write(
                #"{"resolution":"PT1H","timeInterval":{"start":"\#(day.start)","end":"\#(day.end)"},"Point":["#
            )
            for hour in 1...day.hours {
                let comma = hour == 1 ? "" : ","
                file.write(
                    #"\#(comma){"position":"\#(hour)","out_Quantity.quantity":"\#(quantity(&numbers))","out_Quantity.quality":"A04"}"#
                )
            }
            file.write("]}")
        }
        file.write(
            #"]}]},"success":true,"errorCode":10000,"errorText":"NoError","id":"\#(Self.meter)","stackTrace":null}]}"#
        )
    }

    private func writeXML(_ file: TextFile) {
        var numbers = SeededNumbers(seed: 8760)
        file.write(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<MyEnergyData_MarketDocument>\n  <TimeSeries>\n"
        )
        file.write("    <mRID>\(Self.meter)</mRID>\n    <businessType>A04</businessType>\n")
        file.write("    <measurement_Unit.name>KWH</measurement_Unit.name>\n")
        file.write(
            "    <MarketEvaluationPoint><mRID><codingScheme>A10</codingScheme><name>\(Self.meter)</name></mRID></MarketEvaluationPoint>\n"
        )
        for day in Self.days {
            file.write("    <Period>\n      <resolution>PT1H</resolution>\n      <timeInterval>\n")
            file.write(
                "        <start>\(day.start)</start>\n        <end>\(day.end)</end>\n      </timeInterval>\n"
            )
            for hour in 1...day.hours {
                file.write("      <Point>\n        <position>\(hour)</position>\n")
                file.write(
                    "        <out_Quantity.quantity>\(quantity(&numbers))</out_Quantity.quantity>\n"
                )
                file.write(
                    "        <out_Quantity.quality>A04</out_Quantity.quality>\n      </Point>\n")
            }
            file.write("    </Period>\n")
        }
        file.write("  </TimeSeries>\n</MyEnergyData_MarketDocument>\n")
    }

    private func writeTable(_ file: TextFile) {
        var numbers = SeededNumbers(seed: 8760)
        file.write("\u{FEFF}MålepunktsID;Fra_dato;Til_dato;Mængde;Måleenhed;Kvalitet;Type\r\n")
        for (index, day) in Self.days.enumerated() {
            let next = index + 1 < Self.days.count ? Self.days[index + 1].local : "01-01-2026"
            // The hour from 02 is missing in spring and stands twice in autumn.
            let hours =
                (0..<24).filter { day.hours != 23 || $0 != 2 } + (day.hours == 25 ? [2] : [])
            for hour in hours.sorted() {
                let end = hour == 23 ? "\(next) 00" : "\(day.local) \(Self.two(hour + 1))"
                let quantity = quantity(&numbers).replacing(".", with: ",")
                file.write(
                    "\(Self.meter);\(day.local) \(Self.two(hour)):00:00;\(end):00:00;\(quantity);KWH;Målt;Tidsserier\r\n"
                )
            }
        }
    }
}
