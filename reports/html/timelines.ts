import type { EvidenceBook } from '../evidence/read-evidence.ts';
import type { Report } from '../json/report.ts';
import { html } from './markup.ts';
import type { Markup } from './markup.ts';
import { isRed } from './small-pieces.ts';
import { timelineList } from './timeline-list.ts';

/** Bytes that all timelines of a page may take, so that it opens on a phone and passes through mail. */
const BUDGET = 3_500_000;

/** With less room than this nothing more is drawn. */
const TOO_LITTLE = 50_000;

/** Characters of one body: those of a red check are read, those of a green one proved. */
const RED_BODY = 4000;
const GREEN_BODY = 600;

export interface Timelines {
  readonly byCheck: ReadonlyMap<string, Markup>;
  readonly elsewhere: Markup;
}

/** The evidence of each check, drawn; the red ones first in line for the room there is. */
export function timelines({ checks }: Report, { byCheck, elsewhere }: EvidenceBook): Timelines {
  const ordered = [
    ...checks.filter((each) => isRed(each.verdict)),
    ...checks.filter((each) => !isRed(each.verdict)),
  ];
  const drawn = new Map<string, Markup>();
  let left = BUDGET;
  for (const { id, verdict, startedAt } of ordered) {
    const timeline = byCheck.get(id);
    if (timeline === undefined) continue;
    if (left < TOO_LITTLE) {
      drawn.set(id, leftToTheFile(timeline.count, timeline.firstLine));
      continue;
    }
    const list = timelineList(timeline, startedAt, isRed(verdict) ? RED_BODY : GREEN_BODY);
    const size = Buffer.byteLength(list.markup);
    drawn.set(id, size <= left ? list : leftToTheFile(timeline.count, timeline.firstLine));
    if (size <= left) left -= size;
  }
  return {
    byCheck: drawn,
    elsewhere: elsewhere.count === 0 ? html`` : timelineList(elsewhere, undefined, GREEN_BODY),
  };
}

const leftToTheFile = (count: number, line: number): Markup =>
  html`<p class="note">
    Its ${count} events are left out here to keep this page small: evidence.ndjson, from line ${line}.
  </p>`;
