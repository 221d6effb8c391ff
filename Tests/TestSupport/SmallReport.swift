/// Reports around a few records, for tests that care about the records only.
public enum SmallReport {
    /// A final Danish report of the year 2025 with these elements in one department.
    ///
    /// Attributes may stand in single quotes. The header's period ends on 30 June 2025.
    public static func xml(_ records: String, department: String = "production") -> String {
        """
        <productionReport xmlns="urn:bftp:production-report:1" status="final" revision="1">
          <production id="T-1">
            <title>Test</title>
            <kind>short</kind>
            <company>Test ApS</company>
            <period from="2025-01-01" to="2025-06-30"/>
            <country>DK</country>
            <shootingDays>4</shootingDays>
          </production>
          <department name="\(department)">
        \(records)
          </department>
        </productionReport>
        """
    }

    /// The header rows of the same report as a table.
    public static let tableHeader = """
        #production;id;T-1
        #production;title;Test
        #production;kind;short
        #production;status;final
        #production;revision;1
        #production;company;Test ApS
        #production;periodFrom;2025-01-01
        #production;periodTo;2025-06-30
        #production;country;DK
        #production;shootingDays;4

        """
}
