import Diagnostics

/// The files that `bftp factors new` writes: an example that can be used, and what each column means.
enum OwnFactorSkeleton {
    /// The folder of the example's edition.
    static let edition = "editions/my-factors-2026"

    /// All files with their texts; the guide in a language.
    static func files(_ language: Language) -> [(path: String, text: String)] {
        [
            ("README.md", language == .danish ? danishGuide : englishGuide),
            ("datasets.csv", datasets), ("bindings.csv", bindings),
            (edition + "/factors.csv", factors), (edition + "/CITATION.md", citation),
        ]
    }

    private static let datasets = """
        dataset,family,publisher,title,edition,published,licence,attribution,url,original_sha256,gwp_set,best_before,note
        my-factors-2026,my-factors,My district heating company,Declaration of district heat,2026,2026-02,by agreement,Figures of my district heating company,https://example.org/declaration,,AR5,2027-12-31,an example: replace every word

        """

    private static let factors = """
        id,name,unit,stage,co2e,co2,ch4_co2e,n2o_co2e,biogenic_co2,gwp_set,scope,geography,valid_from,valid_to,kg_per_unit,table,flags,note
        district-heat,District heat delivered,kWh,use,0.05,,,,,AR5,2,DK,2026-01-01,2026-12-31,,page 1,,an example: replace the figure

        """

    private static let bindings = """
        activity,measure,option,geography,stage,family,factor_id,minus_factor_id,via,reason,note
        heat.district,all,1,DK,use,my-factors,district-heat,,,,our supplier

        """

    private static let citation = """
        # my-factors-2026

        * Publisher: who measured or calculated the figures
        * Edition: which year, which version
        * Licence: on which terms they may be passed on
        * Attribution: the sentence that goes with them
        * Original: address and SHA-256 of the file or declaration
        * What was taken as what: which figure of the original is which row
        * Known defects: what a reader has to know

        """

    private static let englishGuide = """
        # Own factors

        Factors of a supplier, a fund or a broadcaster, laid over the published ones:

            bftp factors lint THIS-FOLDER
            bftp footprint --own-factors THIS-FOLDER report.xml

        Own rows are tried before the published ones. Where they answer, the report says so and names the
        published figure they stand in for. Tables are CSV: UTF-8, lines end with LF, comma, full stop in
        numbers, no exponent. An empty cell means that there is no figure; it never means zero.

        ## datasets.csv: where the figures come from

        | column | meaning |
        | --- | --- |
        | `dataset` | name of the folder in `editions/` |
        | `family` | the dataset without its year; other than every published family |
        | `publisher`, `title`, `edition`, `published` | the citation |
        | `licence`, `attribution` | the terms, and the sentence that goes with the figures |
        | `url`, `original_sha256` | address and hash of the original, where there is one |
        | `gwp_set` | AR4, AR5 or AR6; empty: not stated |
        | `best_before` | the day after which the figures should be replaced |
        | `note` | what a reader has to know |

        ## editions/DATASET/factors.csv: the figures

        | column | meaning |
        | --- | --- |
        | `id`, `name` | the row's own id, and what it is |
        | `unit` | the unit the figure is per: L, kWh, kg, km, night, … |
        | `stage` | use, wellToTank, transmissionAndDistribution, radiativeForcing, cradleToGate, endOfLife |
        | `co2e` | kg CO2e per unit |
        | `co2`, `ch4_co2e`, `n2o_co2e` | its parts, where known; with the flag `co2Only` there is `co2` alone |
        | `biogenic_co2` | kg of biogenic CO2, outside the scopes |
        | `scope` | 1, 2 or 3 as the publisher sees it |
        | `geography` | country (DK), municipality (DK-101); empty: no country |
        | `valid_from`, `valid_to` | first and last day; empty: no year matters |
        | `kg_per_unit` | mass of one unit of a material |
        | `table` | table or page in the original |
        | `flags`, `note` | co2Only, check, credit, unusable; a remark |

        ## bindings.csv: what they answer for

        | column | meaning |
        | --- | --- |
        | `activity` | id of the activity: `bftp factors search diesel` finds it |
        | `measure` | all; for electricity location or market; biogenic |
        | `option` | 1, 2, …: tried in this order; all rows of one option apply together |
        | `geography` | `*`, countries (`DK\\|SE`), or `=country`: the row of the record's own place |
        | `stage`, `family`, `factor_id` | the row |
        | `minus_factor_id`, `via` | a row to be subtracted; `FAMILY:ROW>ACTIVITY` to convert |
        | `reason` | empty: exact; proxyGeography, regionalAverage, averageActivity, chosenClass |
        | `note` | a remark |

        If the published figures have several stages (a fuel: use and wellToTank), bind all of them: stages
        that the own option leaves out are left out of the footprint.

        New activities stand in `activities.csv`, and what leads to them in `classification.csv`, with the
        columns of the published tables.

        """

    private static let danishGuide = """
        # Egne faktorer

        En leverandørs, en fonds eller en tv-stations faktorer, lagt oven på de offentliggjorte:

            bftp factors lint DENNE-MAPPE
            bftp footprint --own-factors DENNE-MAPPE rapport.xml

        Egne rækker prøves før de offentliggjorte. Hvor de svarer, siger rapporten det og nævner det tal, de
        træder i stedet for. Tabellerne er CSV: UTF-8, linjer slutter med LF, komma, punktum i tal, ingen
        eksponent. En tom celle betyder, at der intet tal er; den betyder aldrig nul.

        ## datasets.csv: hvor tallene kommer fra

        | kolonne | betydning |
        | --- | --- |
        | `dataset` | mappens navn i `editions/` |
        | `family` | datasættet uden år; en anden end enhver offentliggjort |
        | `publisher`, `title`, `edition`, `published` | kildeangivelsen |
        | `licence`, `attribution` | vilkårene og den sætning, der følger tallene |
        | `url`, `original_sha256` | originalens adresse og hash, hvor der er en |
        | `gwp_set` | AR4, AR5 eller AR6; tom: ikke angivet |
        | `best_before` | dagen, efter hvilken tallene bør skiftes ud |
        | `note` | hvad en læser skal vide |

        ## editions/DATASÆT/factors.csv: tallene

        | kolonne | betydning |
        | --- | --- |
        | `id`, `name` | rækkens eget id, og hvad den er |
        | `unit` | enheden, tallet gælder for: L, kWh, kg, km, night, … |
        | `stage` | use, wellToTank, transmissionAndDistribution, radiativeForcing, cradleToGate, endOfLife |
        | `co2e` | kg CO2e pr. enhed |
        | `co2`, `ch4_co2e`, `n2o_co2e` | dets dele, hvor de kendes; med mærket `co2Only` kun `co2` |
        | `biogenic_co2` | kg biogent CO2, uden for scopes |
        | `scope` | 1, 2 eller 3, som udgiveren ser det |
        | `geography` | land (DK), kommune (DK-101); tom: intet land |
        | `valid_from`, `valid_to` | første og sidste dag; tom: året er ligegyldigt |
        | `kg_per_unit` | massen af én enhed af et materiale |
        | `table` | tabel eller side i originalen |
        | `flags`, `note` | co2Only, check, credit, unusable; en bemærkning |

        ## bindings.csv: hvad de svarer for

        | kolonne | betydning |
        | --- | --- |
        | `activity` | aktivitetens id: `bftp factors search diesel` finder det |
        | `measure` | all; for el location eller market; biogenic |
        | `option` | 1, 2, …: prøves i den rækkefølge; alle rækker i én mulighed gælder sammen |
        | `geography` | `*`, lande (`DK\\|SE`), eller `=country`: rækken for postens eget sted |
        | `stage`, `family`, `factor_id` | rækken |
        | `minus_factor_id`, `via` | en række, der trækkes fra; `FAMILIE:RÆKKE>AKTIVITET` omregner |
        | `reason` | tom: nøjagtig; proxyGeography, regionalAverage, averageActivity, chosenClass |
        | `note` | en bemærkning |

        Har de offentliggjorte tal flere stadier (et brændstof: use og wellToTank), så bind dem alle: stadier,
        som den egne mulighed udelader, mangler i klimaaftrykket.

        Nye aktiviteter står i `activities.csv`, og hvad der fører til dem i `classification.csv`, med de
        offentliggjorte tabellers kolonner.

        """
}
