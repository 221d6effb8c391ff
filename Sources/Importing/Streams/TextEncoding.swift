/// The encodings inputs may have; everything is read as UTF-8.
enum TextEncoding {
    case utf8
    case isoLatin1
    case windows1252
    case utf16LittleEndian
    case utf16BigEndian

    /// The encoding a byte order mark tells, and the mark's length.
    static func byteOrderMark(_ bytes: UnsafeRawBufferPointer) -> (TextEncoding, length: Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return nil
    }

    /// The encoding with a name of the IANA registry; nil where it is not supported.
    init?(name: String) {
        switch name.lowercased() {
        case "utf-8", "utf8", "us-ascii", "ascii": self = .utf8
        case "iso-8859-1", "latin1": self = .isoLatin1
        case "windows-1252", "cp1252": self = .windows1252
        default: return nil
        }
    }
}
