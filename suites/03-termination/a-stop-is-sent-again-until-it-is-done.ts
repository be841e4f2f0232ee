import { expect } from 'vitest';
import type { SqlDoor } from '../doors/sql/sql-door.ts';
import { Prerequisite } from '../kit/prerequisite.ts';
import { defineCheck } from '../world/world.ts';
import { endState, stopIsUnderWay, stopIsDone } from './stage/stopping.ts';
import { stopIds } from './stage/stops-received.ts';

/** The first, one after each drop: the target may send the stop once on each. */
const CONNECTIONS = 3;

async function notOverYet(sql: SqlDoor, id: string): Promise<void> {
  if ((await sql.session(id))?.['state'] !== 'terminated') return;
  throw new Prerequisite(
    'termination/stays-terminating-until-the-agent-reports',
    'The session was terminated before its agent had ended the stop.',
  );
}

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L255', 'plan:L284', 'contract §3.3'],
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'A stop that the agent has not ended is sent again whenever the agent connects, acknowledged or not.',
  async given({ fleet, arrange }) {
    const agent = await fleet.join();
    const { id } = await arrange.runningSession(agent);
    agent.manner = 'silent';
    return { agent, id };
  },
  async when({ api, sql, fleet, arrange, eventually, patience }, { agent, id }) {
    const moreThan = async (count: number) => {
      await eventually(
        () => stopIds(agent, id),
        (ids) => ids.length > count,
        patience.command,
      );
      return stopIds(agent, id).length;
    };
    await api.delete(`/sessions/${id}`);
    const stop = await stopIsUnderWay({ patience, sql }, agent, id);
    const first = stopIds(agent, id).length;
    await agent.drop();
    await fleet.reconnect(agent);
    const unacknowledged = await moreThan(first);
    agent.ack(stop);
    // Dropped only after the acknowledgement was heard, where the target shows that.
    await eventually(
      async () => (await sql.commandsOf(id)).some(({ status }) => status === 'ack'),
      Boolean,
      patience.report,
    );
    await notOverYet(sql, id);
    await agent.drop();
    await fleet.reconnect(agent);
    const acknowledged = await moreThan(unacknowledged);
    const sentinel = await arrange.sentinel(agent);
    const ids = stopIds(agent, id);
    stopIsDone(agent, stop, id);
    const ended = await endState({ arrange, sql }, id);
    return { first, unacknowledged, acknowledged, ids, sentinel, ended };
  },
  then: {
    'it comes again when it was not acknowledged': ({ first, unacknowledged }) =>
      expect(unacknowledged).toBeGreaterThan(first),
    'it comes again when it was acknowledged': ({ unacknowledged, acknowledged }) =>
      expect(acknowledged).toBeGreaterThan(unacknowledged),
    'it is the same command each time, once per connection': ({ ids, sentinel }) => {
      expect({ different: new Set(ids).size, sentinel }).toEqual({ different: 1, sentinel: true });
      expect(ids.length).toBeLessThanOrEqual(CONNECTIONS);
    },
    'its end is heard': ({ ended }) => expect(ended).toBe('terminated'),
  },
});
