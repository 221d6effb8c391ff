import Testing

@testable import Importing

/// What plain wordings of Danish invoices become; and what is not plain, and why it waits.
@Suite("Wordings of lines")
struct WordingTests {
    func expectFates(_ cases: [(String, String)]) throws {
        let trial = try PlacementTrial()
        for (line, expected) in cases {
            let fate = trial.fate(line)
            #expect(fate == expected, "\(line)")
        }
    }

    /// No spend factor is published for journeys: a ticket's price is no travel agency's fee.
    @Test("journeys by their price wait, with the airports that their words name")
    func journeys() throws {
        let flight = "review-journey-money: record=travel mode=flight"
        try expectFates([
            (
                "Flybillet CPH-JFK|2 EA|9000",
                "review-journey-money: record=travel from=CPH mode=flight persons=2 to=JFK"
            ),
            (
                "Flyrejse CPH/ARN|1 EA|1800",
                "review-journey-money: record=travel from=CPH mode=flight to=ARN"
            ),
            (
                "Flybilletter CPH - LHR - CPH|1 EA|3100",
                "review-journey-money: record=travel from=CPH mode=flight return=true to=LHR"
            ),
            // XXQ is no airport.
            ("Flybillet CPH-XXQ|1 EA|900", flight),
            ("Fly|1 EA|900", flight), ("SAS billet|1 EA|900", flight),
            ("Flyrejser||900", flight), ("Flyvebillet||900", flight),
            ("SAS AIRLINES||2410", flight), ("Rejser, fly · SAS||2410", flight),
            ("Rejsebureau, flybilletter||2410", flight), ("Rejsebureau, fly||2410", flight),
            ("Togbillet|1 EA|300", "review-journey-money: record=travel mode=rail"),
            ("Togrejse|1 EA|300", "review-journey-money: record=travel mode=rail"),
            ("Tog||300", "review-journey-money: record=travel mode=rail"),
            ("DSB ONLINE||298", "review-journey-money: record=travel mode=rail"),
            ("Færge|1 EA|700", "review-journey-money: record=travel mode=ferry"),
            ("Færgeoverfart||700", "review-journey-money: record=travel mode=ferry"),
            ("Busbillet||40", "review-journey-money: record=travel mode=bus"),
            ("Rejsekort||400", "review-journey-money: record=travel mode=bus"),
            ("Metro||40", "review-journey-money: record=travel mode=metro"),
            ("Billet||40", "review-journey-money"),
            ("Bookinggebyr fly||95", "record=purchase activity=travelAgency"),
            ("Flybillet inkl. bookinggebyr||2950", flight),
            ("Flybillet, bookinggebyr||2950", flight),
            ("Bookinggebyr||95", "record=purchase activity=travelAgency"),
            ("Rejsebureau||950", "record=purchase activity=travelAgency"),
            ("Brobizz||185", "review-no-factor"), ("Storebælt||185", "review-no-factor"),
            ("Parkering|6 EA|600", "review-no-factor"),
            ("Fly|450 km|", "record=travel mode=flight"),
        ])
    }

    @Test("kilograms on the invoice of a waste company are waste, never a material")
    func wasteCompanies() throws {
        let hazardous = "record=waste material=hazardous treatment=incineration"
        try expectFates([
            ("Pap|240 kg|100|Renonord", "record=waste material=cardboard treatment=recycling"),
            (
                "Papir|240 kg|100|Marius Pedersen A/S",
                "record=waste material=paper treatment=recycling"
            ),
            (
                "Pap og papir|240 kg|100|Stena Recycling A/S",
                "record=waste material=paper treatment=recycling"
            ),
            ("Gips|1 t|450|Norrecco", "record=waste material=plasterboard treatment=recycling"),
            ("Jern og metal|380 kg||RGS Nordic", "record=waste material=metal treatment=recycling"),
            ("Aluminium|38 kg||Stena", "record=waste material=metal treatment=recycling"),
            ("Aluminium|38 kg||Stena Stål", "record=material kind=aluminium"),
            ("Glas|90 kg|20|Remondis", "record=waste material=glass treatment=recycling"),
            ("Træ|90 kg|20|Remondis", "record=waste material=wood treatment=recycling"),
            (
                "Gips til deponi|90 kg||RGS 90",
                "record=waste material=plasterboard treatment=landfill"
            ),
            ("Maling|65 kg|900|Renonord", hazardous),
            ("Farligt affald maling|65 kg|900|Renonord", hazardous),
            ("Maling, farligt affald|65 kg|900|", hazardous),
            ("Malingaffald|65 kg||", hazardous),
            ("Krydsfiner affald|65 kg||", "record=waste material=wood treatment=recycling"),
            ("Aluminium skrot|65 kg||", "record=waste material=metal treatment=recycling"),
            ("Stålskrot|65 kg||", "record=waste material=metal treatment=recycling"),
            (
                "Deponi|0.3 t|700|Marius Pedersen",
                "record=waste material=residual treatment=landfill"
            ),
            (
                "Tegl og beton|900 kg||Renonord",
                "review-waste: record=waste material=concrete treatment=recycling"
            ),
            (
                "Imprægneret træ|250 kg||Renonord",
                "review-waste: record=waste material=wood treatment=incineration"
            ),
            (
                "Storskrald|250 kg||Renonord",
                "review-waste: record=waste material=residual treatment=incineration"
            ),
            ("Pap|240 kg|100|Emballagegrossisten", "record=material kind=cardboard"),
            ("Gips|600 kg|2400|Stark", "record=material kind=plasterboard"),
            ("Skum|12 kg||Renonord", "review-no-rule"),
        ])
    }

    @Test("a vehicle's own fuel stands before what its kind burns as a rule")
    func vehicles() throws {
        try expectFates([
            ("Varevogn el|420 km|", "record=travel fuel=electric mode=van"),
            ("E-Crafter kassevogn el km|420 km|", "record=travel fuel=electric mode=van"),
            ("Hybrid varevogn|420 km|", "record=travel fuel=hybrid mode=van"),
            ("Varevogn benzin|420 km|", "record=travel fuel=petrol mode=van"),
            ("Kassevogn benzin|420 km|", "record=travel fuel=petrol mode=van"),
            ("Kassevogn, plug-in hybrid|420 km|", "record=travel fuel=plugInHybrid mode=van"),
            ("Varevogn HVO|420 km|", "record=travel fuel=hvo mode=van"),
            ("Varevogn|420 km|", "record=travel fuel=diesel mode=van"),
            ("Varevogn, biogas|420 km|", "review-blend"),
            ("Personbil el|420 km|", "record=travel fuel=electric mode=car"),
            ("Bil (el)|420 km|", "record=travel fuel=electric mode=car"),
            ("Bil til el-afdelingen|420 km|", "record=travel fuel=unknown mode=car"),
            ("Bil hybrid|420 km|", "record=travel fuel=hybrid mode=car"),
            ("Diesel personbil|420 km|", "record=travel fuel=diesel mode=car"),
            ("Bil, diesel HVO100|420 km|", "record=travel fuel=hvo mode=car"),
            ("Tesla Model Y|420 km|", "record=travel fuel=electric mode=car"),
            ("Stationcar|420 km|", "record=travel fuel=unknown mode=car"),
            ("Lastbil el|420 km|", "record=freight fuel=electric mode=lorry"),
            ("Lastbil HVO|420 km|", "record=freight fuel=hvo mode=lorry"),
            ("Lastbil|420 km|", "record=freight mode=lorry"),
            ("Sættevogn|420 km|", "record=freight mode=lorry size=allArtic"),
            ("Taxa el|12 km|", "record=travel fuel=electric mode=taxi"),
            ("Hyrevogn|12 km|", "record=travel mode=taxi"),
            ("Minibus diesel|120 km|", "record=travel fuel=diesel mode=minibus"),
            ("Minibus el|120 km|", "review-no-factor: record=travel fuel=electric mode=van"),
            ("Ladvogn|120 km|", "record=travel fuel=diesel mode=van"),
            ("Mercedes Sprinter|120 km|", "record=travel fuel=diesel mode=van"),
            ("Letbane|12 km|", "record=travel mode=tram"),
            ("Cykel|12 km|", "review-no-rule"),
        ])
    }

    /// What is sold as fyringsolie is a gas oil, as the catalogue notes.
    @Test("fuels are what their words say, and blends wait")
    func fuels() throws {
        let hvo = "record=travel fuel=hvo mode=car"
        try expectFates([
            ("Diesel HVO|150 L|3000", hvo), ("OK Diesel HVO100|150 L|3000", hvo),
            ("HVO100 diesel|40 L|780", hvo), ("HVO 100 %|40 L|780", hvo),
            ("Diesel|40 L|600", "record=travel fuel=diesel mode=car"),
            ("Diesel, HVO 30 %|40 L|600", "review-share: \(hvo)"),
            ("Diesel HVO30%|40 L|600", "review-blend: \(hvo)"),
            ("Diesel B100|40 L|600", "review-blend: record=travel fuel=biodiesel mode=car"),
            ("Biodiesel|40 L|600", "record=travel fuel=biodiesel mode=car"),
            ("GTL diesel|40 L|600", "review-blend"),
            ("Diesel til generator|40 L|", "record=energy fuel=diesel source=generator"),
            ("Diesel til den store generator|40 L|", "record=energy fuel=diesel source=generator"),
            ("HVO diesel til generator|40 L|", "record=energy fuel=hvo source=generator"),
            ("HVO100 til generator|40 L|", "record=energy fuel=hvo source=generator"),
            ("Benzin til generator|40 L|", "record=energy fuel=petrol source=generator"),
            ("Entreprenørdiesel|40 L|", "record=energy fuel=diesel source=generator"),
            ("Petroleum til varmekanoner|40 L|", "record=energy fuel=heatingOil source=heater"),
            ("Diesel til varmekanon|40 L|", "record=energy fuel=diesel source=heater"),
            ("Fyringsgasolie|900 L|", "record=energy source=gasOil"),
            ("Fyringsolie|900 L|", "record=energy source=gasOil"),
            ("Gasolie|900 L|", "record=energy source=gasOil"),
            ("Oktan 95|40 L|", "record=travel fuel=petrol mode=car"),
            ("miles 95|40 L|", "record=travel fuel=petrol mode=car"),
            ("Dieselpåfyldning|38 L|760", "record=travel fuel=diesel mode=car"),
            ("Diesel ikke leveret|10 L|", "review-not-delivered"),
        ])
    }

    @Test(
        "units as people write them",
        arguments: [
            ("døgn", "d"), ("pers.", "piece"), ("kWt", "kWh"), ("kbm", "m3"), ("Dage", "d"),
            // The list of the United Nations has this code for a power, and miles are two units.
            ("KWT", nil), ("mil", nil), ("rm", nil),
        ] as [(String, String?)])
    func units(word: String, symbol: String?) {
        #expect(DataUnits.unit(word)?.symbol == symbol)
    }
}
