import Quantities

/// A bar that draws a part of a whole beside its figure.
public enum ProportionBar {
    /// What a bar is drawn with.
    public enum Style: Sendable {
        /// Blocks of an eighth of a character.
        case unicode
        /// Number signs, for terminals without blocks.
        case ascii
    }

    private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

    /// The bar of a part where the whole fills the width; empty for what is not above zero.
    static func text(
        _ part: ExactDecimal, of whole: ExactDecimal, width: Int, _ style: Style
    ) -> String {
        let steps = style == .unicode ? 8 : 1
        guard part > .zero,
            let scaled = Proportion.scaled(min(part, whole), of: whole, to: width * steps)
        else { return "" }
        let length = max(1, Int(scaled))
        guard style == .unicode else { return String(repeating: "#", count: length) }
        return String(repeating: "█", count: length / 8) + eighths[length % 8]
    }
}
