import { textAt } from '../http/read.ts';
import type { Command } from './command.ts';

/** What a manner may do: the agent's reports. */
export interface Reporting {
  readonly agentId: string;
  ack(command: Pick<Command, 'commandId'>): void;
  complete(command: Pick<Command, 'commandId'>, result?: unknown): void;
  failed(command: Pick<Command, 'commandId'>, error: string): void;
  status(report: StatusReport): void;
  /** Repeats the reports of a command that has ended; false: it has not. */
  repeat(command: Pick<Command, 'commandId'>): boolean;
}

/** Payload of `status`, contract §3.2. */
export interface StatusReport {
  readonly sessionId: string;
  readonly state: string;
  readonly vncReady?: boolean;
  readonly vncPort?: number;
  readonly platformMetadata?: {
    readonly podName?: string;
    readonly podIP?: string;
    readonly containerId?: string;
  };
}

/** How an agent takes a command. */
export type MannerOf = (agent: Reporting, command: Command) => void;

export const POD_NAME = (sessionId: string) => `${sessionId}-probe`;

const running = (sessionId: string): StatusReport => ({
  sessionId,
  state: 'running',
  vncReady: true,
  vncPort: 3000,
  platformMetadata: { podName: POD_NAME(sessionId), podIP: '127.0.0.1' },
});

/** The states that an agent reports while it does what was asked, in order. */
const STEPS: Readonly<Record<string, (sessionId: string) => readonly StatusReport[]>> = {
  start_session: (sessionId) => [{ sessionId, state: 'starting' }, running(sessionId)],
  stop_session: (sessionId) => [{ sessionId, state: 'terminated' }],
  hibernate_session: (sessionId) => [{ sessionId, state: 'hibernated' }],
  wake_session: (sessionId) => [running(sessionId)],
};

/** `manual` is `silent` by another name, so that a check can say that it drives the agent itself. */
export const MANNERS = {
  obedient(agent, command) {
    if (agent.repeat(command)) return;
    const steps = STEPS[command.action];
    agent.ack(command);
    if (steps === undefined) {
      agent.failed(command, `unknown action "${command.action}"`);
      return;
    }
    for (const report of steps(textAt(command.payload, 'sessionId') ?? '')) agent.status(report);
    agent.complete(command, {});
  },
  acknowledging(agent, command) {
    agent.ack(command);
  },
  failing(agent, command) {
    if (agent.repeat(command)) return;
    agent.ack(command);
    agent.failed(command, `${agent.agentId} was told to fail`);
  },
  silent: () => undefined,
  manual: () => undefined,
} satisfies Record<string, MannerOf>;

export type MannerName = keyof typeof MANNERS;

/** One of the table, or a check's own. */
export type Manner = MannerName | MannerOf;

export function mannerOf(manner: Manner): MannerOf {
  const table: Readonly<Record<MannerName, MannerOf>> = MANNERS;
  return typeof manner === 'string' ? table[manner] : manner;
}
