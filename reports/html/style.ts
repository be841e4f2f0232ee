/** The look of the page. Colours are named once, for light and for dark; nothing is fetched. */
export const STYLE = `
:root { color-scheme: light dark;
  --paper: #fbfaf7; --card: #fff; --ink: #1d1c1a; --soft: #66635c;
  --line: #e2dfd7; --good: #1c7344; --bad: #b3261e; --warn: #8a5a00; --quiet: var(--soft);
  --serif: Charter, 'Bitstream Charter', 'Iowan Old Style', 'Source Serif 4', Cambria, Georgia, serif;
  --sans: system-ui, -apple-system, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif; --mono: ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace; }
@media screen and (prefers-color-scheme: dark) { :root { --paper: #15171a; --card: #1c1f23; --ink: #e6e4df; --soft: #9c9a94; --line: #30343a; --good: #6fcf97; --bad: #ff8f85; --warn: #e5b54b; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 var(--sans); }
main { max-width: 62rem; margin: 0 auto; padding: clamp(1rem, 4vw, 3.5rem) clamp(1rem, 4vw, 2rem) 4rem; }
p, ul, ol, dl { margin: 0; padding: 0; } ul, ol { list-style: none; }
a { color: inherit; text-decoration-color: var(--soft); text-underline-offset: .2em; }
code, pre { font: .86em/1.5 var(--mono); overflow-wrap: anywhere; }
h1 { font: 600 clamp(2.4rem, 8vw, 4.2rem)/1.05 var(--serif); letter-spacing: -.015em; margin: .15em 0 .2em; }
h2 { font: 600 1.6rem/1.2 var(--serif); margin: 0 0 1.1rem; }
h3 { font: 600 1rem/1.3 var(--sans); margin: 0 0 .6rem; }
section { margin-top: 3.5rem; }
.good { color: var(--good); } .bad { color: var(--bad); } .warn { color: var(--warn); } .quiet { color: var(--quiet); }
.note { color: var(--soft); font-size: .88rem; }
.verdict { border-top: .4rem solid currentColor; padding-top: 1.4rem; }
.verdict > :not(h1) { color: var(--ink); }
.kicker { font-size: 1rem; color: var(--soft) !important; }
.sentence { font: 1.25rem/1.45 var(--serif); max-width: 46rem; text-wrap: pretty; }
.bar { display: flex; gap: 2px; height: .7rem; margin: 1.8rem 0 .6rem; border-radius: 3px; overflow: hidden; }
.bar i { min-width: 3px; background: currentColor; } .bar .quiet { opacity: .45; } .bar .error { filter: brightness(.75); }
.counts { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; } .counts .total { color: var(--soft); }
table { border-collapse: collapse; text-align: left; }
.profiles { margin: 1.8rem 0; min-width: min(100%, 34rem); }
.profiles th, .profiles td { padding: .45rem 1.4rem .45rem 0; border-bottom: 1px solid var(--line); font-weight: 400; }
.profiles tbody th { font-weight: 600; } .profiles thead th { color: var(--soft); font-size: .88rem; } .number { font-variant-numeric: tabular-nums; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: .8rem 2rem; }
.facts dt { color: var(--soft); font-size: .82rem; } .facts dd { margin: 0; overflow-wrap: anywhere; }
.sign { display: inline-block; width: 1.1em; flex: none; text-align: center; font-weight: 700; }
.mend li, .criteria li, .finding { display: flex; gap: .6rem; align-items: baseline; } .mend li > div, .criteria li > div, .finding > div { min-width: 0; flex: 1; }
.mend li { padding: .7rem 0; border-bottom: 1px solid var(--line); } .mend li:first-child { border-top: 1px solid var(--line); }
.mend a { color: var(--soft); margin-right: .6rem; } .note + .mend { margin-top: 1rem; }
.groups { columns: 2 24rem; column-gap: 3rem; } .group { break-inside: avoid; margin-bottom: 1.8rem; }
.share { font-weight: 500; font-variant-numeric: tabular-nums; margin-left: .3rem; }
.criteria li { padding: .2rem 0; } .id { color: var(--soft); font-variant-numeric: tabular-nums; margin-right: .3rem; } .covers { font-size: .85rem; color: var(--soft); margin: .2rem 0 .4rem; }
summary { cursor: pointer; } summary::-webkit-details-marker { display: none; } .criteria summary, .check > summary { list-style: none; }
#tools { display: flex; flex-wrap: wrap; gap: .8rem 1.4rem; align-items: center; margin-bottom: 1.5rem; } [hidden] { display: none !important; }
#find { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: .5rem .8rem; flex: 1 1 16rem; }
.phase { margin-top: 2rem; }
.check { border-top: 1px solid var(--line); } .check:last-child { border-bottom: 1px solid var(--line); }
.check > summary { display: flex; gap: .6rem; align-items: baseline; padding: .55rem 0; } .check > summary:hover .name { text-decoration: underline; text-underline-offset: .2em; }
.name { flex: 1; font-size: .92rem; } .time { color: var(--soft); font-size: .85rem; font-variant-numeric: tabular-nums; white-space: nowrap; }
.inside { padding: .2rem 0 1.4rem 1.7rem; display: grid; grid-template-columns: minmax(0, 1fr); gap: .7rem; }
.requirement { font: 1.1rem/1.45 var(--serif); } .findings { display: grid; grid-template-columns: minmax(0, 1fr); gap: .45rem; } .cause { color: var(--warn); }
.difference { margin: .5rem 0; width: 100%; font-size: .92rem; table-layout: fixed; background: var(--card); border: 1px solid var(--line); }
.difference th, .difference td { padding: .35rem .7rem; vertical-align: top; font-weight: 400; border-top: 1px solid var(--line); } .difference thead * { color: var(--soft); font-size: .82rem; border: 0; } .difference tr > :first-child { width: 24%; }
.evidence > summary { font-weight: 600; font-size: .92rem; } .timeline { margin-top: .5rem; background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: .4rem .8rem; font-size: .85rem; }
.event { padding: .18rem 0; } .event summary, .event:not(:has(details)) { display: flex; gap: .7rem; align-items: baseline; } .event summary { list-style: none; } .event summary .said { text-decoration: underline dotted var(--soft); text-underline-offset: .25em; }
.event time { color: var(--soft); font: .92em var(--mono); flex: none; width: 4.6rem; text-align: right; } .kind { color: var(--soft); font-weight: 500; flex: none; width: 4rem; } .said { min-width: 0; font-family: var(--mono); font-size: .95em; overflow-wrap: anywhere; }
.gap { text-align: center; color: var(--soft); padding: .4rem; } .label { color: var(--soft); margin: .4rem 0 0 5.3rem; }
pre { margin: .2rem 0 .5rem 5.3rem; padding: .6rem .8rem; background: var(--paper); border-left: 3px solid var(--line); white-space: pre-wrap; max-height: 28rem; overflow: auto; }
.repeat { font-size: .88rem; } .repeat span { color: var(--soft); margin-right: .5rem; } .repeat code { background: var(--card); border: 1px solid var(--line); border-radius: 4px; padding: .15rem .4rem; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.plainlist li { padding: .6rem 0; border-top: 1px solid var(--line); } .rulings { display: grid; grid-template-columns: 3rem 1fr; gap: .6rem 1rem; } .rulings dt { font-weight: 600; } .rulings dd { margin: 0; }
@media (max-width: 40rem) { body { font-size: 15px; } .inside { padding-left: 0; } .event summary, .event:not(:has(details)) { flex-wrap: wrap; gap: 0 .6rem; } .event time { width: auto; } .said { flex: 1 0 100%; } .kind { width: auto; } pre, .label { margin-left: 0; } .difference tr > :first-child { width: 30%; } .difference th, .difference td { padding: .35rem .4rem; } .facts { grid-template-columns: 1fr 1fr; gap: .8rem 1rem; } .profiles th, .profiles td { padding-right: .7rem; } }
@media print { :root { color-scheme: light; --paper: #fff; } body { font-size: 10pt; } main { max-width: none; padding: 0; } #tools { display: none; } .check, .mend li, .group { break-inside: avoid; } .check[open] { break-inside: auto; } pre { max-height: none; } section { margin-top: 2rem; } h2, h3 { break-after: avoid; } }
`;
