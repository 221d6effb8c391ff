import Diagnostics

/// The wording of the record at hand, read only when somebody shows it.
public protocol RecordDetails: AnyObject {
    /// The record's id.
    var recordID: String? { get }
    /// What the report says it is.
    var recordDescription: String? { get }
    /// Who supplied it.
    var supplier: String? { get }
    /// The invoice, file or hash that proves it.
    var evidence: String? { get }
    /// The place in a document of others that it was imported from.
    var importOrigin: String? { get }
    /// The set build it belongs to.
    var setBuild: String? { get }
    /// Where it stands in the input.
    var position: SourcePosition { get }
}

/// Takes the records of a report one after another.
public protocol RecordConsumer: AnyObject {
    /// Learns what the records with a descriptor's index will have in common.
    ///
    /// Indices count up from 0; index 0 coming again means that all earlier ones are forgotten.
    func learn(_ descriptor: ActivityDescriptor)
    /// Takes one record whose descriptor was learned; the details hold only during the call.
    func consume(_ record: borrowing ActivityRecord, descriptor: Int, details: any RecordDetails)
}
