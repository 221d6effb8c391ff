import Glibc
import TestSupport

/// The Chromium of this machine, run without window, network or a profile of the user's.
struct Chromium {
    private static let names = [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
    ]

    let path: String

    /// Nil where there is none: the tests that need it are then skipped, and say so.
    static let installed: Chromium? = {
        let folders = (getenv("PATH").map { String(cString: $0) } ?? "").split(separator: ":")
        for name in names {
            for folder in folders where access("\(folder)/\(name)", X_OK) == 0 {
                return Chromium(path: "\(folder)/\(name)")
            }
        }
        return nil
    }()

    /// Opens a page and answers what its document has become.
    func document(of file: String, in folder: TemporaryFolder, _ options: String = "") -> String {
        let output = folder.path + "/dom.html"
        _ = run(
            "\(options) --virtual-time-budget=20000 --dump-dom 'file://\(file)' >'\(output)'",
            folder)
        return Files.text(output)
    }

    /// Prints a page and answers the bytes of the PDF.
    func pdf(of file: String, in folder: TemporaryFolder) -> [UInt8] {
        let output = folder.path + "/page.pdf"
        _ = run(
            "--no-pdf-header-footer --print-to-pdf='\(output)' 'file://\(file)' >/dev/null", folder)
        return Files.bytes(output) ?? []
    }

    private func run(_ words: String, _ folder: TemporaryFolder) -> Int32 {
        let profile = folder.path + "/profile"
        let sandbox = geteuid() == 0 ? "--no-sandbox" : ""
        let command = """
            timeout 120 '\(path)' --headless=new --disable-gpu --hide-scrollbars --no-first-run \
            --disable-extensions --disable-background-networking --disable-dev-shm-usage \
            '--host-resolver-rules=MAP * ~NOTFOUND' --user-data-dir='\(profile)' \(sandbox) \
            \(words) 2>/dev/null </dev/null; status=$?; rm -rf '\(profile)'; exit $status
            """
        return system(command)
    }
}
