import CXLSXWriter

/// How cells look.
package struct CellStyle: Sendable, Hashable {
    /// Where text stands in its cell.
    package enum Alignment: Sendable, Hashable {
        case left, centre, right
    }

    /// Whether the text is bold.
    package var isBold = false
    /// Whether the text is italic.
    package var isItalic = false
    /// The size of the text in points; 0 for the usual one.
    package var fontSize = 0
    /// The colour of the text as 0xRRGGBB; nil for black.
    package var color: UInt32?
    /// The colour behind the text as 0xRRGGBB; nil for none.
    package var background: UInt32?
    /// The number format, such as `#,##0.0` or `yyyy-mm-dd`; nil for the general one.
    package var numberFormat: String?
    /// Whether long text goes on in the next line.
    package var wraps = false
    /// Where text stands; nil for the spreadsheet's own choice.
    package var alignment: Alignment?
    /// Whether text stands at the top of its cell.
    package var isAtTop = false
    /// The colour of a thin border as 0xRRGGBB; nil for none.
    package var border: UInt32?

    /// A plain style, to be changed.
    package init(_ change: (inout CellStyle) -> Void = { _ in }) {
        change(&self)
    }

    func set(
        on format: UnsafeMutablePointer<lxw_format>,
        _ functions: UnsafePointer<bftp_xlsx_functions>
    ) {
        let use = functions.pointee
        if isBold { use.format_set_bold(format) }
        if isItalic { use.format_set_italic(format) }
        if fontSize > 0 { use.format_set_font_size(format, Double(fontSize)) }
        if let color { use.format_set_font_color(format, color) }
        if let background { use.format_set_bg_color(format, background) }
        if let numberFormat { use.format_set_num_format(format, numberFormat) }
        if wraps { use.format_set_text_wrap(format) }
        if let alignment {
            let code: lxw_format_alignments
            switch alignment {
            case .left: code = LXW_ALIGN_LEFT
            case .centre: code = LXW_ALIGN_CENTER
            case .right: code = LXW_ALIGN_RIGHT
            }
            use.format_set_align(format, UInt8(code.rawValue))
        }
        if isAtTop { use.format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue)) }
        if let border {
            use.format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
            use.format_set_border_color(format, border)
        }
    }
}
