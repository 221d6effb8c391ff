import Glibc

extension UnsafeRawBufferPointer {
    /// How many bytes equal a value, by the C library's search, which is fast where they are few.
    public func count(of byte: UInt8) -> Int {
        guard var place = baseAddress else { return 0 }
        let end = place + count
        var total = 0
        while place < end, let found = memchr(place, Int32(byte), end - place) {
            total += 1
            place = UnsafeRawPointer(found) + 1
        }
        return total
    }
}
