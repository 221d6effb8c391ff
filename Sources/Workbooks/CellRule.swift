import CXLSXWriter

/// What cells may hold, and what is said to whoever fills them in.
package struct CellRule: Sendable {
    /// The kinds of rules.
    package enum Kind: Sendable {
        /// One of a few words, at most 255 characters in all.
        case words([String])
        /// One of the cells of a range, such as `=Lists!$A$2:$A$9`.
        case range(String)
        /// A number of zero or more.
        case number
        /// A whole number of zero or more.
        case whole
        /// A number from 0 to 1.
        case share
        /// A day of this century.
        case day
        /// Anything; only the hint is shown.
        case any
    }

    private let kind: Kind
    private let title: String
    private let hint: String
    private let refusal: String
    private let isStrict: Bool

    /// Makes a rule; one that is not strict warns but lets other values pass.
    package init(
        _ kind: Kind, title: String = "", hint: String = "", refusal: String = "",
        isStrict: Bool = true
    ) {
        self.kind = kind
        // Spreadsheets allow 32 characters of title and 255 of text.
        self.title = String(title.prefix(32))
        self.hint = String(hint.prefix(255))
        self.refusal = String(refusal.prefix(255))
        self.isStrict = isStrict
    }

    /// Calls a function with the rule as the library takes it.
    func withValidation(_ body: (lxw_data_validation) -> Void) {
        withCopies([title, hint, refusal, formula] + words) { texts in
            var list = Array(texts[4...]) + [nil]
            list.withUnsafeMutableBufferPointer { list in
                var rule = lxw_data_validation()
                rule.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
                rule.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
                rule.show_error = UInt8(LXW_VALIDATION_ON.rawValue)
                rule.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
                rule.error_type = UInt8(
                    (isStrict ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING)
                        .rawValue)
                (rule.input_title, rule.input_message) = (texts[0], texts[1])
                (rule.error_title, rule.error_message) = (texts[0], texts[2])
                rule.value_formula = texts[3]
                setKind(&rule, list.baseAddress)
                body(rule)
            }
        }
    }

    private var words: [String] {
        if case .words(let words) = kind { return words }
        return []
    }

    private var formula: String {
        if case .range(let formula) = kind { return formula }
        return ""
    }

    private func setKind(
        _ rule: inout lxw_data_validation,
        _ list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    ) {
        let type: lxw_validation_types
        switch kind {
        case .words:
            type = LXW_VALIDATION_TYPE_LIST
            rule.value_list = list
        case .range: type = LXW_VALIDATION_TYPE_LIST_FORMULA
        case .number, .whole:
            if case .whole = kind {
                type = LXW_VALIDATION_TYPE_INTEGER
            } else {
                type = LXW_VALIDATION_TYPE_DECIMAL
            }
            rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO.rawValue)
            rule.value_number = Double(0)
        case .share:
            type = LXW_VALIDATION_TYPE_DECIMAL
            rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
            rule.minimum_number = Double(0)
            rule.maximum_number = Double(1)
        case .day:
            type = LXW_VALIDATION_TYPE_DATE
            rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
            (rule.minimum_datetime.year, rule.minimum_datetime.month) = (2000, 1)
            (rule.maximum_datetime.year, rule.maximum_datetime.month) = (2099, 12)
            (rule.minimum_datetime.day, rule.maximum_datetime.day) = (1, 31)
        case .any: type = LXW_VALIDATION_TYPE_ANY
        }
        rule.validate = UInt8(type.rawValue)
    }
}
