/// One file of a ZIP archive as the central directory describes it.
struct ZipEntry: Sendable {
    /// How its bytes are packed.
    enum Method: Sendable {
        case stored
        case deflated
        /// Any other, which is not read.
        case other(Int)
    }

    /// The name, with slashes.
    let name: String
    /// How the bytes are packed.
    let method: Method
    /// The general purpose flags.
    let flags: Int
    /// CRC-32 of the unpacked bytes.
    let checksum: UInt32
    /// How many bytes it has in the archive.
    let packedSize: Int
    /// How many bytes it has unpacked, as declared; what comes is counted and must agree.
    let size: Int
    /// Where its local header starts.
    let offset: Int
    /// How many bytes the name has in the archive.
    let nameSize: Int
    /// Where what follows it starts: the next entry, or the central directory.
    var limit = 0

    /// Whether it is encrypted.
    var isEncrypted: Bool { flags & 0x2041 != 0 }
    /// Whether sizes and checksum stand after the bytes.
    var hasDescriptor: Bool { flags & 0x08 != 0 }
    /// Whether it is a folder.
    var isFolder: Bool { name.hasSuffix("/") }
}
