import CSQLite

/// A prepared statement of a connection.
final class LedgerStatement {
    private let connection: LedgerConnection
    private let handle: OpaquePointer

    init(_ connection: LedgerConnection, _ sql: String) throws(LedgerFailure) {
        var prepared: OpaquePointer?
        let status = sqlite3_prepare_v2(connection.handle, sql, -1, &prepared, nil)
        guard status == SQLITE_OK, let prepared else { throw connection.failure(status) }
        self.connection = connection
        handle = prepared
    }

    deinit {
        sqlite3_finalize(handle)
    }

    /// Fills the places of the statement in their order.
    func bind(_ values: [LedgerValue]) throws(LedgerFailure) {
        for (index, value) in values.enumerated() {
            let place = Int32(index + 1)
            let status =
                switch value {
                case .null: sqlite3_bind_null(handle, place)
                case .integer(let number): sqlite3_bind_int64(handle, place, number)
                case .text(let text):
                    Self.withBytes(of: text) {
                        bftp_bind_text(handle, place, $0.baseAddress, $0.count)
                    }
                case .bytes(let bytes):
                    bytes.withUnsafeBytes {
                        bftp_bind_blob(handle, place, $0.baseAddress, $0.count)
                    }
                }
            guard status == SQLITE_OK else { throw connection.failure(status) }
        }
    }

    private static func withBytes<Result>(
        of text: String, _ body: (UnsafeRawBufferPointer) -> Result
    ) -> Result {
        var copy = text
        return copy.withUTF8 { body(UnsafeRawBufferPointer($0)) }
    }

    /// Goes to the next row; false after the last.
    func step() throws(LedgerFailure) -> Bool {
        let status = sqlite3_step(handle)
        switch status {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw connection.failure(status)
        }
    }

    /// Runs the statement to its end and makes it ready for other values.
    func run(_ values: [LedgerValue] = []) throws(LedgerFailure) {
        defer { reset() }
        try bind(values)
        while try step() {}
    }

    /// Makes the statement ready to run again.
    func reset() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    /// A column of the current row, from 0.
    func value(_ column: Int) -> LedgerValue {
        let index = Int32(column)
        switch sqlite3_column_type(handle, index) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, index))
        case SQLITE_TEXT:
            let bytes = sqlite3_column_text(handle, index)
            let text = UnsafeBufferPointer(
                start: bytes, count: Int(sqlite3_column_bytes(handle, index)))
            return String(validating: text, as: UTF8.self).map { .text($0) } ?? .bytes(Array(text))
        case SQLITE_BLOB:
            let bytes = sqlite3_column_blob(handle, index)
            return .bytes(
                Array(
                    UnsafeRawBufferPointer(
                        start: bytes, count: Int(sqlite3_column_bytes(handle, index)))))
        case SQLITE_FLOAT:
            // No column of ours holds one: it counts as bytes that nobody expects.
            return .bytes(Array("\(sqlite3_column_double(handle, index))".utf8))
        default: return .null
        }
    }

    /// The bytes of a column of the current row without copying them.
    func withBytes<Result>(
        of column: Int, _ body: (UnsafeRawBufferPointer) -> Result
    ) -> Result {
        let bytes = sqlite3_column_blob(handle, Int32(column))
        let count = Int(sqlite3_column_bytes(handle, Int32(column)))
        return body(UnsafeRawBufferPointer(start: bytes, count: count))
    }
}
