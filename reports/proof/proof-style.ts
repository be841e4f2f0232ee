/** What the matrix needs beside the look of all pages. */
export const PROOF_STYLE = `
.matrix { overflow: auto; max-height: 80vh; border: 1px solid var(--line); background: var(--card); width: min(96vw, 110rem); margin-left: calc(50% - min(48vw, 55rem)); }
.grid { display: grid; font-size: .74rem; line-height: 1.25; grid-template-rows: 13rem; grid-auto-rows: minmax(1.05rem, auto); width: max-content; }
.fault { position: sticky; top: 0; background: var(--card); z-index: 2; text-decoration: none; color: var(--soft); overflow: hidden; }
.fault span { writing-mode: vertical-rl; transform: rotate(180deg); white-space: nowrap; height: 100%; display: block; font-size: .7rem; }
.fault:hover { color: var(--ink); overflow: visible; z-index: 4; }
.finding-row.first { border-top: 1px solid var(--line); } .finding-row:hover { background: color-mix(in srgb, var(--ink) 8%, transparent); }
.finding-name { position: sticky; left: 0; background: var(--card); z-index: 1; padding: .05rem .5rem; }
.finding-name.bad { color: var(--bad); } .finding-name b { display: block; padding-top: .3rem; font-weight: 600; }
.grid i { align-self: end; justify-self: center; width: .55rem; height: .55rem; border-radius: 50%; background: var(--good); margin-bottom: .2rem; }
`;
