import type { Evidence } from '../../suites/kit/evidence.ts';
import { sayEvent } from '../evidence/say-event.ts';
import type { SaidEvent } from '../evidence/say-event.ts';
import { leftOut } from '../evidence/timeline.ts';
import type { Timeline } from '../evidence/timeline.ts';
import { curlOf } from './curl.ts';
import { html } from './markup.ts';
import type { Markup } from './markup.ts';

/** What was seen, in the order of time, each event as far from the start as it happened. */
export function timelineList(timeline: Timeline, startedAt: string | undefined, longestBody: number): Markup {
  const { first, last, count, firstLine } = timeline;
  const start = Date.parse(startedAt ?? first[0]?.at ?? '');
  const item = (event: Evidence): Markup => eventItem(event, Date.parse(event.at) - start, longestBody);
  const gap = leftOut(timeline);
  return html`<details class="evidence">
    <summary>
      Evidence
      <span class="note"
        >${count} ${count === 1 ? 'event' : 'events'}, evidence.ndjson from line ${firstLine}</span
      >
    </summary>
    <ol class="timeline">
      ${inTime(first).map(item)}
      ${gap === 0 ? undefined : html`<li class="gap">${gap} more events in evidence.ndjson</li>`}
      ${inTime(last).map(item)}
    </ol>
  </details>`;
}

/** Rows are read a little after they changed. */
const inTime = (events: readonly Evidence[]): Evidence[] =>
  [...events].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));

function eventItem(event: Evidence, afterMs: number, longestBody: number): Markup {
  const said = sayEvent(event);
  const head = html`<time datetime="${event.at}">${offset(afterMs)}</time><b class="kind">${event.kind}</b>
    <span class="${said.trouble ? 'said bad' : 'said'}">${cut(said.line, longestBody)}</span>`;
  const inside = bodies(event, said, longestBody);
  if (inside.length === 0) return html`<li class="event">${head}</li>`;
  return html`<li class="event">
    <details>
      <summary>${head}</summary>
      ${inside}
    </details>
  </li>`;
}

function bodies(event: Evidence, said: SaidEvent, longest: number): Markup[] {
  const curl = event.kind === 'http' ? [{ label: 'curl', text: curlOf(event) }] : [];
  const values = said.bodies.map(({ label, value }) => ({
    label,
    text: JSON.stringify(value, undefined, 2),
  }));
  const statement = event.kind === 'sql' ? [{ label: 'statement', text: event.statement }] : [];
  return [...statement, ...values, ...curl].map(
    ({ label, text }) =>
      html`<p class="label">${label}</p>
        <pre>${cut(text, longest)}</pre>`,
  );
}

const cut = (text: string, longest: number): string =>
  text.length <= longest
    ? text
    : `${text.slice(0, longest)}… (${String(text.length - longest)} more characters)`;

/** `+0.120 s`; an event from before the start has a minus. */
const offset = (ms: number): string =>
  Number.isNaN(ms) ? '' : `${ms < 0 ? '−' : '+'}${(Math.abs(ms) / 1000).toFixed(3)}`;
