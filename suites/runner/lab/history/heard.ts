import type { EvidenceBody } from '../../../kit/evidence.ts';
import type { AgentConnection, ChangeRequest, HistoryFrame } from '../../../kit/history.ts';
import { parsedJson } from '../../../doors/http/answer.ts';
import { textAt } from '../../../doors/http/read.ts';
import { accepted } from '../../../doors/http/what-a-status-says.ts';

/** What a door's evidence adds to a history: a request that changes a session, a frame, a connection, or nothing. */

type Http = Extract<EvidenceBody, { kind: 'http' }>;
type Frame = Extract<EvidenceBody, { kind: 'frame' }>;
type Socket = Extract<EvidenceBody, { kind: 'socket' }>;

const ACTIONS: Readonly<Record<string, ChangeRequest['action']>> = {
  'POST ': 'start_session',
  'DELETE id': 'stop_session',
  'PUT id/hibernate': 'hibernate_session',
  'PUT id/wake': 'wake_session',
};

export function requestOf(
  check: string,
  { method, path, status, response, ms }: Http,
): ChangeRequest | undefined {
  const found = /\/sessions(?:\/([^/?]+)(\/hibernate|\/wake)?)?(?:\?.*)?$/.exec(path);
  if (!found) return undefined;
  const [, id, change = ''] = found;
  const action = ACTIONS[`${method} ${id === undefined ? '' : `id${change}`}`];
  if (action === undefined) return undefined;
  const outcome = accepted(status) ? 'accepted' : status === 0 || status >= 500 ? 'unknown' : 'refused';
  const named = id === undefined ? textAt(response, 'name') : decoded(id);
  return { check, at: Date.now() - ms, action, sessionId: named ?? null, outcome };
}

export function frameOf(check: string, { direction, agent, frame }: Frame): HistoryFrame {
  const raw = typeof frame === 'string' ? { raw: frame } : {};
  const read: unknown = typeof frame === 'string' ? parsedJson(frame) : frame;
  return {
    check,
    at: Date.now(),
    agent,
    direction,
    type: textAt(read, 'type') ?? '',
    commandId: textAt(read, 'payload.commandId') ?? null,
    sessionId: textAt(read, 'payload.sessionId') ?? textAt(read, 'payload.payload.sessionId') ?? null,
    state: textAt(read, 'payload.state') ?? textAt(read, 'payload.status') ?? null,
    ...raw,
  };
}

export function connectionOf({ agent, event }: Socket): AgentConnection | undefined {
  return event === 'opened' || event === 'closed' ? { agent, at: Date.now(), event } : undefined;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
