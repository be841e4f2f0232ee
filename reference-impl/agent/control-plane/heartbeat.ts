import type { Heartbeat } from './frames.ts';

/** The payload of a heartbeat (contract §3.2). */
export function heartbeat(
  status: Heartbeat['status'],
  activeSessions: number,
  maxSessions: number | undefined,
): Heartbeat {
  return { status, activeSessions, ...(maxSessions === undefined ? {} : { capacity: { maxSessions } }) };
}
