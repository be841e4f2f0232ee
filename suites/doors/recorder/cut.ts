import type { Json } from '../../kit/check.ts';

/** Most characters that one body, frame or result keeps. */
export const KEPT = 8 * 1024;

/** What stands in the evidence for something too big. */
export interface CutShort {
  readonly [key: string]: Json;
  readonly head: string;
  readonly leftOut: string;
}

/** `json` is a value's JSON text, secrets removed. The value again, or its head and how much is missing. */
export function cut(json: string): Json {
  return json.length <= KEPT ? (JSON.parse(json) as Json) : shortened(json);
}

function shortened(json: string): CutShort {
  return {
    head: json.slice(0, KEPT),
    leftOut: `${String(json.length - KEPT)} of ${String(json.length)} characters`,
  };
}
