import Glibc

/// A program of others that reads a workbook whole, where Python has it.
struct PythonReader {
    private let module: String
    private let script: String

    static let all = [
        (
            "calamine",
            PythonReader(
                module: "python_calamine",
                script: """
                    import sys, python_calamine
                    book = python_calamine.CalamineWorkbook.from_path(sys.argv[1])
                    for name in book.sheet_names: book.get_sheet_by_name(name).to_python()
                    """)
        ),
        (
            "pandas with openpyxl",
            PythonReader(
                module: "pandas, openpyxl",
                script: """
                    import sys, pandas
                    pandas.read_excel(sys.argv[1], engine="openpyxl", sheet_name=None)
                    """)
        ),
    ]

    private static let python = "/usr/bin/env"

    /// Whether it can be run.
    var isInstalled: Bool {
        ProcessRun([Self.python, "python3", "-c", "import \(module)"]).exitCode == 0
    }

    /// What reads a file.
    func command(_ file: String) -> [String] { [Self.python, "python3", "-c", script, file] }
}
