import Inventory

/// Collects rows into batches and passes full ones on: to another thread, or straight to the replayer.
final class RowWriter {
    private let deliver: (RowBatch) -> Void
    private let nextEmpty: () -> RowBatch
    private let hot: UnsafeMutablePointer<HotState>
    private var batch: RowBatch

    private struct HotState {
        var memory: UnsafeMutableRawPointer
        var count = 0
        var size: Int
        /// The attributes of the row at hand.
        var attributes: UnsafeMutablePointer<RowBatch.Attribute>
        var attributeCount = 0
    }

    /// More attributes than this on one element were refused before.
    private static let mostAttributes = 512

    /// Makes a writer that asks for empty batches and delivers filled ones.
    init(nextEmpty: @escaping () -> RowBatch, deliver: @escaping (RowBatch) -> Void) {
        self.nextEmpty = nextEmpty
        self.deliver = deliver
        batch = nextEmpty()
        hot = .allocate(capacity: 1)
        hot.initialize(
            to: HotState(
                memory: batch.memory, size: batch.size,
                attributes: .allocate(capacity: Self.mostAttributes)))
    }

    deinit {
        hot.pointee.attributes.deallocate()
        hot.deallocate()
    }

    /// Starts a row.
    @inline(__always)
    func begin() {
        hot.pointee.attributeCount = 0
    }

    /// Adds an attribute whose value lies at an offset of the row's text.
    @inline(__always)
    func add(_ attribute: RecordAttribute, at offset: Int, count: Int) {
        guard hot.pointee.attributeCount < Self.mostAttributes else { return }
        hot.pointee.attributes[hot.pointee.attributeCount] = RowBatch.Attribute(
            code: UInt32(attribute.rawValue), offset: UInt32(truncatingIfNeeded: offset),
            count: UInt32(truncatingIfNeeded: count))
        hot.pointee.attributeCount += 1
    }

    /// Ends a row: lays down its header, attributes and text.
    @inline(__always)
    func end(
        _ action: RowBatch.Action, kind: Int, tag: UnsafeRawBufferPointer, extra: [UInt8],
        line: Int, column: Int
    ) {
        let attributes = hot.pointee.attributeCount
        let text = tag.count + extra.count
        let needed = RowBatch.rowSize(attributes: attributes, text: text)
        if hot.pointee.count + needed > hot.pointee.size { changeBatch(needed) }
        let row = hot.pointee.memory + hot.pointee.count
        row.storeBytes(
            of: RowBatch.Header(
                action: action, kind: UInt8(truncatingIfNeeded: kind),
                attributeCount: UInt16(truncatingIfNeeded: attributes),
                line: UInt32(truncatingIfNeeded: line),
                column: UInt32(truncatingIfNeeded: column),
                tagCount: UInt32(truncatingIfNeeded: tag.count),
                textCount: UInt32(truncatingIfNeeded: text)),
            as: RowBatch.Header.self)
        let list = row + MemoryLayout<RowBatch.Header>.stride
        let listSize = attributes * MemoryLayout<RowBatch.Attribute>.stride
        list.copyMemory(from: hot.pointee.attributes, byteCount: listSize)
        let target = list + listSize
        if let start = tag.baseAddress { target.copyMemory(from: start, byteCount: tag.count) }
        if !extra.isEmpty {
            extra.withUnsafeBytes {
                UnsafeMutableRawBufferPointer(start: target + tag.count, count: extra.count)
                    .copyMemory(from: $0)
            }
        }
        hot.pointee.count += needed
    }

    /// Delivers what is left.
    func finish() {
        batch.count = hot.pointee.count
        deliver(batch)
    }

    private func changeBatch(_ needed: Int) {
        batch.count = hot.pointee.count
        deliver(batch)
        batch = nextEmpty()
        batch.count = 0
        batch.grow(to: needed)
        hot.pointee.memory = batch.memory
        hot.pointee.size = batch.size
        hot.pointee.count = 0
    }
}
