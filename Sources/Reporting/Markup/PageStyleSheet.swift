import Diagnostics

/// The style sheet of every page: system fonts, light and dark, from 360 pixels to A4.
///
/// Text has at least 4.5:1 against its background and graphics 3:1 in both schemes (WCAG 2.2 AA). On paper
/// the light colours hold whatever the screen shows.
enum PageStyleSheet {
    /// The whole sheet, part by part.
    static func write(to markup: MarkupWriter) {
        markup.fixed(colours)
        markup.fixed(text)
        markup.fixed(parts)
        markup.fixed(tables)
        markup.fixed(charts)
        markup.fixed(paper)
    }

    private static let colours: StaticString = """

        :root{color-scheme:light dark;--paper:#fff;--tint:#f2f6f5;--ink:#15211e;--soft:#4b5b57;\
        --line:#d3dcd9;--accent:#0a5c4a;--caution:#7a3800;--caution-paper:#fff3e0;\
        --k0:#0b5fa5;--k1:#c2410c;--k2:#15803d;--k3:#8b2fd6;--k4:#9a6700;--k5:#0e7490;--k6:#be185d;\
        --kr:#64748b;--ku:#c2410c;--kd:#15803d;--kw:#33443f}
        @media screen and (prefers-color-scheme:dark){:root{--paper:#101715;--tint:#1a2421;\
        --ink:#e6efec;--soft:#a9bab5;--line:#35443f;--accent:#6fd6be;--caution:#ffcf8f;\
        --caution-paper:#33250d;--k0:#60a5fa;--k1:#fb923c;--k2:#4ade80;--k3:#c99bff;--k4:#facc15;\
        --k5:#22d3ee;--k6:#f472b6;--kr:#94a3b8;--ku:#fb923c;--kd:#4ade80;--kw:#cbd8d4}}
        """

    private static let text: StaticString = """

        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
        body{margin:0;background:var(--paper);color:var(--ink);\
        font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
        main{max-width:60rem;margin:0 auto;padding:0 1rem 2rem}
        h1,h2,h3,p,dl,ul,table{margin:0 0 .75rem}
        h1{font-size:clamp(1.75rem,6vw,2.75rem);line-height:1.15;letter-spacing:-.01em}
        h2{font-size:1.5rem;line-height:1.25;padding-top:1rem;border-top:3px solid var(--accent)}
        h3{font-size:1.1rem;line-height:1.3}
        a{color:var(--accent)}
        :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
        bdi,.hash{overflow-wrap:anywhere}
        small{display:block;font-size:.8125rem;line-height:1.4;color:var(--soft);font-weight:400}
        .sentence::first-letter,thead th::first-letter,dt::first-letter,.status::first-letter,\
        .cards p::first-letter\
        {text-transform:uppercase}
        .soft{color:var(--soft)}
        .hash{font-family:ui-monospace,Consolas,"DejaVu Sans Mono",monospace;font-size:.8125rem}
        """

    private static let parts: StaticString = """

        .skip{position:absolute;left:-100vw;background:var(--paper);padding:.5rem 1rem}
        .skip:focus{left:0;top:0;z-index:1}
        header{padding-top:2.5rem}
        header .status{color:var(--accent);font-weight:600;margin:0}
        header .lead{font-size:1.125rem;color:var(--soft)}
        section,article>header{margin-bottom:2.5rem}
        article+article{border-top:1px solid var(--line);margin-top:4rem}
        nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
        nav a{display:inline-block;padding:.25rem 0}
        .facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(9.5rem,1fr));\
        gap:.75rem 1.25rem}
        .facts dt{font-size:.8125rem;color:var(--soft)}
        .facts dd{margin:0}
        .cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:.75rem;\
        list-style:none;padding:0;margin-bottom:1.25rem}
        .cards:has(>:nth-child(5):last-child){grid-template-columns:repeat(auto-fill,minmax(16rem,1fr))}
        .cards>*{background:var(--tint);border-radius:.5rem;padding:.875rem 1rem}
        .cards p{margin:0}
        .cards .main{background:var(--accent);color:var(--paper)}
        .cards .main small{color:inherit}
        .figure{overflow-wrap:anywhere;font-size:1.5rem;font-weight:650;line-height:1.25}
        .total .cards{grid-template-columns:repeat(auto-fit,minmax(15rem,1fr))}
        .total .figure{font-size:2.125rem}
        .caution{background:var(--caution-paper);color:var(--caution);padding:.625rem .875rem;\
        border-left:4px solid currentColor;border-radius:.25rem}
        """

    private static let tables: StaticString = """

        table{width:100%;border-collapse:collapse;font-size:.9375rem;font-variant-numeric:tabular-nums}
        caption{text-align:left;font-weight:600;padding:.5rem 0 .25rem}
        th,td{text-align:left;vertical-align:top;padding:.375rem .5rem;border-bottom:1px solid var(--line)}
        th:first-child,td:first-child{padding-left:0}
        th:last-child,td:last-child{padding-right:0}
        thead th{font-size:.8125rem;color:var(--soft);font-weight:600;vertical-align:bottom}
        tbody th{font-weight:500}
        tbody th.in{padding-left:1.25rem;font-weight:400}
        tr.sum th,tr.sum td{font-weight:650;border-top:2px solid var(--soft)}
        .n{text-align:right}
        td.n{white-space:nowrap}
        .n small{white-space:nowrap}
        .swatch{display:inline-block;width:.75rem;height:.75rem;border-radius:.125rem;\
        margin-right:.5rem;vertical-align:baseline}
        .legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.125rem 1.25rem;\
        font-size:.875rem}
        @media(max-width:40rem){.c3 tr,.c4 tr{display:grid}.c3 tr{grid-template-columns:1fr 1fr}\
        .c4 tr{grid-template-columns:1.4fr 1fr 1fr}.c3,.c4,.c3>*,.c4>*{display:block}\
        .c3 th:first-child,.c4 th:first-child{grid-column:1/-1;border-bottom:0;padding-bottom:0}\
        .c3 td:nth-child(2),.c4 td:nth-child(2),.c3 th:nth-child(2),.c4 th:nth-child(2)\
        {text-align:left;padding-left:0}.c3 .in~td:nth-child(2),.c4 .in~td:nth-child(2)\
        {padding-left:1.25rem}.c3 .sum>td,.c4 .sum>td{border-top:0}}
        """

    private static let charts: StaticString = """

        .chart{display:block;margin:.25rem 0 .75rem;overflow:visible}
        .chart text{fill:var(--ink);font-size:.875rem;unicode-bidi:isolate;paint-order:stroke;\
        stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
        .narrow{display:none}
        @media(max-width:40rem){.narrow{display:inline}.wide{display:none}}
        .chart .tick{fill:var(--soft);font-size:.75rem}
        .chart .grid{stroke:var(--line)}
        .chart .zero{stroke:var(--soft)}
        .chart rect{stroke:var(--paper);stroke-width:1}
        .k0{fill:var(--k0);background:var(--k0)}.k1{fill:var(--k1);background:var(--k1)}
        .k2{fill:var(--k2);background:var(--k2)}.k3{fill:var(--k3);background:var(--k3)}
        .k4{fill:var(--k4);background:var(--k4)}.k5{fill:var(--k5);background:var(--k5)}
        .k6{fill:var(--k6);background:var(--k6)}.kr{fill:var(--kr);background:var(--kr)}
        .ku{fill:var(--ku)}.kd{fill:var(--kd)}.kw{fill:var(--kw)}
        """

    private static let paper: StaticString = """

        @page{size:A4;margin:16mm 15mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);\
        font:9pt system-ui,sans-serif;color:#4b5b57}}
        @media print{body{font-size:10pt}main{max-width:none;padding:0}\
        header{padding-top:0}nav,.skip{display:none}h1{font-size:24pt}h2{font-size:14pt}\
        table{font-size:9pt}.figure{font-size:13pt}.total .figure{font-size:20pt}\
        section{margin-bottom:1.5rem}\
        .cards:has(>:nth-child(5):last-child){grid-template-columns:repeat(3,1fr)}article+article{break-before:page}\
        h2,h3,caption,thead,.legend{break-after:avoid}tbody tr:first-child,tr.sum{break-before:avoid}\
        .chart text{font-size:9pt}.chart .tick,small{font-size:8pt}.chart,.cards>*,tr,.facts>*,.caution,.legend{break-inside:avoid}\
        *{-webkit-print-color-adjust:exact;print-color-adjust:exact}}

        """

    /// Says at the head of every printed sheet that it is internal.
    static func writeInternalMark(_ language: Language, to markup: MarkupWriter) {
        switch language {
        case .english: markup.fixed("@page{@top-right{content:\"INTERNAL\"}}\n")
        case .danish: markup.fixed("@page{@top-right{content:\"INTERNT\"}}\n")
        }
    }
}
