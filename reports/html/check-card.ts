import type { ReportedCheck } from '../json/report.ts';
import { failsProvisionally } from '../verdict/binding.ts';
import { duration } from '../words/duration.ts';
import { findingItem } from './finding-item.ts';
import { html } from './markup.ts';
import type { Markup } from './markup.ts';
import { isRed, provisionalTag as tag, sign } from './small-pieces.ts';

/** One check, folded; one that failed is open. */
export function checkCard(check: ReportedCheck, timeline: Markup | undefined): Markup {
  const {
    id,
    verdict,
    requirement,
    level,
    priority,
    profile,
    source,
    risk,
    cause,
    durationMs,
    findings,
    repeat,
    provisional,
  } = check;
  const about = [
    level,
    priority,
    ...(provisional ? ['provisional'] : []),
    profile,
    ...source,
    ...(risk === null ? [] : [`risk ${risk}`]),
  ].join(' · ');
  const search = [id, requirement, about, verdict, ...findings.map((each) => each.sentence)]
    .join(' ')
    .toLowerCase();
  return html`<details
    class="check"
    id="${id}"
    data-red="${isRed(verdict) || findings.some(failsProvisionally) ? 'yes' : 'no'}"
    data-text="${search}"
    ${isOpen(check)}
  >
    <summary>
      ${sign(verdict)} <code class="name">${id}</code> ${provisional ? tag() : undefined}
      <span class="time">${duration(durationMs)}</span>
    </summary>
    <div class="inside">
      <p class="requirement">${requirement}</p>
      <p class="note">${about}</p>
      ${cause === undefined ? undefined : html`<p class="cause">${verdict}: ${cause}</p>`}
      <ul class="findings">
        ${findings.map(findingItem)}
      </ul>
      ${timeline}
      <p class="repeat"><span>Repeat</span> <code>${repeat}</code></p>
    </div>
  </details>`;
}

const isOpen = ({ verdict, findings }: ReportedCheck): string =>
  ['fail', 'error', 'flaky'].includes(verdict) || findings.some(failsProvisionally) ? 'open' : '';
