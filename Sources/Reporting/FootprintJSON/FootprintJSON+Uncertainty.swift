import Calculation
import Diagnostics
import EmissionFactors

extension FootprintJSON {
    /// Ranges of the totals, accuracy, and where the uncertainty comes from; null without rules of quality.
    func writeUncertainty() {
        guard let uncertainty = footprint.uncertainty else {
            return json.member("uncertainty", String?.none)
        }
        json.object("uncertainty") {
            json.member("coverage", "0.95")
            json.member("locationBased", uncertainty.range(of: .location))
            json.member("marketBased", uncertainty.range(of: .market))
            json.member("percent", uncertainty.percent)
            json.member("grade", uncertainty.grade?.rawValue)
            json.array("contributions", uncertainty.contributions()) { contribution in
                json.element {
                    json.members(contribution.origin)
                    json.member("percent", contribution.percent)
                }
            }
            json.array("grades", uncertainty.kilogramsByGrade) { part in
                json.element {
                    json.member("grade", part.grade.rawValue)
                    json.member("kilograms", part.kilograms)
                }
            }
        }
    }

    /// The ranges of both totals within a slice.
    func writeRanges(_ slice: FootprintUncertainty.Slice) {
        let ranges = footprint.uncertainty?.ranges(in: slice)
        json.member("locationRange", ranges?.location)
        json.member("marketRange", ranges?.market)
    }
}

extension JSONWriter {
    /// Writes a 95 % range and how it was found.
    func member(_ name: String, _ range: UncertaintyRange?) {
        guard let range else { return member(name, String?.none) }
        object(name, .line) {
            member("lower", range.lower)
            member("upper", range.upper)
            member("method", range.method.rawValue)
        }
    }

    /// Writes where an error comes from.
    fileprivate func members(_ origin: VarianceContribution.Origin) {
        switch origin {
        case .amounts:
            member("origin", "amounts")
            member("factor", String?.none)
            member("stage", String?.none)
            member("activity", String?.none)
        case .conversion(let conversion, let activity):
            member("origin", "conversion")
            member("factor", conversion.reference)
            member("stage", String?.none)
            member("activity", activity)
        case .row(let applied, let stage, let activity):
            member("origin", "row")
            member("factor", applied.factor?.reference)
            member("stage", stage?.rawValue)
            member("activity", activity)
        }
    }

    /// Writes the quality of amount and factor of a line, and the line's range.
    func members(_ quality: LineQuality?) {
        member("range", quality?.range)
        guard let quality else { return member("quality", String?.none) }
        object("quality", .line) {
            member("amount", quality.amount)
            member("factor", quality.factor.row)
            guard let conversion = quality.factor.conversion else {
                return member("conversion", String?.none)
            }
            member("conversion", conversion)
        }
    }

    private func member(_ name: String, _ quality: DataQuality) {
        object(name, .line) {
            member("sdg95", quality.deviation)
            member("basic", quality.basic)
            for indicator in PedigreeIndicator.allCases {
                member(indicator.rawValue, quality.scores[indicator])
            }
        }
    }
}
