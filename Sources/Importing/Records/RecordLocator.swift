import Diagnostics

/// Knows where in the input the record at hand and its attributes stand.
protocol RecordLocator: AnyObject {
    /// Where the record starts.
    func recordPosition() -> SourcePosition
    /// Where an attribute's value starts.
    func position(of attribute: RecordAttribute) -> SourcePosition
}
