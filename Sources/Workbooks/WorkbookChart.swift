import CXLSXWriter

/// A chart of the values of a workbook's cells.
package struct WorkbookChart: Sendable {
    /// The forms of charts.
    package enum Form: Sendable {
        case column, bar, line, stackedColumn, stackedBar
    }

    /// One row of values.
    package struct Series: Sendable {
        /// Its name in the legend.
        let name: String
        /// The cells with the names of the values, such as `=Totals!$A$2:$A$9`.
        let categories: String
        /// The cells with the values.
        let values: String

        /// Makes a series.
        package init(name: String, categories: String, values: String) {
            self.name = name
            self.categories = categories
            self.values = values
        }
    }

    /// The accent of the pages, for charts of one series.
    private static let colour: UInt32 = 0x0A5C4A
    /// The room between bars, in percent of a bar.
    private static let gapPercent: UInt16 = 60

    private let form: Form
    let title: String
    /// Width and height in tenths of the usual ones.
    package var width = 10
    package var height = 10
    /// Whether values below zero are drawn; without any, the axis begins at zero.
    package var hasNegative = false
    private let series: [Series]
    private let valueAxis: String

    /// Makes a chart; the axis of the values bears their unit.
    package init(_ form: Form, title: String, valueAxis: String, series: [Series]) {
        self.form = form
        self.title = title
        self.valueAxis = valueAxis
        self.series = series
    }

    func make(
        in book: UnsafeMutablePointer<lxw_workbook>,
        _ functions: UnsafePointer<bftp_xlsx_functions>
    ) -> UnsafeMutablePointer<lxw_chart>? {
        let use = functions.pointee
        guard let chart = use.workbook_add_chart(book, UInt8(type.rawValue)) else { return nil }
        for one in series {
            let added = use.chart_add_series(chart, one.categories, one.values)
            guard let added else { continue }
            use.chart_series_set_name(added, one.name)
            if series.count == 1 {
                var fill = lxw_chart_fill()
                fill.color = Self.colour
                use.chart_series_set_fill(added, &fill)
            }
        }
        use.chart_set_series_gap(chart, Self.gapPercent)
        if title.isEmpty {
            use.chart_title_off(chart)
        } else {
            use.chart_title_set_name(chart, title)
        }
        // In bar charts the library's x axis is that of the values, at the bottom.
        let values = isHorizontal ? chart.pointee.x_axis : chart.pointee.y_axis
        if !valueAxis.isEmpty { use.chart_axis_set_name(values, valueAxis) }
        // Bars that begin elsewhere than at zero would mislead.
        if !hasNegative { use.chart_axis_set_min(values, 0) }
        if isHorizontal {
            // The first row on top, its name beside the axis also where a bar goes left.
            use.chart_axis_set_reverse(chart.pointee.y_axis)
            use.chart_axis_set_label_position(
                chart.pointee.y_axis, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
        }
        if series.count < 2 {
            use.chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
        }
        return chart
    }

    private var isHorizontal: Bool { form == .bar || form == .stackedBar }

    private var type: lxw_chart_type {
        switch form {
        case .column: return LXW_CHART_COLUMN
        case .bar: return LXW_CHART_BAR
        case .line: return LXW_CHART_LINE
        case .stackedColumn: return LXW_CHART_COLUMN_STACKED
        case .stackedBar: return LXW_CHART_BAR_STACKED
        }
    }
}
