import Glibc

/// A report of any size, the same bytes for the same size: six kinds of records in ten departments.
struct SyntheticReport {
    let records: Int

    private static let departments = [
        "production", "direction", "camera", "lighting", "grip", "sound", "art", "costume",
        "locations", "transport",
    ]

    /// Writes the report as XML and as a table.
    func write(xml: String, table: String) {
        guard let report = fopen(xml, "wb"), let rows = fopen(table, "wb") else { return }
        defer {
            fclose(report)
            fclose(rows)
        }
        fputs(Self.heading, report)
        fputs(Self.tableHeading, rows)
        let share = max(1, records / Self.departments.count)
        for (number, department) in Self.departments.enumerated() {
            fputs("  <department name=\"\(department)\">\n", report)
            for index in 0..<share {
                let record = Record(index: index, id: "\(department)-\(index)", seed: number)
                fputs(record.element + "\n", report)
                fputs(department + "," + record.row + "\n", rows)
            }
            fputs("  </department>\n", report)
        }
        fputs("</productionReport>\n", report)
    }

    private static let heading = """
        <?xml version="1.0" encoding="UTF-8"?>
        <productionReport xmlns="urn:bftp:production-report:1" status="final" revision="1">
          <production id="BENCH-1">
            <title>Benchmark</title>
            <kind>feature</kind>
            <period from="2025-01-13" to="2025-11-28"/>
            <country>DK</country>
          </production>

        """

    private static let tableHeading = """
        #production,id,BENCH-1
        #production,title,Benchmark
        #production,kind,feature
        #production,status,final
        #production,revision,1
        #production,periodFrom,2025-01-13
        #production,periodTo,2025-11-28
        #production,country,DK
        department,record,id,date,country,mode,source,kind,fuel,size,distance,quantity,nights,unit

        """
}

/// One synthetic record in both forms.
private struct Record {
    let element: String
    let row: String

    init(index: Int, id: String, seed: Int) {
        let amount = "\((index * 7919 + seed * 104_729) % 3000).\(index % 10)"
        let month = 3 + index % 6
        let day = 1 + index % 28
        let date = "2025-0\(month)-\(day < 10 ? "0" : "")\(day)"
        let common = "id=\"\(id)\" date=\"\(date)\""
        switch index % 6 {
        case 0:
            element =
                "    <travel \(common) mode=\"car\" fuel=\"diesel\" size=\"medium\" distance=\"\(amount)\" unit=\"km\"/>"
            row = "travel,\(id),\(date),,car,,,diesel,medium,\(amount),,,km"
        case 1:
            element =
                "    <energy \(common) country=\"DK\" source=\"grid\" quantity=\"\(amount)\" unit=\"kWh\"/>"
            row = "energy,\(id),\(date),DK,,grid,,,,,\(amount),,kWh"
        case 2:
            element =
                "    <energy \(common) source=\"generator\" fuel=\"diesel\" quantity=\"\(amount)\" unit=\"L\"/>"
            row = "energy,\(id),\(date),,,generator,,diesel,,,\(amount),,L"
        case 3:
            element =
                "    <material \(common) kind=\"plywood\" quantity=\"\(amount)\" unit=\"kg\"/>"
            row = "material,\(id),\(date),,,,plywood,,,,\(amount),,kg"
        case 4:
            element =
                "    <accommodation \(common) country=\"DK\" kind=\"hotel\" nights=\"\(1 + index % 40)\"/>"
            row = "accommodation,\(id),\(date),DK,,,hotel,,,,,\(1 + index % 40),"
        default:
            element =
                "    <freight \(common) mode=\"van\" fuel=\"diesel\" distance=\"\(amount)\" unit=\"km\"/>"
            row = "freight,\(id),\(date),,van,,,diesel,,\(amount),,,km"
        }
    }
}
