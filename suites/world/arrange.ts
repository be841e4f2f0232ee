import type { Outcome } from '../kit/eventually.ts';
import type { Answer } from '../doors/http/answer.ts';
import type { ApiDoor } from '../doors/http/api-door.ts';
import type { ProbeAgent } from '../doors/socket/probe-agent.ts';

/**
 * The steps of `given`, each by the surest way that the target offers. A step that the target refuses throws
 * `Prerequisite`, which names the requirement that it stands on.
 */
export interface Arrange {
  /** A user with a raised quota row; `quota` sets limits, `'none'` leaves the row out so that defaults hold. */
  user(options?: { readonly quota?: Limits | 'none'; readonly name?: string }): Promise<ArrangedUser>;
  /** A user made by `POST /users`, who can log in; the door speaks for them. */
  userWhoLogsIn(options?: {
    readonly role?: 'user' | 'operator' | 'admin';
  }): Promise<ArrangedUser & { readonly api: ApiDoor; readonly token: string }>;
  template(options?: {
    readonly manifest?: Manifest;
    readonly name?: string;
    readonly defaultResources?: Resources;
  }): Promise<ArrangedTemplate>;
  /** `POST /sessions` with user, template and cluster id filled in; whatever comes is the answer. */
  create(wish?: SessionWish): Promise<Answer>;
  /** The same, accepted: stands on `creation/answers-202-with-a-pending-session`. */
  session(wish?: SessionWish): Promise<ArrangedSession>;
  /** Accepted, and played to `running` by this agent's obedient manner. */
  runningSession(agent: ProbeAgent, wish?: SessionWish): Promise<ArrangedSession>;
  /** The session's row comes to this state. Read from the row, where the plan looks. */
  comesTo(
    sessionId: string,
    state: string | readonly string[],
    patienceMs?: number,
  ): Promise<Outcome<Row | undefined>>;
  /** The same after a request of ours: first the command has to reach the agent, then its report the row. */
  comesToByCommand(sessionId: string, state: string): Promise<Outcome<Row | undefined>>;
  /**
   * A later lawful session for this agent, whose start command has arrived: whatever the API had to send before
   * is there by now, so that its absence can be judged. False: not even the sentinel came.
   */
  sentinel(agent: ProbeAgent, wish?: SessionWish): Promise<boolean>;
  /**
   * A row written behind the API's back, with this check's user and template unless given. One with an agent has no
   * gaps unless they are given; one without is as from before.
   */
  sessionRow(values: Readonly<Record<string, unknown>>): Promise<Row>;
}

export type Row = Readonly<Record<string, unknown>>;

export interface Limits {
  readonly maxSessions?: number;
  readonly maxCpu?: string;
  readonly maxMemory?: string;
  readonly maxStorage?: string;
}

export interface Resources {
  readonly memory?: string;
  readonly cpu?: string;
}

export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly baseImage: string;
    readonly displayName?: string;
    readonly [key: string]: unknown;
  };
}

export interface ArrangedUser {
  readonly id: string;
  readonly username: string;
}

export interface ArrangedTemplate {
  readonly name: string;
  readonly manifest: Manifest;
}

/** Fields of `POST /sessions` (contract §2.2); anything else is sent as it is. */
export interface SessionWish {
  readonly user?: string;
  readonly template?: string;
  readonly resources?: Resources;
  readonly persistentHome?: boolean;
  readonly idleTimeout?: string;
  readonly maxSessionDuration?: string;
  readonly tags?: readonly string[];
  /** `null` leaves the cluster id out, also in a shared world. */
  readonly clusterId?: string | null;
  readonly region?: string;
  readonly platform?: string;
}

export interface ArrangedSession {
  readonly id: string;
  readonly user: string;
  readonly template: string;
  readonly answer: Answer;
}
