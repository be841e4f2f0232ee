import { textAt } from '../../doors/http/read.ts';
import type { Command } from '../../doors/socket/command.ts';
import type { ProbeAgent } from '../../doors/socket/probe-agent.ts';

/** Every stop command about this session that the agent got, repeated ones included, oldest first. */
export function stopsReceived({ commands }: ProbeAgent, sessionId: string): Command[] {
  return commands.filter(
    ({ action, payload }) => action === 'stop_session' && textAt(payload, 'sessionId') === sessionId,
  );
}

/** Their ids. */
export function stopIds(agent: ProbeAgent, sessionId: string): string[] {
  return stopsReceived(agent, sessionId).map(({ commandId }) => commandId);
}
