import { randomBytes } from 'node:crypto';
import { field, textAt } from '../http/read.ts';

/** What our scripted API knows of an agent: enough for contract §2.5. */
export interface Known {
  readonly key: string;
  readonly registration: Readonly<Record<string, unknown>>;
}

export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

const refusal = (status: number, error: string, message: string): Reply => ({
  status,
  body: { error, message },
});

/** Registers and admits agents as contract §2.5 and §3.1 say. */
export class Registrar {
  readonly #known = new Map<string, Known>();
  readonly #bootstrapKey: string;

  constructor(bootstrapKey: string) {
    this.#bootstrapKey = bootstrapKey;
  }

  known(agentId: string): Known | undefined {
    return this.#known.get(agentId);
  }

  /** As after `DELETE /admin/agents/:id`: the bootstrap key is good for this id again. */
  forget(agentId: string): void {
    this.#known.delete(agentId);
  }

  register(key: string | undefined, body: unknown): Reply {
    const agentId = textAt(body, 'agentId');
    if (key === undefined) return refusal(401, 'Unauthorized', 'X-Agent-API-Key is missing.');
    if (agentId === undefined || textAt(body, 'platform') === undefined) {
      return refusal(400, 'Invalid request', 'agentId and platform are needed.');
    }
    const before = this.#known.get(agentId);
    if (key !== (before?.key ?? this.#bootstrapKey))
      return refusal(403, 'Forbidden', 'This key is not the one of this agent.');
    const registration = { ...before?.registration, ...(body as Record<string, unknown>) }; // it has an agentId
    const known: Known = { key: before?.key ?? randomBytes(32).toString('hex'), registration };
    this.#known.set(agentId, known);
    const agent = agentOf(registration);
    return before === undefined
      ? { status: 201, body: { agent, apiKey: known.key } }
      : { status: 200, body: agent };
  }

  /** Why a connection is refused; undefined: it is not. */
  refusesConnection(agentId: string | undefined, key: string | undefined): Reply | undefined {
    if (agentId === undefined) return refusal(400, 'Invalid request', 'agent_id is missing.');
    if (key === undefined) return refusal(401, 'Unauthorized', 'X-Agent-API-Key is missing.');
    const known = this.#known.get(agentId);
    if (known === undefined) return refusal(404, 'Agent not found', `There is no agent "${agentId}".`);
    return key === known.key
      ? undefined
      : refusal(403, 'Forbidden', 'This key is not the one of this agent.');
  }
}

function agentOf(registration: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const now = new Date().toISOString();
  const of = (name: string) => field(registration, name) ?? null;
  return {
    agentId: of('agentId'),
    platform: of('platform'),
    region: of('region'),
    clusterId: of('clusterId'),
    clusterName: of('clusterName'),
    status: 'offline',
    capacity: of('capacity'),
    metadata: of('metadata') ?? {},
    lastHeartbeat: null,
    createdAt: now,
    updatedAt: now,
  };
}
