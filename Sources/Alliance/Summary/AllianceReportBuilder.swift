import Calculation
import EmissionFactors
import Glibc
import Quantities

extension AllianceReport {
    /// Puts reports together.
    ///
    /// - Parameters:
    ///   - filter: the year and kind, and whether everything is shown.
    ///   - rules: what disclosure control asks for.
    ///   - earlier: an edition that was published before, whose readers must learn nothing by subtraction.
    /// - Throws: why nothing can be published.
    public init(
        _ collection: MemberCollection, filter: AllianceFilter,
        rules: DisclosureRules = DisclosureRules(), earlier: EarlierEdition? = nil
    ) throws(PublicationRefusal) {
        var builder = AllianceReportBuilder(collection, filter, rules)
        self = try builder.build(after: filter.isInternal ? nil : earlier)
    }
}

/// Builds the report of a selection.
struct AllianceReportBuilder {
    let collection: MemberCollection
    let selection: AllianceSelection
    let rules: DisclosureRules
    let tally: MemberTally
    private(set) var report: AllianceReport
    /// What may be shown; nil where everything is.
    private(set) var protection: Protection?
    /// What a year or a kind may show beside the others; nil for everybody.
    private(set) var limits: SelectionLimits?
    /// The year and kind that not everybody is of.
    private(set) var narrowing = AllianceFilter()
    /// The means that may be shown; nil where all are.
    private(set) var means: ShownMeans?

    var members: [AllianceMember] { selection.chosen }
    var isInternal: Bool { report.filter.isInternal }

    init(_ collection: MemberCollection, _ filter: AllianceFilter, _ rules: DisclosureRules) {
        self.collection = collection
        self.rules = rules
        selection = AllianceSelection(collection.members, filter)
        tally = MemberTally(selection.chosen)
        report = AllianceReport(filter: filter)
    }

    mutating func build(
        after earlier: EarlierEdition?
    ) throws(PublicationRefusal) -> AllianceReport {
        guard !members.isEmpty else { throw .nobody }
        let before = try membersOf(earlier)
        if !isInternal {
            let change = before.map { MemberTally(of: members, since: $0) }
            protection = Protection(rules: rules, tally: tally, change: change)
            try checkTotal(change)
            try limitSelection()
        }
        writeCounts()
        writeTotals()
        let all = Classification.allCases.filter { classification in
            classification != .year || report.filter.year == nil
        }.map { ShownClasses($0, of: members + (before ?? []), collection.names) }
        if let protection {
            writePublished(all, protection, earlier, before)
        } else {
            writeEverything(all)
        }
        return report
    }

    private mutating func writeEverything(_ all: [ShownClasses]) {
        for classes in all { write(classes) }
        let kinds = all.first { $0.classification == .kind }
        for rows in all where ShownTables.crossed.contains(rows.classification) {
            if let kinds { write(rows, kinds, hidden: []) }
        }
        writeIntensities(kinds)
        writeLevers(all.first { $0.classification == .category }, nil)
        writeList()
        writeTrend([], nil)
    }

    private mutating func writePublished(
        _ all: [ShownClasses], _ protection: Protection, _ earlier: EarlierEdition?,
        _ before: [AllianceMember]?
    ) {
        let own = limits?.shown ?? [:]
        let shown = ShownTables(
            all, protection, limits: own.merging(earlier?.shown ?? [:]) { $0.intersection($1) })
        for classification in Classification.allCases {
            guard let classes = shown.classes[classification] else { continue }
            write(classes)
        }
        let everybody = limits?.tables ?? shown
        means = ShownMeans(everybody, limits?.protection ?? protection)
        // Of a year they would be tables of three classifications, which are not looked at.
        if limits == nil {
            let hidden = shown.hiddenCells(
                ShownTables.crossed, across: .kind, protection, before: earlier?.hidden ?? [:])
            for classification in ShownTables.crossed {
                guard let rows = shown.classes[classification],
                    let kinds = shown.classes[.kind], let cells = hidden[classification]
                else { continue }
                write(rows, kinds, hidden: cells)
            }
        }
        writeIntensities(shown.classes[.kind])
        writeLevers(shown.classes[.category], protection)
        let years = narrowing.kind == nil ? everybody.classes[.year]?.shownKeys : own[.year]
        writeTrend(years ?? [], before)
    }

    /// Holds a year or a kind against all that other years and kinds show.
    private mutating func limitSelection() throws(PublicationRefusal) {
        let everybody = AllianceSelection(collection.members, AllianceFilter()).chosen
        narrowing = SelectionLimits.narrowing(report.filter, of: everybody)
        guard narrowing.year != nil || narrowing.kind != nil else { return }
        limits = SelectionLimits(narrowing, of: everybody, collection.names, rules)
        if limits == nil { throw .selection }
    }

    /// The reports that an earlier edition counted.
    private func membersOf(
        _ earlier: EarlierEdition?
    ) throws(PublicationRefusal) -> [AllianceMember]? {
        guard let earlier else { return nil }
        var found: [UInt128: AllianceMember] = [:]
        for member in collection.members where earlier.members.contains(member.digest) {
            found[member.digest] = member
        }
        guard found.count == earlier.members.count else {
            throw .earlierReportsMissing(earlier.members.count - found.count)
        }
        return found.values.sorted(by: AllianceMember.standsBefore)
    }

    private func checkTotal(_ change: MemberTally?) throws(PublicationRefusal) {
        func sum(_ tally: MemberTally) -> Contributions {
            tally.contributions(classes: 1) { columns, member, take in
                take(0, columns.totals[member])
            }[0]
        }
        // A production without emissions is one that everybody knows all about.
        guard members.count >= rules.productions, !rules.refuses(sum(tally)) else { throw .total }
        if let change, rules.refuses(sum(change)) { throw .difference }
    }

    /// A figure as it is shown.
    func shown(_ kilograms: ExactDecimal) -> ExactDecimal {
        isInternal ? kilograms : kilograms.threeDigits()
    }

    private mutating func writeCounts() {
        report.productions = members.count
        report.companies = tally.companyCount
        report.records = members.reduce(0) { $0 + $1.recordCount }
        report.unquantified = members.reduce(0) { $0 + $1.unquantifiedCount }
        report.factorSets = Set(members.map(\.factorSet)).sorted()
        report.members = members.map(\.digest).sorted()
        for reason in AllianceSelection.LeftOut.allCases {
            if let count = selection.leftOut[reason], count > 0 {
                report.leftOut.append((reason.rawValue, count))
            }
        }
    }

    private mutating func writeTotals() {
        var totals = FootprintTotals()
        var fallback: Int128 = 0
        for member in members {
            totals += member.totals
            fallback &+= member.fallbackKilograms.mantissa
        }
        report.location = shown(totals.location)
        let (protection, limits) = (protection, limits)
        func allows(_ amount: (AllianceMember) -> Int128) -> Bool {
            (protection?.allows { amount($0.members[$1]) } ?? true)
                && (limits?.allows { amount($0.members[$1]) } ?? true)
        }
        if allows({ $0.totals.market.mantissa &- $0.totals.location.mantissa }) {
            report.market = shown(totals.market)
        }
        if allows({ $0.totals.biogenic.mantissa }) { report.biogenic = shown(totals.biogenic) }
        if allows({ $0.fallbackKilograms.mantissa }),
            allows({ $0.totals.location.mantissa &- $0.fallbackKilograms.mantissa })
        {
            report.fallbackPermille = ExactDecimal(mantissa: fallback).permille(of: totals.location)
        }
        report.uncertaintyPercent = uncertaintyPercent(totals.location)
    }

    /// First-order propagation over all members: errors of amounts are independent, errors of published
    /// rows common (method 9).
    private func uncertaintyPercent(_ total: ExactDecimal) -> Int? {
        var squares: Int128 = 0
        var shared = [Int128](repeating: 0, count: collection.names.origins.texts.count)
        for member in members {
            guard let errors = member.errors else { return nil }
            squares &+= errors.squares.mantissa
            for part in errors.shared { shared[Int(part.origin)] &+= part.kilograms }
        }
        // In the order of their names: a sum of binary fractions must not depend on who came first.
        let order = shared.indices.sorted {
            collection.names.origins.texts[$0] < collection.names.origins.texts[$1]
        }
        var variance = ExactDecimal(mantissa: squares).approximate
        for index in order {
            let half = ExactDecimal(mantissa: shared[index]).approximate
            variance += half * half
        }
        guard total.mantissa != 0 else { return nil }
        let percent = 100 * variance.squareRoot() / abs(total.approximate)
        return Int(exactly: percent.rounded(.toNearestOrEven))
    }
}

extension AllianceReportBuilder {
    /// The rows of a classification.
    mutating func write(_ classes: ShownClasses) {
        let sums = tally.contributions(classes: classes.count) { columns, member, take in
            classes.parts(of: member, in: columns, take)
        }
        let total = sums.reduce(Int128(0)) { $0 &+ $1.sum }
        let counted = classes.classification.isOfProductions || isInternal
        let rows = sums.indices.filter { sums[$0].companies > 0 }.map { place in
            AllianceReport.Row(
                key: classes.key(at: place),
                productions: counted ? sums[place].productions : nil,
                companies: counted ? sums[place].companies : nil,
                kilograms: shown(ExactDecimal(mantissa: sums[place].sum)),
                permille: ExactDecimal(mantissa: sums[place].sum).permille(
                    of: ExactDecimal(mantissa: total)))
        }
        appendTable(.init(classification: classes.classification, rows: rows))
    }

    /// A classification crossed with kind.
    mutating func write(_ rows: ShownClasses, _ kinds: ShownClasses, hidden: Set<Int>) {
        let views = tally.contributions(classes: rows.count * kinds.count) {
            columns, member, take in
            let column = kinds.place(of: member, in: columns)
            rows.parts(of: member, in: columns) { take($0 * kinds.count + column, $1) }
        }
        var (cells, keys): ([[ExactDecimal?]], [CellKeys]) = ([], [])
        for row in 0..<rows.count {
            cells.append(
                (0..<kinds.count).map { column in
                    guard !hidden.contains(row * (kinds.count + 1) + column) else {
                        for first in rows.keys(at: row) {
                            keys += kinds.keys(at: column).map { CellKeys(row: first, column: $0) }
                        }
                        return nil
                    }
                    return shown(ExactDecimal(mantissa: views[row * kinds.count + column].sum))
                })
        }
        appendCross(
            .init(
                classification: rows.classification, rows: (0..<rows.count).map(rows.key(at:)),
                columns: (0..<kinds.count).map(kinds.key(at:)), cells: cells, hidden: keys))
    }
}

extension AllianceReportBuilder {
    mutating func appendTable(_ table: AllianceReport.Table) { report.tables.append(table) }
    mutating func appendCross(_ table: AllianceReport.Cross) { report.crosses.append(table) }
    mutating func append(_ intensity: AllianceReport.Intensity) {
        report.intensities.append(intensity)
    }
    mutating func set(_ levers: [AllianceReport.Lever]) { report.levers = levers }
    mutating func set(trend: [AllianceReport.TrendYear], on factorSet: String) {
        report.trend = trend
        report.trendFactorSet = factorSet
    }

    /// Every production, by title.
    mutating func writeList() {
        let days = MemberIntensity(declaredUnit: .shootingDay)
        report.list = members.map { member in
            AllianceReport.Production(
                id: member.production, title: member.title, company: member.companyName,
                kind: member.kind.rawValue, year: member.year,
                kilograms: member.totals.location, perShootingDay: days.value(member),
                isPublishable: member.consent == .publish)
        }.sorted { ($0.title, $0.id) < ($1.title, $1.id) }
    }
}
