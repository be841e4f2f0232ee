import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import type { ProbeAgent } from '../doors/socket/probe-agent.ts';
import { defineCheck } from '../world/world.ts';

/** The heartbeat and the acknowledgement pass; then the connection is dead, and nobody hears of an end. */
const HALF_OPEN = { direction: 'to-api', after: 2, do: 'half-open' } as const;

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L457-460', 'plan:L453-455', 'contract §3.1', 'contract §10'],
  risk: 'plan:L566',
  profile: 'control-plane',
  controls: ['short-periods', 'sql'],
  world: { periods: 'short', reusable: true },
  requirement:
    'An agent that is not heard from is offline in time, however alive its connection looks; its session is not lost.',
  async given({ fleet, openLine, arrange, unique }) {
    const line = await openLine();
    const { met } = line.next(HALF_OPEN);
    const [dead, pinging, telling] = [unique('cluster'), unique('cluster'), unique('cluster')];
    const halfOpen = await fleet.join({ wsUrl: line.url, clusterId: dead });
    const pings = await fleet.join({ manner: 'silent', clusterId: pinging });
    const reports = await fleet.join({ manner: 'acknowledging', clusterId: telling });
    const beats = await fleet.join({ manner: 'silent', clusterId: unique('cluster') });
    const { id } = await arrange.session({ clusterId: dead });
    const told = await arrange.session({ clusterId: telling });
    return { met, halfOpen, pings, reports, beats, id, told: told.id, dead };
  },
  async when(world, { met, halfOpen, pings, reports, beats, id, told, dead }) {
    const { sql, arrange, eventually, patience } = world;
    const statusOf = async ({ agentId }: ProbeAgent) => textAt(await sql.agent(agentId), 'status') ?? null;
    await Promise.race([met, halfOpen.awaitCommand({ sessionId: id }, patience.command)]);
    const before = textAt(await sql.session(id), 'agent_id') ?? null;
    await reports.awaitCommand({ sessionId: told }, patience.command);
    pings.silence();
    reports.silence();
    const { value } = await eventually(
      async () => {
        await pings.ping();
        // Both were said before, and change nothing: lawful, and no sign of life.
        for (const command of reports.commands) reports.ack(command);
        reports.status({ sessionId: told, state: 'starting' });
        return {
          halfOpen: await statusOf(halfOpen),
          pings: await statusOf(pings),
          reports: await statusOf(reports),
        };
      },
      (all) => Object.values(all).every((status) => status === 'offline'),
      patience.offline,
    );
    const refused = await arrange.create({ clusterId: dead });
    const row = await sql.session(id);
    return {
      ...value,
      beats: await statusOf(beats),
      refused: refused.status,
      owner: { before, after: textAt(row, 'agent_id') ?? null },
      state: textAt(row, 'state') ?? null,
    };
  },
  then: {
    'an agent whose connection died without an end is offline': ({ halfOpen }) =>
      expect(halfOpen).toBe('offline'),
    'an agent that only pings is offline': ({ pings }) => expect(pings).toBe('offline'),
    'an agent that only reports is offline': ({ reports }) => expect(reports).toBe('offline'),
    'an agent that sends its heartbeats stays online': ({ beats }) => expect(beats).toBe('online'),
    'no session goes to the one that is dead': ({ refused }) => expect(refused).toBe(503),
    'the session of the dead one is not lost': ({ state, owner }) => {
      expect(owner.after).toBe(owner.before);
      expect(['pending', 'starting']).toContain(state);
    },
  },
});
