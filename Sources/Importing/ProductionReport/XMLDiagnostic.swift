import CLibXML2
import Diagnostics

/// Says in our words what libxml2 found; its own text stands where we have none.
enum XMLDiagnostic {
    static func diagnostic(
        _ failure: XMLParser.Failure, at position: SourcePosition, isAtEnd: Bool
    ) -> Diagnostic {
        let known =
            failure.isAfterDocument
            ? "xml-cause-after-end" : isAtEnd ? "xml-cause-end" : causes[UInt32(failure.code)]
        let cause: Message.Argument = known.map { .message($0) } ?? .text(failure.text)
        return Diagnostic(
            .error,
            Message(
                failure.code == Int32(XML_ERR_INVALID_ENCODING.rawValue)
                    || failure.code == Int32(XML_ERR_INVALID_CHAR.rawValue)
                    ? "invalid-characters" : "not-well-formed",
                ["cause": cause]),
            at: position)
    }

    private static let causes: [UInt32: String] = [
        XML_ERR_DOCUMENT_EMPTY.rawValue: "xml-cause-empty",
        XML_ERR_DOCUMENT_END.rawValue: "xml-cause-end",
        XML_ERR_TAG_NAME_MISMATCH.rawValue: "xml-cause-mismatch",
        XML_ERR_TAG_NOT_FINISHED.rawValue: "xml-cause-end",
        XML_ERR_UNDECLARED_ENTITY.rawValue: "xml-cause-entity",
        XML_WAR_UNDECLARED_ENTITY.rawValue: "xml-cause-entity",
        XML_ERR_ATTRIBUTE_REDEFINED.rawValue: "xml-cause-double-attribute",
        XML_ERR_LT_IN_ATTRIBUTE.rawValue: "xml-cause-attribute",
        XML_ERR_ATTRIBUTE_NOT_STARTED.rawValue: "xml-cause-attribute",
        XML_ERR_ATTRIBUTE_NOT_FINISHED.rawValue: "xml-cause-attribute",
        XML_ERR_ATTRIBUTE_WITHOUT_VALUE.rawValue: "xml-cause-attribute",
        XML_ERR_GT_REQUIRED.rawValue: "xml-cause-tag",
        XML_ERR_NAME_REQUIRED.rawValue: "xml-cause-name",
        XML_ERR_INVALID_CHAR.rawValue: "xml-cause-character",
        XML_ERR_INVALID_ENCODING.rawValue: "xml-cause-encoding",
        XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue: "xml-cause-prefix",
    ]
}
