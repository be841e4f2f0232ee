import { textAt } from '../../doors/http/read.ts';
import type { ProbeAgent } from '../../doors/socket/probe-agent.ts';

/** The sessions that the agent was told to start after its first `mark` commands, in the order of arrival. */
export function startsSince({ commands }: ProbeAgent, mark: number): string[] {
  return commands
    .slice(mark)
    .filter(({ action }) => action === 'start_session')
    .map(({ payload }) => textAt(payload, 'sessionId') ?? '');
}
