import type { StatusReport } from '../driver.ts';

export interface Heartbeat {
  readonly status: 'online' | 'draining';
  readonly activeSessions: number;
  readonly capacity?: { readonly maxSessions: number };
}

/** What an agent may send (contract §3.2); the timestamp is stamped when it is sent. */
export type Frame =
  | { readonly type: 'heartbeat'; readonly payload: Heartbeat }
  | { readonly type: 'ack'; readonly payload: { readonly commandId: string } }
  | { readonly type: 'complete'; readonly payload: { readonly commandId: string } }
  | { readonly type: 'failed'; readonly payload: { readonly commandId: string; readonly error: string } }
  | { readonly type: 'status'; readonly payload: StatusReport };

export function frameText(frame: Frame, at: Date): string {
  return JSON.stringify({ type: frame.type, timestamp: at.toISOString(), payload: frame.payload });
}
