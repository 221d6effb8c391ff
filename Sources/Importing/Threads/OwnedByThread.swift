/// Something that one thread has to itself.
final class OwnedByThread<Value>: @unchecked Sendable {
    // Unchecked: it is handed to one thread, which alone uses what of it changes.
    let value: Value

    init(_ value: Value) {
        self.value = value
    }
}
