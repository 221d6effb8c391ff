import Diagnostics
import Glibc

/// A program of this machine that prints pages to PDF: Chromium or WeasyPrint.
///
/// It runs with a folder of its own as home and profile, without network, for a limited time; the folder is
/// removed however the run ends.
struct PDFPrinter {
    /// How many seconds a page may take.
    static let patience = 60
    /// The programs that are looked for, the best first.
    static let names = [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "weasyprint",
    ]

    /// The program's name.
    let name: String
    private let path: String

    /// The first of the programs that the search path has; nil where it has none.
    static var installed: PDFPrinter? {
        let folders = (getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin")
            .split(separator: ":")
        for name in names {
            for folder in folders where access("\(folder)/\(name)", X_OK) == 0 {
                return PDFPrinter(name: name, path: "\(folder)/\(name)")
            }
        }
        return nil
    }

    /// Prints a page; nil where the program fails or takes too long.
    func print(_ page: Spool) -> [UInt8]? {
        let held = HeldSignals()
        defer { held.release() }
        guard let folder = PrivateFolder() else { return nil }
        defer { folder.remove() }
        let (input, output) = (folder.path + "/page.html", folder.path + "/page.pdf")
        do throws(OutputFile.Failure) {
            let file = try OutputFile(input)
            page.copy(to: file)
            try file.finish()
        } catch {
            return nil
        }
        let process = ChildProcess(
            path: path, arguments: arguments(input, output, folder.path), home: folder.path,
            held: held)
        guard process.run(atMost: Self.patience), let bytes = Self.contents(of: output) else {
            return nil
        }
        return bytes.starts(with: "%PDF-".utf8) ? bytes : nil
    }

    private func arguments(_ input: String, _ output: String, _ folder: String) -> [String] {
        guard name != "weasyprint" else { return [input, output] }
        var arguments = [
            "--headless=new", "--disable-gpu", "--no-first-run", "--no-default-browser-check",
            "--disable-extensions", "--disable-background-networking", "--disable-sync",
            "--disable-component-update", "--disable-dev-shm-usage", "--disable-crash-reporter",
            "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=\(folder)/profile",
            "--no-pdf-header-footer", "--print-to-pdf=\(output)",
        ]
        // Chromium refuses to start as the superuser with its sandbox; the page has no script.
        if geteuid() == 0 { arguments.append("--no-sandbox") }
        return arguments + ["file://" + input]
    }

    private static func contents(of file: String) -> [UInt8]? {
        guard let handle = fopen(file, "rbe") else { return nil }
        defer { fclose(handle) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&piece, 1, piece.count, handle)
            guard count > 0 else { break }
            bytes += piece[..<count]
        }
        return ferror(handle) == 0 ? bytes : nil
    }
}
