import Calculation
import Diagnostics
import EmissionFactors
import Quantities

extension FootprintPage {
    private static let departmentWidth = 18
    private static let shownGroups = 20

    /// The totals per shooting day, finished minute, episode, crew-day and 1,000 of the currency.
    mutating func addIntensities() {
        let intensities = footprint.intensities
        guard !intensities.isEmpty else { return }
        add("")
        var table = TextTable(indent: 0, [.left, .right, .right, .right], leastWidths: [10, 9, 9])
        table.add(
            ["report-intensities", "report-column-count", "report-column-location"]
                .map { words.text($0) } + [words.text("report-column-market")])
        for intensity in intensities {
            let label = words.text(
                "report-intensity-\(intensity.declaredUnit.rawValue)",
                ["currency": .text((intensity.currency ?? "").terminalSafe)])
            table.add([
                "  " + label, format.brief(intensity.count), format.mass(intensity.location),
                format.mass(intensity.market),
            ])
        }
        add(table, isHeaded: true)
    }

    /// The ten records that weigh most.
    mutating func addLargest() {
        guard !footprint.largest.isEmpty else { return }
        add("")
        var table = TextTable(indent: 0, [.left, .left, .right, .right], leastWidths: [10, 10, 9])
        table.add(
            ["report-largest", "report-column-department", "report-column-amount"]
                .map { words.text($0) } + [words.text("report-column-co2e")])
        for (index, record) in footprint.largest.enumerated() {
            let rank = TextLayout.right(String(index + 1), 2)
            let department = words.department(record.department.id)
            table.add([
                "\(rank)  \(words.name(record).terminalSafe)",
                TextLayout.truncated(department, to: Self.departmentWidth), words.amount(record),
                format.mass(record.kilograms),
            ])
        }
        add(table, isHeaded: true)
    }

    /// Which kilograms rest on something less exact, and which are CO2 only.
    mutating func addFallbacks() {
        guard footprint.hasFigures else { return }
        addSection("report-rests-on")
        var table = TextTable([.left, .right, .right], leastWidths: [9, 7])
        if footprint.fallbacks.isEmpty {
            add(TextLayout.wrapped(words.text("report-fallback-none"), indent: 2))
        } else {
            table.add(share(words.text("report-fallback-total"), footprint.fallbackKilograms))
        }
        for fallback in footprint.fallbacks {
            table.add(share("  " + words.label(fallback.reason), fallback.kilograms))
        }
        if footprint.co2OnlyKilograms != .zero {
            table.add(share(words.text("report-co2-only"), footprint.co2OnlyKilograms))
        }
        add(table, isHeaded: false)
        for sentence in words.ownFactors(of: footprint) {
            add(TextLayout.wrapped(sentence, indent: 2, hanging: 2))
        }
    }

    /// Activities without a figure: how many records, where the first stands, and why.
    mutating func addUnquantified() {
        let groups = footprint.unquantified
        guard !groups.isEmpty else { return }
        addSection("report-unquantified")
        // What several lack for one reason stands together, with the reason once.
        var reasons: [String] = []
        var byReason: [String: [UnquantifiedGroup]] = [:]
        for group in groups.prefix(Self.shownGroups) {
            let reason = words.sentence(group.reason, group.activity)
            if byReason[reason] == nil { reasons.append(reason) }
            byReason[reason, default: []].append(group)
        }
        for reason in reasons {
            let groups = byReason[reason] ?? []
            for group in groups { addUnquantified(group) }
            add(TextLayout.wrapped(reason, indent: 4))
            if case .needsRates? = groups.first?.reason, let lacking = groups.first?.reason {
                add(TextLayout.wrapped(words.remedy(lacking), indent: 4))
            }
        }
        if groups.count > Self.shownGroups {
            add("  " + words.counted("report-and-more", groups.count - Self.shownGroups))
        }
    }

    private mutating func addUnquantified(_ group: UnquantifiedGroup) {
        let place = Message.Argument.text("\(group.firstPosition)".terminalSafe)
        let facts = [
            words.activity(group.activity), words.counted("report-records", group.recordCount),
            words.text("report-first-at", ["place": place]),
        ]
        add(TextLayout.wrapped(facts.joined(separator: "; "), indent: 2, hanging: 2))
    }

    private func share(_ label: String, _ kilograms: ExactDecimal) -> [String] {
        [label, format.mass(kilograms), format.percent(kilograms, of: totals.location)]
    }
}
