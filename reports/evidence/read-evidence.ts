import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Evidence } from '../../suites/kit/evidence.ts';
import { addEvent, emptyTimeline } from './timeline.ts';
import type { Timeline } from './timeline.ts';

/** The evidence of a run, sorted by check; what belongs to no check stands in `elsewhere`. */
export interface EvidenceBook {
  readonly byCheck: ReadonlyMap<string, Timeline>;
  readonly elsewhere: Timeline;
}

/** Reads `<run>/evidence.ndjson` line by line, bounded in memory. No file, or a line cut short: nothing there. */
export async function readEvidence(runDirectory: string): Promise<EvidenceBook> {
  const file = join(runDirectory, 'evidence.ndjson');
  const byCheck = new Map<string, Timeline>();
  const elsewhere = emptyTimeline();
  if (!(await exists(file))) return { byCheck, elsewhere };
  let number = 0;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    number += 1;
    const event = readEvent(text);
    if (event === undefined) continue;
    addEvent(event.check === undefined ? elsewhere : timelineOf(event.check, byCheck), event, number);
  }
  return { byCheck, elsewhere };
}

function timelineOf(check: string, byCheck: Map<string, Timeline>): Timeline {
  const timeline = byCheck.get(check) ?? emptyTimeline();
  byCheck.set(check, timeline);
  return timeline;
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

function readEvent(text: string): Evidence | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isEvidence(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The recorder wrote these lines itself; a time and a kind tell them from anything else. */
function isEvidence(value: unknown): value is Evidence {
  return (
    typeof value === 'object' &&
    value !== null &&
    'at' in value &&
    typeof value.at === 'string' &&
    'kind' in value &&
    typeof value.kind === 'string'
  );
}
