import { z } from 'zod';

import { jsonObject } from './read-body.ts';
import { readReport } from './apply-report.ts';

import type { Heartbeat } from './connections.ts';
import type { Report } from './apply-report.ts';

const HEARTBEAT = z.object({
  type: z.literal('heartbeat'),
  payload: z.object({ status: z.enum(['online', 'draining']), capacity: z.unknown().optional() }),
});

export type Incoming =
  | { readonly kind: 'heartbeat'; readonly beat: Heartbeat }
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'nonsense' };

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a text frame says; anything broken or unknown is nonsense, which is ignored (contract §3.1). */
export function readFrame(text: string): Incoming {
  const document = parse(text);
  const heartbeat = HEARTBEAT.safeParse(document).data?.payload;
  if (heartbeat !== undefined) {
    const capacity = jsonObject.safeParse(heartbeat.capacity).data;
    return { kind: 'heartbeat', beat: { status: heartbeat.status, capacity } };
  }
  const report = readReport(document);
  return report === undefined ? { kind: 'nonsense' } : { kind: 'report', report };
}
