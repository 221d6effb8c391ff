import Diagnostics
import Glibc

/// Keeps text until it is known whether it will be shown: in memory, and beyond that in a nameless file.
final class Spool: TextSink {
    private static let memoryLimit = 1 << 20
    private var memory: [UInt8] = []
    private var file: UnsafeMutablePointer<FILE>?
    /// Whether text was lost because the nameless file could not be written.
    private(set) var hasFailed = false

    deinit {
        if let file { fclose(file) }
    }

    /// Takes text.
    func write(_ text: String) {
        memory.append(contentsOf: text.utf8)
        if memory.count >= Self.memoryLimit { moveToFile() }
    }

    /// Copies everything into a sink.
    func copy(to sink: any TextSink) {
        if let file {
            moveToFile()
            rewind(file)
            copyFile(file, to: sink)
        } else {
            sink.write(String(decoding: memory, as: UTF8.self))
        }
    }

    private func moveToFile() {
        if file == nil { file = tmpfile() }
        guard let file, fwrite(memory, 1, memory.count, file) == memory.count else {
            hasFailed = true
            memory.removeAll()
            return
        }
        memory.removeAll(keepingCapacity: true)
    }

    private func copyFile(_ file: UnsafeMutablePointer<FILE>, to sink: any TextSink) {
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        var carried: [UInt8] = []
        while true {
            let count = fread(&piece, 1, piece.count, file)
            guard count > 0 else { break }
            carried += piece[..<count]
            // Text is handed on up to a line's end, so that no character is cut.
            guard let end = carried.lastIndex(of: UInt8(ascii: "\n")) else { continue }
            sink.write(String(decoding: carried[...end], as: UTF8.self))
            carried.removeSubrange(...end)
        }
        if ferror(file) != 0 { hasFailed = true }
        sink.write(String(decoding: carried, as: UTF8.self))
    }
}
