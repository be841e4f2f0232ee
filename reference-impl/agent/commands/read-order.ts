import { isRecord, textAt } from '../json.ts';
import type { JsonRecord } from '../json.ts';
import type { Order, Unusable } from './order.ts';

/** A session id becomes the name of objects and a piece of request paths: only a DNS label will do. */
const SESSION_ID = /^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/;
const QUANTITY = /^[0-9]+(\.[0-9]+)?(m|[kMGTPE]|[KMGTPE]i|[eE][+-]?[0-9]+)?$/;

const READERS: Readonly<Record<string, (payload: JsonRecord, sessionId: string) => Order | Unusable>> = {
  start_session: readStart,
  stop_session: (payload, sessionId) => ({
    action: 'stop_session',
    sessionId,
    namespace: textAt(payload, 'namespace'),
    deletePVC: payload['deletePVC'] === true,
  }),
  hibernate_session: (payload, sessionId) => ({
    action: 'hibernate_session',
    sessionId,
    namespace: textAt(payload, 'namespace'),
  }),
  wake_session: (payload, sessionId) => ({
    action: 'wake_session',
    sessionId,
    namespace: textAt(payload, 'namespace'),
  }),
};

/** Understands a command (contract §3.2), or says why not. */
export function readOrder(action: string, payload: unknown): Order | Unusable {
  const read = Object.hasOwn(READERS, action) ? READERS[action] : undefined;
  if (read === undefined) return unusable(`The action "${action}" is not known to this agent.`);
  if (!isRecord(payload)) return unusable('The payload is not an object.');
  const sessionId = textAt(payload, 'sessionId');
  if (sessionId === undefined || !SESSION_ID.test(sessionId))
    return unusable('The payload has no usable sessionId.');
  return read(payload, sessionId);
}

function readStart(payload: JsonRecord, sessionId: string): Order | Unusable {
  const user = textAt(payload, 'user');
  const template = textAt(payload, 'template');
  const memory = quantityAt(payload, 'memory');
  const cpu = quantityAt(payload, 'cpu');
  if (user === undefined) return unusable('The payload has no user.');
  if (template === undefined) return unusable('The payload has no template.');
  if (memory === undefined) return unusable('The payload has no usable memory quantity.');
  if (cpu === undefined) return unusable('The payload has no usable cpu quantity.');
  return {
    action: 'start_session',
    sessionId,
    namespace: textAt(payload, 'namespace'),
    user,
    template,
    templateManifest: payload['templateManifest'],
    memory,
    cpu,
    // As for a create: absent means yes (contract §2.2).
    persistentHome: payload['persistentHome'] !== false,
  };
}

function quantityAt(payload: JsonRecord, key: string): string | undefined {
  const text = textAt(payload, key);
  return text !== undefined && QUANTITY.test(text) ? text : undefined;
}

function unusable(why: string): Unusable {
  return { action: 'unusable', why };
}
