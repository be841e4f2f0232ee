import { textAt } from '../../doors/http/read.ts';
import type { Command } from '../../doors/socket/command.ts';
import type { ProbeAgent } from '../../doors/socket/probe-agent.ts';
import { ACTION_OF, type Change } from './changes.ts';

/** Every such command about this session that the agent got, repeated ones included, oldest first. */
export function commandsReceived({ commands }: ProbeAgent, change: Change, sessionId: string): Command[] {
  return commands.filter(
    ({ action, payload }) => action === ACTION_OF[change] && textAt(payload, 'sessionId') === sessionId,
  );
}

/** Everything that the agent was told about this session since its start, in the order of arrival. */
export function toldAbout({ commands }: ProbeAgent, sessionId: string): string[] {
  return commands
    .filter(({ action, payload }) => action !== 'start_session' && textAt(payload, 'sessionId') === sessionId)
    .map(({ action }) => action);
}
