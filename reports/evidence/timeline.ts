import type { Evidence } from '../../suites/kit/evidence.ts';

/** How many events are kept of one check: its beginning and its end, where the answer mostly is. */
const FIRST = 120;
const LAST = 80;

/** What was seen by one check. Line numbers are those of `evidence.ndjson`, from 1. */
export interface Timeline {
  readonly first: Evidence[];
  readonly last: Evidence[];
  count: number;
  firstLine: number;
  lastLine: number;
}

export const emptyTimeline = (): Timeline => ({ first: [], last: [], count: 0, firstLine: 0, lastLine: 0 });

export function addEvent(timeline: Timeline, event: Evidence, line: number): void {
  if (timeline.count === 0) timeline.firstLine = line;
  timeline.count += 1;
  timeline.lastLine = line;
  if (timeline.first.length < FIRST) {
    timeline.first.push(event);
    return;
  }
  timeline.last.push(event);
  if (timeline.last.length > LAST) timeline.last.shift();
}

/** Events between the first and the last that were not kept. */
export const leftOut = ({ count, first, last }: Timeline): number => count - first.length - last.length;
