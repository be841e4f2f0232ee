import type { Json } from './check.ts';

/** Everything that was seen, on one timeline: one line of `evidence.ndjson` each. Times are ISO 8601, UTC. */
export type Evidence = { readonly at: string; readonly check?: string } & EvidenceBody;

export type EvidenceBody =
  | {
      readonly kind: 'http';
      readonly method: string;
      readonly path: string;
      readonly request?: Json | undefined;
      /** 0: no answer came; `trouble` says why. */
      readonly status: number;
      readonly response?: Json | undefined;
      readonly trouble?: string | undefined;
      readonly ms: number;
      /** Who asked: a role of ours or an agent id. */
      readonly as?: string | undefined;
      /** What of the contract our request breaks, on purpose. */
      readonly breaks?: string | undefined;
    }
  | {
      readonly kind: 'frame';
      readonly direction: 'to-agent' | 'to-api';
      /** Which side is ours: the probe's frames are our own. */
      readonly by: 'target' | 'probe';
      readonly agent: string;
      readonly frame: Json;
      /** What of the contract our frame breaks, on purpose. */
      readonly breaks?: string | undefined;
    }
  | {
      readonly kind: 'socket';
      readonly agent: string;
      readonly event: string;
      readonly detail?: string | undefined;
    }
  | {
      readonly kind: 'sql';
      readonly statement: string;
      readonly parameters?: readonly Json[] | undefined;
      readonly rows?: readonly Json[] | undefined;
      readonly trouble?: string | undefined;
      readonly ms: number;
    }
  | {
      readonly kind: 'cluster';
      readonly by: string;
      readonly verb: string;
      readonly path: string;
      readonly status: number;
    }
  | {
      readonly kind: 'process';
      readonly name: string;
      readonly event: string;
      readonly detail?: string | undefined;
    }
  | {
      readonly kind: 'output';
      readonly name: string;
      readonly stream: 'stdout' | 'stderr';
      readonly line: string;
    }
  | {
      readonly kind: 'disturbance';
      /** Which connections: `database`, `agents`. */
      readonly way: string;
      readonly event: string;
      readonly detail?: string | undefined;
    }
  | {
      /** A row that the target changed, seen in its database. */
      readonly kind: 'row';
      readonly table: string;
      readonly op: string;
      readonly id: string;
      /** `state pending → running`. */
      readonly change: string;
    }
  | { readonly kind: 'canary'; readonly way: string; readonly what: string }
  | { readonly kind: 'note'; readonly text: string };

/** Where doors put what they saw. Secrets are taken out on the way in. */
export interface Recorder {
  /** `at`, ISO 8601: when it happened, where that was not just now. */
  record(body: EvidenceBody, at?: string): void;
  /** From now on this text never reaches the evidence. Shorter than 6 characters: ignored. */
  secret(text: string): void;
}
