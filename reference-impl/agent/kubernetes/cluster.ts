import { Agent as PlainAgent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import { listAt, textAt } from '../json.ts';
import { requestJson } from '../request-json.ts';
import type { JsonAnswer } from '../request-json.ts';
import type { Credentials } from './credentials.ts';
import { KINDS } from './kinds.ts';
import type { Kind } from './kinds.ts';
import type { Objects } from './kube-object.ts';

/** One namespace of a cluster. Every call throws an Error with the cluster's own words when it is refused. */
export interface Cluster {
  get<K extends Kind>(kind: K, name: string): Promise<Objects[K] | undefined>;
  /** `selector` as in `app=x,session=y`; none while the kind itself is unknown to the cluster. */
  list<K extends Kind>(kind: K, selector: string): Promise<readonly Objects[K][]>;
  /** Finds it made when it is there already. */
  create(kind: Kind, body: object): Promise<void>;
  /** A JSON merge patch of the object, or of its status. */
  patch(kind: Kind, name: string, body: object, part?: 'status'): Promise<void>;
  /** Finds it removed when it is gone already. What it owns is removed in the background. */
  remove(kind: Kind, name: string): Promise<void>;
}

const TIMEOUT_MS = 10_000;
const GONE = 404;
const THERE_ALREADY = 409;

/** Opens a door into any namespace of the cluster. */
export function createCluster(credentials: Credentials): (namespace: string) => Cluster {
  const secure = credentials.server.protocol === 'https:';
  const agent = secure
    ? new SecureAgent({ ...credentials.tls, keepAlive: true })
    : new PlainAgent({ keepAlive: true });
  const base = credentials.server.href.replace(/\/$/, '');

  const ask = async (
    method: string,
    path: string,
    body?: object,
    contentType?: string,
  ): Promise<JsonAnswer> => {
    const token = await credentials.token();
    const headers = {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(contentType === undefined ? {} : { 'content-type': contentType }),
    };
    return requestJson({
      method,
      url: new URL(base + path),
      headers,
      agent,
      timeoutMs: TIMEOUT_MS,
      ...(body === undefined ? {} : { body }),
    });
  };

  return (namespace) => {
    const path = (kind: Kind, name = ''): string =>
      `${KINDS[kind].path}/namespaces/${namespace}/${KINDS[kind].plural}${name && '/'}${encodeURIComponent(name)}`;
    return {
      async get<K extends Kind>(kind: K, name: string) {
        const answer = await ask('GET', path(kind, name));
        if (answer.status === GONE) return undefined;
        // Typed here once: the cluster API is the authority for its own shapes.
        return accepted(answer, `reading the ${KINDS[kind].name} "${name}"`) as Objects[K];
      },
      async list<K extends Kind>(kind: K, selector: string) {
        const answer = await ask('GET', `${path(kind)}?labelSelector=${encodeURIComponent(selector)}`);
        if (answer.status === GONE) return [];
        const body = accepted(answer, `listing the ${KINDS[kind].plural}`);
        return listAt(body, 'items') as readonly Objects[K][];
      },
      async create(kind, body) {
        const answer = await ask('POST', path(kind), body);
        if (answer.status !== THERE_ALREADY) accepted(answer, `making the ${KINDS[kind].name}`);
      },
      async patch(kind, name, body, part) {
        const where = path(kind, name) + (part === undefined ? '' : `/${part}`);
        const answer = await ask('PATCH', where, body, 'application/merge-patch+json');
        accepted(answer, `changing the ${KINDS[kind].name} "${name}"`);
      },
      async remove(kind, name) {
        const answer = await ask('DELETE', `${path(kind, name)}?propagationPolicy=Background`);
        if (answer.status !== GONE) accepted(answer, `removing the ${KINDS[kind].name} "${name}"`);
      },
    };
  };
}

function accepted(answer: JsonAnswer, doing: string): unknown {
  if (answer.status >= 200 && answer.status < 300) return answer.body;
  const said = textAt(answer.body, 'message') ?? 'without a reason';
  throw new Error(`The cluster answered ${String(answer.status)} to ${doing}: ${said}`);
}
