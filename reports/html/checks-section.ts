import type { Report, ReportedCheck } from '../json/report.ts';
import { phaseTitle } from '../words/phase-title.ts';
import { checkCard } from './check-card.ts';
import { html } from './markup.ts';
import type { Markup } from './markup.ts';
import type { Timelines } from './timelines.ts';

/** Every check of the run, by phase, in the order in which they ran. */
export function checksSection({ checks, incidents }: Report, drawn: Timelines): Markup {
  const phases = Map.groupBy(checks, (check) => check.phase);
  return html`<section id="checks">
    <h2>Checks</h2>
    <div id="tools" hidden>
      <input
        id="find"
        type="search"
        placeholder="Find a check, sentence or source"
        aria-label="Find a check, sentence or source"
      />
      <label><input id="red" type="checkbox" /> only what did not pass</label>
    </div>
    <p id="none" class="note" ${hiddenUnless(checks.length === 0 && incidents.length === 0)}>
      No check to show.
    </p>
    ${[...phases].map(([phase, them]) => phaseSection(phase, them, drawn))}
  </section>`;
}

const hiddenUnless = (shown: boolean): string => (shown ? '' : 'hidden');

function phaseSection(phase: number, checks: readonly ReportedCheck[], drawn: Timelines): Markup {
  const binding = checks.filter((check) => !check.provisional);
  const passed = binding.filter((check) => check.verdict === 'pass').length;
  return html`<section class="phase" id="phase-${phase}">
    <h3>
      ${phaseTitle(phase)}
      <span class="share ${passed === binding.length ? 'good' : 'warn'}">${passed}/${binding.length}</span>
    </h3>
    ${checks.map((check) => checkCard(check, drawn.byCheck.get(check.id)))}
  </section>`;
}
