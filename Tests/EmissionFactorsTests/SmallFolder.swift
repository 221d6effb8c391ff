import TestSupport

/// A small factor folder in which nothing is wrong, for tests that break it.
struct SmallFolder {
    /// The files by path.
    var files: [String: String] = [
        "datasets.csv": """
        dataset,family,publisher,title,edition,published,licence,attribution,url,original_sha256,gwp_set,note
        a-2024,a,P,T,2024,2024-06,L,S,,,AR5,
        a-2025,a,P,T,2025,2025-06,L,S,,,AR5,
        conv-2025,conv,P,T,2025,2025,L,S,,,,

        """,
        "factor-sets.csv": """
        factor_set,dataset
        s-2024,a-2024
        s-2024,conv-2025
        s-2025,a-2024
        s-2025,a-2025
        s-2025,conv-2025

        """,
        "categories.csv": "category,name_en,name_da\nenergy,Energy,Energi\n",
        "departments.csv":
            "department,name_en,name_da,aliases\nproduction,Production,Produktion,\n",
        "activities.csv": """
        activity,name_en,name_da,unit,category,scope_rule,scope3_category,synonyms,note
        fuel,Fuel,Brændstof,L,energy,combustion,1,,
        car,Car,Bil,km,energy,valueChain,6,,
        later,Later,Senere,piece,energy,valueChain,1,,none published
        timber,Timber,Tømmer,kg,energy,valueChain,1,,

        """,
        "classification.csv": """
        record,mode,fuel,size,service,class,kind,material,treatment,amount,activity,category,scope_rule,scope3_category,reason
        energy,*,diesel,*,*,*,generator,*,*,quantity,fuel,energy,combustion,1,
        travel,car,*,*,*,*,*,*,*,distance,car,energy,valueChain,6,

        """,
        "bindings.csv": """
        activity,measure,option,geography,stage,family,factor_id,minus_factor_id,via,reason,note
        fuel,all,1,DK,use,a,f,,,,
        fuel,all,1,DK,wellToTank,a,f,,,,
        fuel,biogenic,1,*,use,a,bio,,,,
        car,all,1,*,use,,,,conv:c>fuel,,
        timber,all,1,*,cradleToGate,a,w,,,,
        timber,all,1,*,endOfLife,a,w:C3,,,,

        """,
        "method.csv": Repository.text("emission-factors/method.csv"),
        "countries.csv": """
        country,iso3,name_en,name_da,groups
        DK,DNK,Denmark,Danmark,EU|EEA|Nordic
        SE,SWE,Sweden,Sverige,EU|EEA|Nordic

        """,
        "municipalities.csv": "municipality,name,price_area\n101,København,DK2\n",
        "editions/a-2024/factors.csv": """
        id,name,unit,stage,co2e,co2,ch4_co2e,n2o_co2e,biogenic_co2,gwp_set,scope,geography,valid_from,valid_to,kg_per_unit,table,flags,note
        f,Fuel,L,use,2.5,2.4,0.06,0.04,,AR5,1,DK,2024-01-01,2024-12-31,,T1,,
        f,Fuel,L,wellToTank,0.5,,,,,AR5,3,DK,2024-01-01,2024-12-31,,T1,,
        bio,Bio,L,use,,,,,0.1,,,DK,2024-01-01,2024-12-31,,T1,,
        m,Wood,kg,cradleToGate,1.1,,,,,,3,,,,,T2,,
        x,Bad,kg,use,1,,,,,,3,,,,,T2,unusable,
        w,Timber,kg,cradleToGate,-1.2,,,,,,3,,,,,T2,,
        w:C3,Timber,kg,endOfLife,1.5,,,,,,3,,,,,T2,,

        """,
        "editions/a-2025/factors.csv": """
        id,name,unit,stage,co2e,co2,ch4_co2e,n2o_co2e,biogenic_co2,gwp_set,scope,geography,valid_from,valid_to,kg_per_unit,table,flags,note
        f,Fuel,L,use,2,1.9,0.06,0.04,,AR5,1,DK,2025-01-01,2025-12-31,,T1,,
        f,Fuel,L,wellToTank,0.5,,,,,AR5,3,DK,2025-01-01,2025-12-31,,T1,,
        bio,Bio,L,use,,,,,0.2,,,DK,2025-01-01,2025-12-31,,T1,,

        """,
        "editions/conv-2025/conversions.csv": """
        id,name,from_unit,to_unit,value,valid_from,valid_to,table,note
        c,Car,km,L,0.05,,,T,

        """,
        "editions/a-2024/CITATION.md": "# a-2024\n",
        "editions/a-2025/CITATION.md": "# a-2025\n",
        "editions/conv-2025/CITATION.md": "# conv-2025\n",
    ]

    /// Small own factors that lie over it.
    static let own: [String: String] = [
        "datasets.csv": """
        dataset,family,publisher,title,licence,attribution
        mine-2025,mine,Me,Own,free,Mine

        """,
        "editions/mine-2025/factors.csv": """
        id,name,unit,stage,co2e
        f,Fuel,L,use,1.5
        f,Fuel,L,wellToTank,0.25

        """,
        "bindings.csv": """
        activity,measure,option,geography,stage,family,factor_id
        fuel,all,1,DK,use,mine,f
        fuel,all,1,DK,wellToTank,mine,f

        """,
        "editions/mine-2025/CITATION.md": "# mine-2025\n",
    ]

    /// Writes all files into a folder.
    static func write(_ files: [String: String], to folder: TemporaryFolder, below: String = "") {
        for (path, text) in files { folder.write(text, as: below + path) }
    }
}
