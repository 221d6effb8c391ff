import Diagnostics

/// Knows where in the input the record at hand and its attributes stand.
protocol RecordLocator: AnyObject {
    /// Where the record starts.
    func recordPosition() -> SourcePosition
    /// Where an attribute's value starts.
    func position(of attribute: RecordAttribute) -> SourcePosition
    /// The same without the file: asked for every record that has an id.
    func lineAndColumn(of attribute: RecordAttribute) -> (line: Int, column: Int)
}
