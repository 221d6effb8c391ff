import CXLSXWriter
import Glibc

/// Writes an XLSX workbook: sheets, cells, lists to choose from, charts.
///
/// The workbook is written beside its place and moved there when it is complete. Text is always written as text,
/// never as a formula, whatever it begins with; numbers stay numbers. The same content gives the same bytes.
package final class WorkbookWriter {
    private let functions: UnsafePointer<bftp_xlsx_functions>
    private let book: UnsafeMutablePointer<lxw_workbook>
    private let path: String
    private let target: String
    private var isOpen = true
    private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
    private var sheetNames: Set<String> = []
    /// What went wrong first.
    private(set) var failure: WorkbookFailure?

    /// The day that every workbook bears as its creation, so that the same content gives the same bytes:
    /// 2025-01-01.
    package static let created = 1_735_689_600

    /// Begins a workbook for a path.
    ///
    /// With constant memory each row must be finished before the next; nothing of it is kept.
    package init(
        _ path: String, properties: WorkbookProperties = .init(), constantMemory: Bool = false
    ) throws(WorkbookFailure) {
        guard let functions = bftp_xlsx_load() else {
            throw .libraryMissing(String(cString: bftp_xlsx_library_name()))
        }
        self.functions = functions
        self.path = path
        var information = stat()
        let isDevice = stat(path, &information) == 0 && information.st_mode & S_IFMT != S_IFREG
        target = isDevice ? path : "\(path).\(getpid()).part"
        if !isDevice {
            let descriptor = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            guard descriptor >= 0 else { throw .cannotCreate(path) }
            Glibc.close(descriptor)
        }
        var options = lxw_workbook_options()
        options.constant_memory = constantMemory ? 1 : 0
        // Other programs would have to read ZIP64 for files that do not need it.
        options.use_zip64 = 0
        guard let book = functions.pointee.workbook_new_opt(target, &options) else {
            throw .cannotCreate(path)
        }
        self.book = book
        properties.set(on: book, functions)
    }

    deinit {
        // What was not closed by its maker is not wanted; closing also frees.
        if isOpen {
            _ = functions.pointee.workbook_close(book)
            unlink(target)
        }
    }

    /// Adds a sheet; characters that sheet names cannot have are replaced, and names made different.
    package func addSheet(_ name: String) -> SheetWriter? {
        let name = uniqueName(name)
        guard let sheet = functions.pointee.workbook_add_worksheet(book, name) else {
            note(.refused("sheet \(name)"))
            return nil
        }
        return SheetWriter(sheet, name: name, of: self, functions)
    }

    /// Gives a range or formula a name for use in lists, such as `=Lists!$A$2:$A$9`.
    package func define(_ name: String, as formula: String) {
        check(functions.pointee.workbook_define_name(book, name, formula))
    }

    /// Makes a chart to be placed on a sheet.
    package func makeChart(_ chart: WorkbookChart) -> UnsafeMutablePointer<lxw_chart>? {
        chart.make(in: book, functions)
    }

    /// Writes the workbook and puts it in its place.
    package func close() throws(WorkbookFailure) {
        guard isOpen else { return }
        isOpen = false
        let status = functions.pointee.workbook_close(book)
        defer { if target != path { unlink(target) } }
        if let failure { throw failure }
        guard status == LXW_NO_ERROR else {
            throw status == LXW_ERROR_CREATING_XLSX_FILE ? .cannotCreate(path) : .cannotWrite(path)
        }
        guard target != path else { return }
        let descriptor = open(target, O_RDONLY | O_CLOEXEC)
        defer { if descriptor >= 0 { Glibc.close(descriptor) } }
        guard descriptor >= 0, fsync(descriptor) == 0, rename(target, path) == 0 else {
            throw .cannotWrite(path)
        }
    }

    // MARK: Inside

    /// The library's format for a style; nil for the plain one.
    func format(_ style: CellStyle?) -> UnsafeMutablePointer<lxw_format>? {
        guard let style else { return nil }
        if let known = formats[style] { return known }
        guard let format = functions.pointee.workbook_add_format(book) else { return nil }
        style.set(on: format, functions)
        formats[style] = format
        return format
    }

    func check(_ status: lxw_error) {
        if status != LXW_NO_ERROR { note(.refused("error \(status.rawValue)")) }
    }

    private func note(_ other: WorkbookFailure) {
        if failure == nil { failure = other }
    }

    /// A name that sheets may have: at most 31 characters, none of `[]:*?/\`, none twice.
    private func uniqueName(_ name: String) -> String {
        var plain = String(name.map { "[]:*?/\\\0".contains($0) ? "-" : $0 }.prefix(31))
        while plain.hasPrefix("'") { plain.removeFirst() }
        while plain.hasSuffix("'") { plain.removeLast() }
        if plain.isEmpty { plain = "Sheet" }
        var (result, number) = (plain, 2)
        while !sheetNames.insert(result.lowercased()).inserted {
            result = String(plain.prefix(27)) + " (\(number))"
            number += 1
        }
        return result
    }
}

/// Why a workbook cannot be written.
package enum WorkbookFailure: Error, Equatable {
    /// The library is not installed; its file name.
    case libraryMissing(String)
    /// The file cannot be created.
    case cannotCreate(String)
    /// Writing failed, as on a full disk.
    case cannotWrite(String)
    /// The library refused something: a fault of the program.
    case refused(String)
}
