import { textAt } from '../../doors/http/read.ts';
import type { Command } from '../../doors/socket/command.ts';
import type { ProbeAgent } from '../../doors/socket/probe-agent.ts';

/** Every start command about this session that the agent got, repeated ones included, oldest first. */
export function startsOf({ commands }: ProbeAgent, sessionId: string): Command[] {
  return commands.filter(
    ({ action, payload }) => action === 'start_session' && textAt(payload, 'sessionId') === sessionId,
  );
}
