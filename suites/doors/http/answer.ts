/** Why no whole answer came. */
export type HttpTrouble =
  'timeout' | 'refused' | 'reset' | 'unreachable' | 'not-http' | 'cut-short' | 'disposed' | 'other';

/** What a target answered, whatever that was. Plain JSON. */
export interface Answer {
  /** 0: no whole answer came, and `trouble` says why. Whether the target acted is then unknown. */
  readonly status: number;
  readonly trouble?: HttpTrouble;
  /** Names in lower case; repeated ones joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed whatever the content type says; undefined when there is none or it is no JSON. */
  readonly body: unknown;
  readonly text: string;
  /** From sending to the last byte. */
  readonly ms: number;
  /** When it was asked: ISO 8601, UTC. */
  readonly at: string;
}

const TROUBLES: Readonly<Record<string, HttpTrouble>> = {
  ECONNREFUSED: 'refused',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  ECONNABORTED: 'reset',
  ETIMEDOUT: 'timeout',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
};

export function troubleOf(error: Error): HttpTrouble {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return TROUBLES[code] ?? (code.startsWith('HPE_') ? 'not-http' : 'other');
}

export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
