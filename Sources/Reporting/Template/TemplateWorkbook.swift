import Diagnostics
import EmissionFactors
import Quantities
import Workbooks

/// Writes the template of a production report as a workbook: a sheet for each kind of record, lists to choose
/// from, an example in each sheet.
public struct TemplateWorkbook {
    /// Rows to be filled in on each sheet; more may be added below.
    static let rowCount = 500
    /// The row of column names, counted from 0.
    static let headingRow = 3

    private let words: TemplateWords
    private let language: Language

    private init(
        _ library: FactorLibrary, _ language: Language
    ) throws(FactorFolderFailure) {
        self.language = language
        words = try TemplateWords(library, language: language)
    }

    /// Writes the workbook for a library in one language.
    public static func write(
        to path: String, library: FactorLibrary, language: Language
    ) throws(TemplateFailure) {
        do {
            let template = try TemplateWorkbook(library, language)
            var properties = WorkbookProperties()
            properties.title = template.text("template-title")
            properties.author = "bftp"
            let book = try WorkbookWriter(path, properties: properties)
            try template.fill(book)
            try book.close()
        } catch let failure as WorkbookFailure {
            throw .workbook(failure.reason)
        } catch let failure as FactorFolderFailure {
            throw .factors(failure)
        } catch {
            throw .workbook(.refused("\(error)"))
        }
    }

    private func fill(_ book: WorkbookWriter) throws {
        // The order of the tabs is the order in which sheets are added; lists must be known before they
        // are used, so every sheet is added first.
        let guide = book.addSheet(text("template-sheet-guide"))
        let header = book.addSheet(text("template-sheet-production"))
        let sheets = TemplateSheet.all.map { ($0, book.addSheet(text("template-sheet-\($0.id)"))) }
        guard let guide, let header, let listSheet = book.addSheet(text("template-sheet-lists"))
        else { return }
        let lists = try TemplateLists(
            listSheet, words, heading: TemplateStyle.heading, plain: TemplateStyle.plain)
        TemplateGuide(words: words).write(to: guide)
        TemplateProduction(words: words, lists: lists).write(to: header)
        for (sheet, writer) in sheets {
            guard let writer else { continue }
            TemplateRecords(sheet: sheet, words: words, lists: lists).write(to: writer)
        }
        listSheet.setTabColor(TemplateStyle.grey)
        guide.setTabColor(TemplateStyle.grey)
        header.activate()
    }

    private func text(_ id: String) -> String { Message(id).text(in: language) }
}

/// Why a template cannot be written.
public enum TemplateFailure: Error, Sendable {
    /// Why the workbook itself failed.
    public enum Reason: Sendable {
        /// The library that writes workbooks is not installed; its file name.
        case libraryMissing(String)
        /// The file cannot be created.
        case cannotCreate
        /// Writing failed.
        case cannotWrite
        /// A fault of the program.
        case refused(String)
    }

    /// The workbook cannot be written.
    case workbook(Reason)
    /// The words cannot be read.
    case factors(FactorFolderFailure)
}

extension WorkbookFailure {
    /// The failure as those see it who do not know workbooks.
    package var reason: TemplateFailure.Reason {
        switch self {
        case .libraryMissing(let name): return .libraryMissing(name)
        case .cannotCreate: return .cannotCreate
        case .cannotWrite: return .cannotWrite
        case .refused(let what): return .refused(what)
        }
    }
}
