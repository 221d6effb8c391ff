import Workbooks

/// How the cells of a template look.
enum TemplateStyle {
    /// The green of headings.
    static let green: UInt32 = 0x2F5D50
    /// The green behind optional headings.
    static let paleGreen: UInt32 = 0xDCE8E3
    /// The grey of what is no record.
    static let grey: UInt32 = 0x999999

    static let title = CellStyle {
        $0.isBold = true
        $0.fontSize = 16
        $0.color = green
    }
    static let mark = CellStyle {
        $0.color = grey
        $0.fontSize = 8
    }
    static let explanation = CellStyle {
        $0.color = 0x555555
        $0.isAtTop = true
    }
    static let wrapped = CellStyle {
        $0.wraps = true
        $0.isAtTop = true
    }
    static let strong = CellStyle {
        $0.isBold = true
        $0.wraps = true
        $0.isAtTop = true
    }
    static let plain = CellStyle()
    /// What must be filled in.
    static let heading = CellStyle {
        $0.isBold = true
        $0.color = 0xFFFFFF
        $0.background = green
        $0.border = 0xFFFFFF
        $0.isAtTop = true
    }
    /// What may be filled in.
    static let optionalHeading = CellStyle {
        $0.isBold = true
        $0.color = green
        $0.background = paleGreen
        $0.border = 0xFFFFFF
        $0.isAtTop = true
    }
    static let example = CellStyle {
        $0.isItalic = true
        $0.color = grey
    }
    static let exampleDay = CellStyle {
        $0.isItalic = true
        $0.color = grey
        $0.numberFormat = "yyyy-mm-dd"
        $0.alignment = .left
    }
    static let day = CellStyle {
        $0.numberFormat = "yyyy-mm-dd"
        $0.alignment = .left
    }
    static let entry = CellStyle {
        $0.background = 0xF6FAF8
        $0.border = 0xBBCCC5
        $0.alignment = .left
    }
    static let dayEntry = CellStyle {
        $0.background = 0xF6FAF8
        $0.border = 0xBBCCC5
        $0.alignment = .left
        $0.numberFormat = "yyyy-mm-dd"
    }
}
