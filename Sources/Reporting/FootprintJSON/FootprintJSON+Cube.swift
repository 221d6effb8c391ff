import Calculation
import Diagnostics
import EmissionFactors
import Inventory

extension FootprintJSON {
    /// Every cell of the cube.
    func writeCells() {
        json.array("cells", footprint.cells) { cell in
            let coordinates = cell.coordinates
            json.element {
                json.member("department", coordinates.department)
                json.member("phase", coordinates.phase?.rawValue)
                json.member("category", coordinates.category)
                json.member(coordinates.scope)
                json.member("stage", coordinates.stage.rawValue)
                json.member("country", coordinates.country)
                json.member("basis", coordinates.basis.rawValue)
                json.member("measure", coordinates.measure.rawValue)
                json.member("kilograms", cell.kilograms)
            }
        }
    }

    /// The cuts of the cube; within each measure every cut sums to the totals.
    func writeCuts() {
        json.object("cuts") {
            writeCut(
                "department", by: \.department, text: \.self, names: departmentNames,
                slice: { .department($0) })
            writeCut(
                "category", by: \.category, text: \.self, names: categoryNames,
                slice: { .category($0) })
            json.array("scope", footprint.cut(by: \.scope)) { slice in
                json.element {
                    json.member(slice.key)
                    json.members(slice.totals)
                    writeRanges(.scope(slice.key))
                }
            }
            writeCut("stage", by: \.stage, text: \.rawValue)
            writeCut("country", by: { $0.country ?? "" }, text: \.self)
            writeCut("basis", by: \.basis, text: \.rawValue)
            writeCut("phase", by: { PhaseKey($0.phase) }, text: \.text)
        }
    }

    private func writeCut<Key: Hashable & Comparable & Sendable>(
        _ name: String, by key: (FootprintCoordinates) -> Key, text: (Key) -> String,
        names: ((String) -> (english: String, danish: String)?)? = nil,
        slice named: ((String) -> FootprintUncertainty.Slice)? = nil
    ) {
        json.array(name, footprint.cut(by: key)) { slice in
            json.element {
                let key = text(slice.key)
                json.member("key", key.isEmpty ? nil : key)
                if let names { json.member("name", names(key)) }
                json.members(slice.totals)
                if let named { writeRanges(named(key)) }
            }
        }
    }

    private func departmentNames(_ id: String) -> (english: String, danish: String)? {
        library.catalogue.departments.entry(id).map { ($0.english, $0.danish) }
    }

    private func categoryNames(_ id: String) -> (english: String, danish: String)? {
        library.catalogue.categories.first { $0.id == id }.map { ($0.english, $0.danish) }
    }
}

/// A phase as a key of a cut; what has none stands first.
private struct PhaseKey: Hashable, Comparable, Sendable {
    let phase: ProductionPhase?

    init(_ phase: ProductionPhase?) {
        self.phase = phase
    }

    var text: String { phase?.rawValue ?? "" }

    static func < (lhs: PhaseKey, rhs: PhaseKey) -> Bool {
        guard let left = lhs.phase, let right = rhs.phase else {
            return lhs.phase == nil && rhs.phase != nil
        }
        return left < right
    }
}
