import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Reporting

@Suite("Charts")
struct ChartTests {
    private let frame = ChartFrame(
        id: "c", title: "Title", description: "Text", format: NumberFormat(.english))

    @Test("places are shares of the width: 2,625 of 10,500 is a quarter")
    func places() throws {
        let scale = try #require(
            ChartScale(covering: [ExactDecimal(10_500), ExactDecimal(2_000)]))
        #expect(scale.place(ExactDecimal(2_625)) == 25_000)
        #expect(scale.place(.zero) == 0)
        #expect(scale.place(ExactDecimal(10_500)) == 100_000)
        // 1 of 10,500 is 9.52 thousandths of a percent.
        #expect(scale.place(.one) == 10)
        #expect(scale.place(ExactDecimal(99_999)) == 100_000)
    }

    @Test("what is below zero moves the zero inwards: from -1,000 to 3,000 it is a quarter")
    func negative() throws {
        let scale = try #require(
            ChartScale(covering: [ExactDecimal(-1_000), ExactDecimal(3_000)]))
        #expect(scale.place(.zero) == 25_000)
        #expect(scale.place(ExactDecimal(-1_000)) == 0)
        #expect(scale.ticks.map(\.description) == ["-1000", "0", "1000", "2000", "3000"])
    }

    @Test(
        "percents have as many decimals as they need",
        arguments: [
            (0, "0%"), (100_000, "100%"), (12_345, "12.345%"), (50_007, "50.007%"),
            (1_500, "1.500%"),
        ])
    func percents(thousandths: Int, text: String) {
        #expect(ChartScale.percent(thousandths) == text)
    }

    @Test(
        "ticks are 1, 2 or 5 times a power of ten, in one unit",
        arguments: [
            (10_500, ["0 t", "5 t", "10 t"]), (9_999, ["0 kg", "5,000 kg"]),
            (3, ["0 kg", "1 kg", "2 kg", "3 kg"]), (41_500, ["0 t", "20 t", "40 t"]),
            (8, ["0 kg", "2 kg", "4 kg", "6 kg", "8 kg"]),
        ])
    func ticks(highest: Int, labels: [String]) throws {
        let scale = try #require(ChartScale(covering: [ExactDecimal(highest)]))
        let format = NumberFormat(.english)
        #expect(scale.ticks.map { scale.label($0, format) } == labels)
    }

    @Test("there is no scale where all is zero or the distance leaves the range")
    func noScale() {
        #expect(ChartScale(covering: []) == nil)
        #expect(ChartScale(covering: [.zero]) == nil)
        let far = ExactDecimal(mantissa: .max)
        #expect(ChartScale(covering: [far, ExactDecimal(mantissa: .min + 1)]) == nil)
    }

    @Test(
        "segments follow each other, and together they are as long as their sum", arguments: 1...40)
    func segments(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let amounts = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
            ExactDecimal(mantissa: Int128(Int64.random(in: -1 << 50...1 << 52, using: &generator)))
        }
        let row = StackedBarChart.Row(
            label: "row",
            segments: amounts.map { .init(label: "part", kilograms: $0, colour: .rest) })
        var sum: Int128 = 0
        var (right, left): (Int128, Int128) = (0, 0)
        for (amount, extent) in zip(amounts, row.extents) {
            sum += amount.mantissa
            #expect(extent.end.mantissa - extent.start.mantissa == abs(amount.mantissa))
            if amount.isNegative {
                #expect(extent.end.mantissa == left)
                left = extent.start.mantissa
            } else {
                #expect(extent.start.mantissa == right)
                right = extent.end.mantissa
            }
        }
        #expect(row.kilograms.mantissa == sum)
        #expect(right + left == sum)
    }

    @Test("a waterfall ends at its start and all steps", arguments: 1...40)
    func waterfall(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let steps = (0..<Int.random(in: 0...15, using: &generator)).map { _ in
            ExactDecimal(mantissa: Int128(Int64.random(in: -1 << 50...1 << 50, using: &generator)))
        }
        let chart = WaterfallChart(
            frame: frame, start: ("plan", ExactDecimal(1_000)),
            steps: steps.map { .init(label: "step", difference: $0) }, endLabel: "actual")
        let sum = steps.reduce(Int128(1_000_000_000_000_000)) { $0 + $1.mantissa }
        #expect(chart.end.mantissa == sum)
        #expect(chart.levels.count == steps.count + 1)
    }

    @Test("the rectangles of a drawn bar: 3 and 1 of 4 tonnes, and a patch below zero")
    func drawnBar() throws {
        let sink = StringSink()
        let markup = MarkupWriter(sink)
        let amounts = [3_000, 1_000, -1_000]
        StackedBarChart(
            frame: frame,
            rows: [
                .init(
                    label: "Sets",
                    segments: amounts.enumerated().map {
                        .init(label: "P\($0)", kilograms: ExactDecimal($1), colour: .series($0))
                    })
            ]
        ).write(to: markup)
        markup.flush()
        let tree = try MarkupTree.reading(sink.text)
        let bars = tree.all("rect").map { [$0.attributes["x"], $0.attributes["width"]] }
        #expect(bars == [["20%", "60%"], ["80%", "20%"], ["0%", "20%"]])
        #expect(
            tree.all("rect").map { $0.children[0].text }
                == ["P0: 3,000 kg", "P1: 1,000 kg", "P2: -1,000 kg"])
        #expect(tree.attributes["role"] == "img")
        #expect(tree.all("text").map(\.text).contains("3,000 kg"))
    }

    @Test("a chart of nothing is not drawn")
    func nothing() {
        let sink = StringSink()
        let markup = MarkupWriter(sink)
        StackedBarChart(frame: frame, rows: [.init(label: "Sets", segments: [])])
            .write(to: markup)
        RangeChart(frame: frame, rows: []).write(to: markup)
        WaterfallChart(frame: frame, start: ("plan", .zero), steps: [], endLabel: "actual")
            .write(to: markup)
        markup.flush()
        #expect(sink.text.isEmpty)
    }
}

@Suite("Names beside figures")
struct ChartLabelTests {
    @Test("a name that fits stays whole, a longer one is cut with an ellipsis")
    func cut() {
        #expect(ChartLabel.cut("Catering", beside: "3,809 kg", room: 2_340) == "Catering")
        let long = ChartLabel.cut(
            String(repeating: "Scenografi ", count: 9), beside: "3,809 kg", room: 2_340)
        #expect(long.hasPrefix("Scenografi Scenografi") && long.hasSuffix("…"))
        #expect(long.count < 35)
    }

    @Test("wide letters get less room, and no room at all leaves the ellipsis")
    func wide() {
        let name = String(repeating: "W", count: 40)
        #expect(ChartLabel.cut(name, beside: "1 kg", room: 2_340).count < 22)
        #expect(ChartLabel.cut(name, beside: "1 kg", room: 0) == "…")
    }
}
