import Calculation
import EmissionFactors
import Inventory
import Quantities

extension ProductionPartial {
    /// Reads the line that ``bytes`` gives; blanks between its members are allowed, other members are not.
    public init(_ line: [UInt8]) throws(PartialFailure) {
        let result: Result<ProductionPartial, PartialFailure> = line.withUnsafeBufferPointer {
            line in
            do throws(PartialFailure) {
                return .success(try ProductionPartial(line))
            } catch {
                return .failure(error)
            }
        }
        self = try result.get()
    }

    /// Reads a line where it lies.
    public init(_ line: UnsafeBufferPointer<UInt8>) throws(PartialFailure) {
        var reader = PartialReader(line)
        self = try reader.read()
    }
}

/// Reads one partial.
struct PartialReader {
    private var scanner: PartialScanner
    private var partial = ProductionPartial()
    private var seen: Set<String> = []
    private var amount: ExactDecimal?
    private var currency: String?

    /// The members that every partial has.
    private static let required = [
        "form", "production", "status", "revision", "factorSet", "departments", "categories",
        "cells",
    ]

    init(_ line: UnsafeBufferPointer<UInt8>) {
        scanner = PartialScanner(line)
        seen.reserveCapacity(32)
    }

    mutating func read() throws(PartialFailure) -> ProductionPartial {
        var copy = scanner
        try copy.elements("{", "}") { (scanner) throws(PartialFailure) in
            self.scanner = scanner
            let name = try self.scanner.text()
            try self.scanner.expect(":")
            guard seen.insert(name).inserted else {
                throw self.scanner.failure(.unexpectedMember(name))
            }
            try readMember(name)
            scanner = self.scanner
        }
        _ = copy.take("\n")
        guard copy.isAtEnd else { throw copy.failure() }
        for name in Self.required where !seen.contains(name) {
            throw copy.failure(.missing(name))
        }
        partial.budget = amount.flatMap { amount in
            currency.map { .init(amount: amount, currency: $0) }
        }
        try check(copy)
        return partial
    }

    private mutating func readMember(_ name: String) throws(PartialFailure) {
        switch name {
        case "form":
            guard try scanner.text() == ProductionPartial.form else {
                throw scanner.failure(.otherForm)
            }
        case "cells": try readCells()
        case "departments": partial.cube.departments = try texts()
        case "categories": partial.cube.categories = try texts()
        case "errors": partial.errors = try errors()
        case "basis": try readBasis()
        case "fallback": partial.fallbackKilograms = try scanner.decimal()
        case "records": partial.recordCount = try scanner.whole()
        case "unquantified": partial.unquantifiedCount = try scanner.whole()
        case "companies": try readCompanies()
        case "sources": partial.sources = try texts()
        default: if try !readHeader(name) { try readReport(name) }
        }
    }

    private mutating func readHeader(_ name: String) throws(PartialFailure) -> Bool {
        switch name {
        case "production": partial.production = try scanner.text()
        case "title": partial.title = try scanner.text()
        case "kind": partial.kind = try word(name)
        case "country": partial.country = try scanner.text()
        case "from": partial.periodStart = try date(name)
        case "to": partial.periodEnd = try date(name)
        case "shootingDays": partial.shootingDays = try scanner.whole()
        case "episodes": partial.episodes = try scanner.whole()
        case "finishedMinutes": partial.finishedMinutes = try scanner.decimal()
        case "crewDays": partial.crewDays = try scanner.decimal()
        case "budget": amount = try scanner.decimal()
        case "currency": currency = try scanner.text()
        case "budgetInKroner": partial.budgetInKroner = try scanner.decimal()
        default: return false
        }
        return true
    }

    private mutating func readReport(_ name: String) throws(PartialFailure) {
        switch name {
        case "status": partial.status = try word(name)
        case "revision": partial.revision = try scanner.whole()
        case "factorSet": partial.factorSet = try scanner.text()
        case "factorSetHash": partial.factorSetHash = try scanner.text()
        case "toolVersion": partial.toolVersion = try scanner.text()
        case "consent": partial.consent = try word(name)
        default: throw scanner.failure(.unexpectedMember(name))
        }
    }

    private mutating func word<Word: RawRepresentable<String>>(
        _ name: String
    ) throws(PartialFailure) -> Word {
        guard let word = Word(rawValue: try scanner.text()) else {
            throw scanner.failure(.value(name))
        }
        return word
    }

    private mutating func date(_ name: String) throws(PartialFailure) -> CalendarDate {
        guard let date = CalendarDate(iso8601: UnsafeRawBufferPointer(try scanner.plain())) else {
            throw scanner.failure(.value(name))
        }
        return date
    }

    private mutating func texts() throws(PartialFailure) -> [String] {
        var texts: [String] = []
        try scanner.elements("[", "]") { (scanner) throws(PartialFailure) in
            texts.append(try scanner.text())
        }
        return texts
    }

    private mutating func readCompanies() throws(PartialFailure) {
        var companies: [ProductionPartial.Company] = []
        try scanner.elements("[", "]") { (scanner) throws(PartialFailure) in
            var company = ProductionPartial.Company(name: "")
            try scanner.elements("{", "}") { (scanner) throws(PartialFailure) in
                let name = try scanner.text()
                try scanner.expect(":")
                switch name {
                case "name": company.name = try scanner.text()
                case "cvr": company.cvr = try scanner.text()
                default: throw scanner.failure(.unexpectedMember(name))
                }
            }
            companies.append(company)
        }
        partial.companies = companies
    }

    private mutating func readBasis() throws(PartialFailure) {
        var sums: [ActivityBasis: ExactDecimal] = [:]
        try scanner.elements("{", "}") { (scanner) throws(PartialFailure) in
            guard let basis = ActivityBasis(rawValue: try scanner.text()), sums[basis] == nil else {
                throw scanner.failure(.value("basis"))
            }
            try scanner.expect(":")
            sums[basis] = try scanner.decimal()
        }
        partial.kilogramsByBasis = sums
    }

    private mutating func errors() throws(PartialFailure) -> PartialErrors {
        var errors = PartialErrors(amountSquares: .zero, shared: [])
        try scanner.elements("{", "}") { (scanner) throws(PartialFailure) in
            let name = try scanner.text()
            try scanner.expect(":")
            switch name {
            case "amountSquares": errors.amountSquares = try scanner.decimal()
            case "shared":
                try scanner.elements("[", "]") { (scanner) throws(PartialFailure) in
                    try scanner.expect("[")
                    let origin = try scanner.text()
                    try scanner.expect(",")
                    errors.shared.append(.init(origin: origin, kilograms: try scanner.decimal()))
                    try scanner.expect("]")
                }
            default: throw scanner.failure(.unexpectedMember(name))
            }
        }
        return errors
    }

    private mutating func readCells() throws(PartialFailure) {
        var cells: [PartialCube.Cell] = []
        cells.reserveCapacity((scanner.bytes.count - scanner.offset) / 28)
        try scanner.elements("[", "]") { (scanner) throws(PartialFailure) in
            try scanner.expect("[")
            let department = try scanner.whole()
            try scanner.expect(",")
            let category = try scanner.whole()
            try scanner.expect(",")
            let scope = EmissionScope(bytes: try scanner.plain())
            try scanner.expect(",")
            let letters = try scanner.plain()
            guard letters.count == 2, let scope, let stage = LifeCycleStage(letter: letters[0]),
                let measure = AccountingMeasure(letter: letters[1])
            else { throw scanner.failure(.value("cells")) }
            try scanner.expect(",")
            cells.append(
                .init(
                    department: department, category: category, scope: scope, stage: stage,
                    measure: measure, kilograms: try scanner.decimal()))
            try scanner.expect("]")
        }
        partial.cube.cells = cells
    }

    /// The lists and the cells fit together and are in their order, so that no cell counts twice.
    private func check(_ scanner: PartialScanner) throws(PartialFailure) {
        let cube = partial.cube
        for cell in cube.cells {
            guard cell.department < cube.departments.count, cell.category < cube.categories.count
            else { throw scanner.failure(.value("cells")) }
        }
        guard Self.ascends(cube.cells) else { throw scanner.failure(.value("cells")) }
        guard Self.ascends(cube.departments) else { throw scanner.failure(.value("departments")) }
        guard Self.ascends(cube.categories) else { throw scanner.failure(.value("categories")) }
    }

    private static func ascends<Element: Comparable>(_ elements: [Element]) -> Bool {
        zip(elements, elements.dropFirst()).allSatisfy { $0 < $1 }
    }
}
