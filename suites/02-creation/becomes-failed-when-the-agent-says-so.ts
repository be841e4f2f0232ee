import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';
import { startedOn } from './stage/started-on.ts';

const ERROR = 'the image cannot be pulled (plumbline)';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L238', 'contract §2.2', 'contract §3.3', 'contract §4'],
  risk: 'plan:L565',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A session whose start failed is failed, and says why.',
  given: ({ fleet }) => fleet.join({ manner: 'manual' }),
  async when(world, agent) {
    const { api, arrange, sql } = world;
    const byCommand = await startedOn(world, agent);
    const byStatus = await startedOn(world, agent);
    agent.failed(byCommand.command, ERROR);
    agent.status({ sessionId: byStatus.id, state: 'failed' });
    const stateOf = async (id: string) => (await arrange.comesTo(id, 'failed')).value?.['state'];
    const states = { byCommand: await stateOf(byCommand.id), byStatus: await stateOf(byStatus.id) };
    const answer = await api.get(`/sessions/${byCommand.id}`);
    const commands = await sql.commandsOf(byCommand.id);
    return {
      ...states,
      message: textAt(answer.body, 'status.message') ?? null,
      command: commands.map(({ status }) => status),
    };
  },
  then: {
    'a failed start makes it failed': ({ byCommand }) => expect(byCommand).toBe('failed'),
    'the status failed makes it failed': ({ byStatus }) => expect(byStatus).toBe('failed'),
    "the agent's error is shown with the session": ({ message }) => expect(message ?? '').toContain(ERROR),
    'its command is ended as failed': ({ command }) => expect(command).toEqual(['failed']),
  },
});
