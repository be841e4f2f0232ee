import type { Order } from './commands/order.ts';

/** What an agent says about one session: the payload of a `status` frame (contract §3.2). */
export interface StatusReport {
  readonly sessionId: string;
  readonly state: 'starting' | 'running' | 'hibernated' | 'terminated' | 'failed';
  readonly vncReady?: boolean;
  readonly vncPort?: number;
  readonly platformMetadata?: { readonly podName?: string; readonly podIP?: string };
}

/** One order at work. */
export interface Work {
  readonly commandId: string;
  report(status: StatusReport): void;
  /** Aborted when a stop cuts this work short: it then ends at once and leaves the clearing to the stop. */
  readonly signal: AbortSignal;
}

/** The seam between the agent and what it drives; a Docker engine would be another one. */
export interface Driver {
  /** Does the work and reports the state reached. @throws Error whose message is the reason of `failed` */
  carryOut(order: Order, work: Work): Promise<void>;
  /** The sessions found by this agent's labels, now. */
  survey(): Promise<readonly StatusReport[]>;
}
