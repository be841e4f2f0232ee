/** A command's payload, understood (contract §3.2). */
export type Order = StartOrder | StopOrder | ScaleOrder;

interface Addressed {
  readonly sessionId: string;
  /** What the API wrote; an agent works in its own namespace all the same (contract §8.2). */
  readonly namespace: string | undefined;
}

export interface StartOrder extends Addressed {
  readonly action: 'start_session';
  readonly user: string;
  readonly template: string;
  /** Unread: its `spec` may turn out to be unusable, and the Template resource may serve instead. */
  readonly templateManifest: unknown;
  readonly memory: string;
  readonly cpu: string;
  readonly persistentHome: boolean;
}

export interface StopOrder extends Addressed {
  readonly action: 'stop_session';
  readonly deletePVC: boolean;
}

export interface ScaleOrder extends Addressed {
  readonly action: 'hibernate_session' | 'wake_session';
}

/** Why a command cannot be understood. */
export interface Unusable {
  readonly action: 'unusable';
  readonly why: string;
}
