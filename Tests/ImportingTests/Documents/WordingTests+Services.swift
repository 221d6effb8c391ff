import Testing

@testable import Importing

/// Wordings of meals, energy, hire and journeys of many.
extension WordingTests {
    @Test("a meal is what its words say it is made of")
    func meals() throws {
        try expectFates([
            ("Dagens ret, vegetar|40 EA|4400", "record=catering meal=vegetarian"),
            ("Dagens ret vegansk|40 EA|4400", "record=catering meal=vegan"),
            ("Veggie lunch|20 EA|2000", "record=catering meal=vegetarian"),
            ("Aftensmad vegetar|20 EA|", "record=catering meal=vegetarian"),
            ("Frokost uden kød|20 EA|", "record=catering meal=vegetarian"),
            ("Kødfri frokost|20 EA|", "record=catering meal=vegetarian"),
            ("Grøn frokost|20 EA|", "record=catering meal=vegetarian"),
            ("Plantebaseret frokost|20 EA|", "record=catering meal=vegan"),
            ("Vegansk frokost|20 EA|", "record=catering meal=vegan"),
            ("Aftensmad kylling|80 EA|9600", "record=catering meal=chicken"),
            ("Aftensmad oksekød|80 EA|9600", "record=catering meal=beef"),
            ("Aftensmad fisk|80 EA|9600", "record=catering meal=fish"),
            ("Frokost fisk|80 EA|9600", "record=catering meal=fish"),
            ("Frokost, laks|80 EA|9600", "record=catering meal=oilyFish"),
            (
                "Frokost kylling eller fisk|80 EA|9600",
                "review-several-rules: record=catering meal=chicken | record=catering meal=mixed"
            ),
            ("Frokost ikke vegetar|80 EA|9600", "record=catering meal=mixed"),
            ("Frokost|80 EA|9600", "record=catering meal=mixed"),
            ("Natmad|50 EA|5000", "record=catering meal=mixed"),
            ("Vegetarmenu|50 EA|5000", "record=catering meal=vegetarian"),
            ("Frokostbuffet, 50 % vegetar|50 EA|5000", "review-share: record=catering meal=mixed"),
            ("Aftensmad, 50% vegetar|50 EA|5000", "review-share: record=catering meal=mixed"),
            ("Frokost, 100 % vegetar|50 EA|5000", "record=catering meal=vegetarian"),
            ("Blomster til frokost|3 EA|900", "record=purchase activity=flowers"),
        ])
    }

    @Test("power of one's own, prepayments and kinds of power")
    func energy() throws {
        try expectFates([
            ("El fra solceller|113 kWh|", "review-own-power: record=energy source=grid"),
            ("Solstrøm egen produktion|113 kWh|", "review-own-power: record=energy source=grid"),
            ("Byggestrøm|113 kWh|", "record=energy source=grid"),
            ("Landstrøm|113 kWh|", "record=energy source=grid"),
            ("Ladestander|113 kWh|", "record=energy source=grid"),
            ("Vindstrøm|113 kWh|", "record=energy source=grid"),
            ("Elvarme|113 kWh|", "record=energy source=grid"),
            ("Elforbrug a conto|113 kWh|400", "review-prepayment"),
            ("A conto varme|1 MON|3500", "review-prepayment"),
            ("Aconto fjernvarme maj|5 MWh|1900", "review-prepayment"),
            ("Rabat el|238 kWh|40", "review-ambiguous"),
            ("Flow m3 transport|12 m3|340", "review-ambiguous"),
        ])
    }

    @Test("kilometres of a bus or an aircraft that is hired are not those of a passenger")
    func hiredJourneys() throws {
        let coach = "record=travel mode=bus service=coach"
        let hire = "record=purchase activity=coachHire"
        try expectFates([
            ("Turistbus 49 pers., kørsel t/r Ribe|640 km|14500", hire),
            ("Turistbus|640 km|", "review-passengers: \(coach)"),
            ("Bus til statister|120 km|", "review-passengers: \(coach)"),
            ("Bus til statister|120 km|2400", hire),
            ("Bus|120 km|", "record=travel mode=bus service=local"),
            ("Fly charter|450 km|", "review-passengers: record=travel mode=charter"),
            ("Fly charter|450 km|30000", "record=purchase activity=charterFlight"),
            ("Leje af bus||9000", hire), ("Bus leje|2 d|9000", hire),
        ])
    }

    @Test("a table of journeys says for how many persons a coach drove")
    func personsOfCoach() throws {
        func trial(_ table: String) throws -> ImportTrial { try ImportTrial([("a.csv", table)]) }
        let alone = try trial("Dato;Tekst;Km\n04-03-2025;Turistbus;640\n")
        #expect(alone.outcome.reviewCount == 1)
        #expect(alone.review.contains("give the persons"))
        let many = try trial("Dato;Tekst;Km;Personer\n04-03-2025;Turistbus;640;49\n")
        #expect(many.values("distance") == ["640"] && many.values("persons") == ["49"])
    }

    @Test(
        "a column of waste fractions has no materials in it",
        arguments: ["Affaldstype", "Fraktion"])
    func wasteColumn(heading: String) throws {
        let table = "Dato;\(heading);Vægt (kg)\n04-03-2025;Pap;110\n05-03-2025;Gips;40\n"
        let trial = try ImportTrial([("a.csv", table)])
        #expect(trial.values("material") == ["cardboard", "plasterboard"])
        #expect(trial.values("treatment") == ["recycling", "recycling"])
    }

    @Test("hire, work, cleaning and carriage say more than the thing")
    func money() throws {
        func bought(_ activity: String) -> String { "record=purchase activity=\(activity)" }
        try expectFates([
            (
                "Søfragt container||9000",
                "review-no-factor: record=freight mode=ship service=container"
            ),
            ("Container leje 20 fod||900", "review-ambiguous"),
            ("Container leje 20 fod||900|Renonord", "review-ambiguous"),
            ("Miljøgebyr||75|Marius Pedersen A/S", bought("wasteService")),
            ("Passager, morgen||75|Stena Line", "review-no-rule"),
            ("Affaldscontainer||900", bought("wasteService")),
            ("byggestrøm tavle leje|10 d|2500", bought("equipmentRental")),
            ("El-tavle leje||2500", bought("equipmentRental")),
            ("ADR-tillæg farligt gods||250", bought("roadFreight")),
            ("ADR optagelse, lydstudie||2500", bought("soundPost")),
            ("Skuespiller klipning og farve||250", bought("hair")),
            ("Briller, optik til skuespiller||250", "review-ambiguous"),
            ("Linser, røde||25", "review-ambiguous"), ("Linser||2500", bought("equipmentRental")),
            ("Kamera (overvågning)||250", "review-ambiguous"),
            ("Makeup-artist||2500", bought("hair")),
            ("Rengøring af kostumer||250", bought("laundry")),
            ("Klipning af hår||250", bought("hair")), ("Klipning||2500", bought("postProduction")),
            ("Kurer UPS levering af harddisk||250", bought("courier")),
            ("Luftfragt af kamera||2500", bought("airFreight")),
            ("Flytransport af kameraudstyr||2500", bought("airFreight")),
            ("Leje af kamera inkl. transport||2500", bought("equipmentRental")),
            ("Leje af lokale til kamera||2500", bought("officeRent")),
            ("Online kursus||2500", bought("training")),
            ("Fragt af kostumer||2500", bought("roadFreight")),
            ("Server (tjener) 8 timer||2500", "review-ambiguous"),
            ("Mobil scene||2500", "review-ambiguous"),
            ("Transport af skuespillere||2500", "review-ambiguous: \(bought("coachHire"))"),
            ("Computer leje||900", bought("officeEquipmentRental")),
            ("Skærm leje||900", bought("officeEquipmentRental")),
            ("MacBook Pro leje||900", bought("officeEquipmentRental")),
            ("Harddisk leje||900", bought("equipmentRental")),
            ("Harddisk||900", bought("storagePurchase")),
            ("Møbler leje||900", bought("propsRental")), ("Møbler||900", bought("propsPurchase")),
            ("Rekvisit våben leje||900", bought("propsRental")),
            ("Værktøjsleje||900", bought("constructionEquipmentRental")),
            ("Værktøj||900", bought("hardware")),
            ("Uniformer leje||900", bought("costumeRental")),
            ("Kostume rens||900", bought("laundry")),
            ("Make-up vogn leje||900", bought("truckRental")),
            ("Varmekanon leje||900", bought("constructionEquipmentRental")),
            ("Vask af biler||900", "review-no-factor"),
            ("Vask af kostumer||900", bought("laundry")),
            ("Maling af kulisse, arbejdsløn||900", bought("constructionServices")),
            ("Maling||900", bought("paint")),
        ])
    }

    @Test("hire of vehicles, lifts, light and camera, and rooms by their price")
    func hire() throws {
        func bought(_ activity: String) -> String { "record=purchase activity=\(activity)" }
        try expectFates([
            ("Varevogn leje|5 d|4500", bought("vehicleRental")),
            ("Minibus 9 pers. leje|4 d|4800", bought("vehicleRental")),
            ("Minibusleje||4800", bought("vehicleRental")),
            ("Trailer leje|3 d|900", bought("truckRental")),
            ("Lastbil 18 t leje|2 d|6000", bought("truckRental")),
            ("Kranbil leje|8 h|9600", bought("constructionEquipmentRental")),
            ("Stigelift 25 m, leje||900", bought("constructionEquipmentRental")),
            ("Rullestillads||900", bought("constructionEquipmentRental")),
            ("Stilladsudlejning||900", bought("constructionEquipmentRental")),
            ("Køreplader 20 stk||900", bought("constructionEquipmentRental")),
            ("Kran||900", bought("constructionEquipmentRental")),
            ("Truss||900", bought("equipmentRental")), ("Podier||900", bought("partyRental")),
            ("Hegn leje||900", bought("constructionEquipmentRental")),
            ("Podier leje||900", bought("partyRental")),
            ("Truss leje||900", bought("equipmentRental")),
            ("Leje af HMI-lampe 18 kW||900", bought("equipmentRental")),
            ("LED-paneler Skypanel S60, leje||900", bought("equipmentRental")),
            ("Linsesæt Zeiss Supreme||900", bought("equipmentRental")),
            ("Stativ leje||900", bought("equipmentRental")),
            ("Generator 60 kVA leje|5 d|6000", bought("equipmentRental")),
            ("Leje af aggregat||900", bought("equipmentRental")),
            ("Enkeltværelse|6 EA|5400", bought("hotel")),
            ("Dobbeltværelse, 2 personer|4 d|4800", bought("hotel")),
            ("Sommerhus|1 WEE|7500", "review-ambiguous: \(bought("hotel"))"),
        ])
    }

    @Test("materials by the kilogram")
    func materials() throws {
        try expectFates([
            ("Stålprofiler|320 kg|8000", "record=material kind=steel"),
            ("Stålrør|320 kg|8000", "record=material kind=steelTube"),
            ("Alu-profil|32 kg|800", "record=material kind=aluminium"),
            ("Glas|32 kg|800", "record=material kind=glass"),
            ("Isolering|32 kg|800", "record=material kind=insulation"),
            ("Flamingo|32 kg|800", "record=material kind=eps"),
            ("PVC|32 kg|800", "record=material kind=plasticPVC"),
            ("Karton|32 kg|800", "record=material kind=cardboard"),
            ("Bomuldsstof|32 kg|800", "record=material kind=textile"),
            ("Plastmaling|32 kg|800", "record=material kind=paint"),
        ])
    }
}
