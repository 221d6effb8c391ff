import Inventory

/// The descriptors of a scenario's records: those of the report and those that changes make.
final class ScenarioDescriptors {
    private var descriptors: [ActivityDescriptor] = []
    private var learners: [any RecordConsumer] = []

    subscript(index: Int) -> ActivityDescriptor { descriptors[index] }

    /// Adds somebody who learns every descriptor.
    func teach(_ learner: any RecordConsumer) { learners.append(learner) }

    /// Forgets all; the next one has index 0.
    func reset() { descriptors.removeAll() }

    /// Adds a descriptor and answers its index.
    func add(_ parts: ActivityDescriptor.Parts) -> Int {
        let descriptor = ActivityDescriptor(index: descriptors.count, parts: parts)
        descriptors.append(descriptor)
        for learner in learners { learner.learn(descriptor) }
        return descriptor.index
    }
}
