/// Reports that were read for a footprint of many, in any order and from any number of threads.
///
/// Collections merge: whatever way partials are split and merged, the same footprint comes of them.
public struct MemberCollection: Sendable {
    var members: [AllianceMember] = []
    var names = NameTable()

    /// An empty collection.
    public init() {}

    /// How many reports were read.
    public var count: Int { members.count }

    /// A collection of partials.
    public init(_ partials: some Sequence<ProductionPartial>) {
        for partial in partials { add(partial) }
    }

    /// Adds a partial.
    public mutating func add(_ partial: ProductionPartial) {
        members.append(AllianceMember(partial, &names))
    }

    /// Adds every line of a text; answers the number, from 1, of the first line that is no partial.
    ///
    /// Blank lines are skipped.
    public mutating func addLines(
        _ text: UnsafeBufferPointer<UInt8>
    ) -> (line: Int, failure: PartialFailure)? {
        var (start, line) = (0, 0)
        while start < text.count {
            var end = start
            while end < text.count, text[end] != UInt8(ascii: "\n") { end += 1 }
            line += 1
            let piece = UnsafeBufferPointer(rebasing: text[start..<end])
            start = end + 1
            guard piece.contains(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) else {
                continue
            }
            do throws(PartialFailure) {
                add(try ProductionPartial(piece))
            } catch {
                return (line, error)
            }
        }
        return nil
    }

    /// Takes the reports of another collection.
    public mutating func merge(_ other: MemberCollection) {
        let companies = names.companies.merge(other.names.companies)
        let departments = names.departments.merge(other.names.departments)
        let categories = names.categories.merge(other.names.categories)
        let origins = names.origins.merge(other.names.origins)
        members.reserveCapacity(members.count + other.members.count)
        let isSame = [companies, departments, categories, origins].allSatisfy { numbers in
            numbers.indices.allSatisfy { numbers[$0] == Int32($0) }
        }
        guard !isSame else {
            members += other.members
            return
        }
        members += other.members.map {
            AllianceMember(
                $0, companies: companies, departments: departments, categories: categories,
                origins: origins)
        }
    }
}
