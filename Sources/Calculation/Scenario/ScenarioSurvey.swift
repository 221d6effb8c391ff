import EmissionFactors
import Inventory
import Quantities

/// Sums what changes need to know of a whole report before its records can be changed: the amounts of
/// which a number for each shooting day falls away.
public final class ScenarioSurvey: RecordConsumer {
    private let descriptors = ScenarioDescriptors()
    private let applications: [ChangeApplication]
    private var places: [Int] = []
    /// Reference units by change.
    public private(set) var amounts: [String: ExactDecimal] = [:]
    /// The first failure to read the factor folder.
    public private(set) var failure: FactorFolderFailure?

    /// Whether a change needs a survey.
    public static func isNeeded(by change: ScenarioChange) -> Bool {
        change.rules.contains { $0.ratio.contains(where: \.isAvoiding) }
    }

    /// Makes a survey for those changes that need one.
    public init(library: FactorLibrary, changes: [ScenarioChange]) {
        applications = changes.filter(Self.isNeeded).map { [descriptors] change in
            ChangeApplication(change, library: library, descriptors: descriptors, avoided: [:])
        }
    }

    /// Learns what the records with a descriptor's index have in common.
    public func learn(_ descriptor: ActivityDescriptor) {
        if descriptor.index == 0 {
            places.removeAll()
            descriptors.reset()
            for application in applications { application.reset() }
        }
        let place = descriptors.add(descriptor.parts)
        while places.count <= descriptor.index { places.append(place) }
    }

    /// Takes one record.
    public func consume(
        _ record: borrowing ActivityRecord, descriptor: Int, details: any RecordDetails
    ) {
        let item = ScenarioRecord(record: copy record, descriptor: places[descriptor])
        for application in applications {
            do throws(FactorFolderFailure) {
                guard let amount = try application.scaledAmount(item) else { continue }
                add(amount, to: application.change.id)
            } catch {
                failure = failure ?? error
            }
        }
    }

    private func add(_ amount: ExactDecimal, to change: String) {
        amounts[change] = (amounts[change] ?? .zero).adding(amount) ?? amounts[change]
    }

    /// The share that falls away of all amounts of a change, by parameter: its value once for each shooting
    /// day over the sum, at most one; empty where nothing is matched.
    public static func avoided(
        by change: ScenarioChange, of sum: ExactDecimal, shootingDays: Int
    ) -> [String: ExactDecimal] {
        var shares: [String: ExactDecimal] = [:]
        for case .avoiding(let name) in change.rules.flatMap(\.ratio) {
            guard let parameter = change.parameters.first(where: { $0.name == name }),
                let value = parameter.value
            else { continue }
            shares[name] = share(
                value, UnitCatalogue.unit(parameter.unit), shootingDays, of: sum)
        }
        return shares
    }

    private static func share(
        _ value: ExactDecimal, _ unit: MeasurementUnit?, _ days: Int, of sum: ExactDecimal
    ) -> ExactDecimal {
        guard sum > .zero, let inverse = ExactFraction(sum)?.inverted else { return .zero }
        var chain = ExactProduct()
        chain.multiply(by: value)
        chain.multiply(by: ExactDecimal(days))
        chain.multiply(by: unit?.inReferenceUnits ?? .one)
        chain.multiply(by: inverse)
        return min(chain.rounded() ?? .one, .one)
    }
}

extension ChangeRatio {
    fileprivate var isAvoiding: Bool {
        if case .avoiding = self { return true }
        return false
    }
}
