import Calculation
import Diagnostics
import EmissionFactors
import Quantities

extension FootprintPage {
    /// What the 95 % range rests on: accuracy, the sources that add most to it, and quality by grade.
    mutating func addUncertainty() {
        guard let uncertainty = footprint.uncertainty, let grade = uncertainty.grade,
            let percent = uncertainty.percent
        else { return }
        addSection("report-range-rests-on")
        let arguments: [String: Message.Argument] = [
            "grade": .text(words.grade(grade)), "percent": .text(format.percent(percent)),
        ]
        let method = ranges?.location.map {
            words.text("report-range-method-\($0.method.rawValue)") + " "
        }
        let accuracy = words.text("report-accuracy", arguments)
        add(TextLayout.wrapped((method ?? "") + accuracy, indent: 2))
        var table = TextTable([.left, .right], leastWidths: [9])
        for contribution in uncertainty.contributions() {
            table.add([words.origin(contribution.origin), format.percent(contribution.percent)])
        }
        add(table, isHeaded: false)
        var grades = TextTable([.left, .right, .right], leastWidths: [9, 7])
        for (grade, kilograms) in uncertainty.kilogramsByGrade {
            let label = words.text("report-range-lines", ["grade": .text(words.grade(grade))])
            grades.add([
                label, format.mass(kilograms), format.percent(kilograms, of: totals.location),
            ])
        }
        add(grades, isHeaded: false)
    }
}
