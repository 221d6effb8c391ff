import EmissionFactors
import Quantities

/// A footprint laid out in the chapters of another system; every cell of the cube is in exactly one chapter
/// or one thing the system leaves out, so that all of them sum to the totals to the last digit.
public struct SystemLayout: Sendable {
    /// A line of a chapter: one of our categories in one scope.
    public struct Line: Sendable {
        /// Our category.
        public let category: String
        /// The scope.
        public let scope: EmissionScope
        /// Its totals within the chapter.
        public let totals: FootprintTotals
    }

    /// A chapter, or something left out, with what is in it.
    public struct Section: Sendable {
        /// The chapter.
        public let chapter: ReportingSystem.Chapter
        /// Its lines in the order of category and scope; empty where nothing was reported.
        public let lines: [Line]
        /// The sum of its lines.
        public let totals: FootprintTotals

        /// Its totals by category, in the order of the ids.
        public var categories: [FootprintSlice<String>] {
            let byCategory = Dictionary(grouping: lines, by: \.category)
            return byCategory.sorted { $0.key < $1.key }.map {
                FootprintSlice(key: $0.key, totals: SystemLayout.sum($0.value.map(\.totals)))
            }
        }

        /// Whether it holds only what stands beside the totals.
        public var isBesideTotals: Bool { totals.isBesideTotals }
    }

    /// The footprint.
    public let footprint: Footprint
    /// The system.
    public let system: ReportingSystem
    /// Its chapters, those without lines too.
    public let chapters: [Section]
    /// What it leaves out, where something was reported.
    public let exclusions: [Section]
    /// The sum of the chapters.
    public let inside: FootprintTotals
    /// The sum of what is left out.
    public let outside: FootprintTotals

    /// Lays out a footprint.
    public init(_ footprint: Footprint, in system: ReportingSystem) {
        self.footprint = footprint
        self.system = system
        var lines: [String: [LineKey: FootprintTotals]] = [:]
        for cell in footprint.cells {
            let place = cell.coordinates
            let chapter = system.chapter(
                category: place.category, scope: place.scope.number,
                scope3Category: place.scope.scope3Category, stage: place.stage)
            let key = LineKey(category: place.category, scope: place.scope)
            lines[chapter.id, default: [:]][key, default: .init()]
                .add(cell.kilograms, place.measure)
        }
        let sections = (system.chapters + [ReportingSystem.unmapped]).map {
            Self.section($0, lines[$0.id] ?? [:])
        }
        chapters = sections.filter { !$0.chapter.isExclusion }
        exclusions = sections.filter { $0.chapter.isExclusion && !$0.lines.isEmpty }
        inside = Self.sum(chapters.map(\.totals))
        outside = Self.sum(exclusions.map(\.totals))
    }

    private struct LineKey: Hashable, Comparable {
        let category: String
        let scope: EmissionScope

        static func < (lhs: LineKey, rhs: LineKey) -> Bool {
            lhs.category == rhs.category ? lhs.scope < rhs.scope : lhs.category < rhs.category
        }
    }

    private static func section(
        _ chapter: ReportingSystem.Chapter, _ lines: [LineKey: FootprintTotals]
    ) -> Section {
        Section(
            chapter: chapter,
            lines: lines.sorted { $0.key < $1.key }.map {
                Line(category: $0.key.category, scope: $0.key.scope, totals: $0.value)
            }, totals: sum(Array(lines.values)))
    }

    /// The sum of scope 3, where the chapters are scopes.
    public var scope3: FootprintTotals? {
        guard system.hasScopes else { return nil }
        let lines = chapters.flatMap(\.lines).filter { $0.scope.number == 3 }
        return Self.sum(lines.map(\.totals))
    }

    /// Tonnes of kilograms, rounded half to even at the twelfth decimal.
    public static func tonnes(_ kilograms: ExactDecimal) -> ExactDecimal {
        guard let thousandth = ExactFraction(1, over: 1000) else { return .zero }
        return kilograms.multiplied(by: thousandth) ?? .zero
    }

    fileprivate static func sum(_ parts: [FootprintTotals]) -> FootprintTotals {
        var sum = FootprintTotals()
        for part in parts { sum += part }
        return sum
    }
}

extension FootprintTotals {
    /// Whether only biogenic CO2 or memo items are in it.
    public var isBesideTotals: Bool {
        location == .zero && market == .zero && (biogenic != .zero || memo != .zero)
    }
}
