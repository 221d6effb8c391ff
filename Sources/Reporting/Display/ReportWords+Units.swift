import Diagnostics
import Quantities

extension ReportWords {
    /// A unit after a stroke, as in `kg CO2e/night`: symbols that are words are translated.
    func unit(_ symbol: String) -> String {
        MessageCatalogue.template("unit-name-\(symbol)-one", in: language) ?? symbol
    }

    /// A number of a unit, such as `24 nights`; the number alone where there is no unit.
    func amount(_ number: String, _ symbol: String) -> String {
        guard !symbol.isEmpty else { return number }
        let many = MessageCatalogue.template("unit-name-\(symbol)", in: language) ?? symbol
        return number + " " + (number == "1" ? unit(symbol) : many)
    }

    /// The two units of a conversion, as in `kWh/km`.
    func rate(_ unit: MeasurementUnit, per other: MeasurementUnit) -> String {
        self.unit(unit.symbol) + "/" + self.unit(other.symbol)
    }

    /// A word of reports by its name, such as that of a class.
    func word(_ word: String) -> String {
        guard let entry = (try? library.words())?.entry(word) else { return word.terminalSafe }
        return chosen(entry.english, entry.danish)
    }
}
