import type { Recorder } from '../../kit/evidence.ts';
import type { Patience } from '../../kit/patience.ts';
import { Prerequisite } from '../../kit/prerequisite.ts';
import type { Answer } from '../http/answer.ts';
import type { ApiDoor } from '../http/api-door.ts';
import { textAt } from '../http/read.ts';
import type { ShapeWatch } from '../shapes/watch-shapes.ts';
import { STANDS_ON } from '../stands-on.ts';
import type { Refused } from './dial.ts';
import type { Manner } from './manners.ts';
import { ProbeAgent, type Capacity } from './probe-agent.ts';

/** What an agent says of itself when it registers (contract §2.5). `null` leaves a default of the fleet out. */
export interface Registration {
  readonly agentId?: string;
  readonly platform?: string;
  readonly region?: string | null;
  readonly clusterId?: string | null;
  readonly clusterName?: string;
  readonly capacity?: Capacity | null;
  readonly metadata?: Readonly<Record<string, unknown>>;
}

export interface ConnectOptions {
  /** Another process of the API than the first. */
  readonly wsUrl?: string;
  readonly manner?: Manner;
  readonly capacity?: Capacity | null;
  readonly heartbeats?: boolean;
  readonly answersPings?: boolean;
}

export type Connected = { readonly opened: true; readonly agent: ProbeAgent } | Refused;

export interface Registered {
  readonly agentId: string;
  readonly answer: Answer;
  /** The agent's key from now on: the one in the answer, else the one that was shown. */
  readonly key: string;
}

/** Our agents, any number of them in this process. Disposing it lets all of them leave. */
export interface Fleet extends AsyncDisposable {
  /** Registers, connects, first heartbeat. A refusal of the target throws `Prerequisite`. */
  join(agent?: Registration & ConnectOptions): Promise<ProbeAgent>;
  /** Registers with the key of `keyFor`, or with `key`; the answer is a value. `breaks`: what is wrong with it, on purpose. */
  register(agent?: Registration, key?: string, breaks?: string): Promise<Registered>;
  /** Connects, with a first heartbeat; a refusal is a value. */
  connect(agentId: string, key: string, options?: ConnectOptions): Promise<Connected>;
  /** A new connection of an agent that has left or was dropped. A refusal throws `Prerequisite`. */
  reconnect(agent: ProbeAgent): Promise<void>;
  readonly agents: readonly ProbeAgent[];
}

export interface FleetOptions {
  readonly wsUrl: string;
  readonly httpDoor: ApiDoor;
  readonly check: string;
  readonly recorder: Recorder;
  readonly shapes: ShapeWatch;
  /** The bootstrap key, or what the target's key command prints for this id. */
  readonly keyFor: (agentId: string) => Promise<string>;
  readonly patience: Pick<Patience, 'answer'>;
  readonly defaults: { readonly clusterId?: string; readonly region?: string; readonly capacity?: Capacity };
  readonly names: (hint: string) => string;
  readonly heartbeatMs: number;
}

export function openFleet(options: FleetOptions): Fleet {
  const { recorder, keyFor, names, defaults } = options;
  const agents: ProbeAgent[] = [];

  async function register(
    registration: Registration = {},
    key?: string,
    breaks?: string,
  ): Promise<Registered> {
    const agentId = registration.agentId ?? names('agent');
    const shown = key ?? (await keyFor(agentId));
    recorder.secret(shown);
    const answer = await options.httpDoor.as(undefined, agentId).post(
      '/agents/register',
      { agentId, platform: 'kubernetes', ...carried({ ...defaults, ...registration }) },
      {
        headers: shown === '' ? {} : { 'x-agent-api-key': shown },
        ...(breaks === undefined ? {} : { breaks }),
      },
    );
    const given = textAt(answer.body, 'apiKey');
    if (given !== undefined) recorder.secret(given);
    return { agentId, answer, key: given ?? shown };
  }

  async function connect(agentId: string, key: string, wishes: ConnectOptions = {}): Promise<Connected> {
    recorder.secret(key);
    const capacity = wishes.capacity === undefined ? defaults.capacity : (wishes.capacity ?? undefined);
    const agent = new ProbeAgent({ ...options, ...wishes, capacity, agentId, key });
    const dialled = await agent.connect();
    if (!dialled.opened) return dialled;
    agents.push(agent);
    return { opened: true, agent };
  }

  async function join(wanted: Registration & ConnectOptions = {}): Promise<ProbeAgent> {
    const { agentId, answer, key } = await register(wanted);
    if (answer.status !== 200 && answer.status !== 201) throw refused('register', agentId, answer);
    const connected = await connect(agentId, key, wanted);
    if (!connected.opened) throw refused('connect', agentId, connected);
    return connected.agent;
  }

  return {
    agents,
    register,
    connect,
    join,
    async reconnect(agent) {
      const dialled = await agent.connect();
      if (!dialled.opened) throw refused('connect', agent.agentId, dialled);
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(agents.map((agent) => agent[Symbol.asyncDispose]()));
    },
  };
}

const CARRIED = ['platform', 'region', 'clusterId', 'clusterName', 'capacity', 'metadata'] as const;

/** What is null or absent is not sent. */
function carried(registration: Registration): Record<string, unknown> {
  const entries = CARRIED.map((name) => [name, registration[name] ?? undefined] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function refused(
  step: 'register' | 'connect',
  agentId: string,
  { status, trouble }: { readonly status: number; readonly trouble?: string },
): Prerequisite {
  const what = status === 0 ? `gave no answer (${trouble ?? 'unknown'})` : `answered ${String(status)}`;
  return new Prerequisite(STANDS_ON[step], `The API ${what} when the agent "${agentId}" wanted to ${step}.`);
}
