import { expect } from 'vitest';
import { numberAt, textAt } from '../doors/http/read.ts';
import { accepted, turnedAway } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';
import { agentWithSessions, running } from './stage/agent-with-sessions.ts';
import { placed } from './stage/placed.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L440', 'contract §3.1', 'contract §6'],
  risk: 'plan:L573',
  profile: 'control-plane',
  world: 'shared',
  controls: ['sql'],
  requirement: 'What an agent takes is what its last heartbeat said, more or less than before.',
  given: (world) => agentWithSessions(world, running(1), { capacity: { maxSessions: 1 } }),
  async when(world, agent) {
    const { eventually, patience, sql } = world;
    const takesOneMore = () =>
      eventually(
        () => placed(world),
        ({ status }) => accepted(status),
        patience.report,
      );
    const full = await placed(world);
    agent.heartbeat({ capacity: { maxSessions: 2 } });
    const raised = await takesOneMore();
    const fullAgain = await placed(world);
    agent.heartbeat({ capacity: { maxSessions: 9 } });
    await takesOneMore();
    agent.heartbeat({ capacity: { maxSessions: 2 } });
    await eventually(
      () => sql.agent(agent.agentId),
      (row) => numberAt(row, 'capacity.maxSessions') === 2,
      patience.report,
    );
    const lowered = await placed(world);
    // One that does not carry a capacity leaves it as it is.
    const heard = async () => textAt(await sql.agent(agent.agentId), 'last_heartbeat');
    const before = await heard();
    agent.send('heartbeat', { status: 'online', activeSessions: 2 });
    await eventually(heard, (at) => at !== before, patience.report);
    const uncarried = await placed(world);
    return {
      full: full.status,
      raised: raised.value.status,
      fullAgain: fullAgain.status,
      lowered: lowered.status,
      uncarried: uncarried.status,
    };
  },
  then: {
    'it is full at first': ({ full }) => expect(turnedAway(full), `answered ${full}`).toBe(true),
    'with one place more it gets one': ({ raised }) =>
      expect(accepted(raised), `answered ${raised}`).toBe(true),
    'and not two': ({ fullAgain }) => expect(turnedAway(fullAgain), `answered ${fullAgain}`).toBe(true),
    'with fewer places than sessions it gets none': ({ lowered }) =>
      expect(turnedAway(lowered), `answered ${lowered}`).toBe(true),
    'a heartbeat without a capacity leaves it as it is': ({ uncarried }) =>
      expect(turnedAway(uncarried), `answered ${uncarried}`).toBe(true),
  },
});
