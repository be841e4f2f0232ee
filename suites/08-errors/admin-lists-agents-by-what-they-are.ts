import { expect } from 'vitest';
import { listAt, numberAt, textAt } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L477', 'contract §2.5'],
  risk: 'plan:L566',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'The list of agents is narrowed by platform, status and region, each and together.',
  async given({ fleet, unique }) {
    const [here, there] = [unique('here'), unique('there')];
    const online = (await fleet.join({ manner: 'silent', region: here })).agentId;
    const offline = (await fleet.register({ region: here })).agentId;
    const docker = (await fleet.join({ manner: 'silent', region: there, platform: 'docker' })).agentId;
    return { here, there, online, offline, docker };
  },
  async when({ api }, { here, there, ...ids }) {
    const names = Object.fromEntries(Object.entries(ids).map(([name, id]) => [id, name]));
    /** Ours among those listed, by their names above, and whether the total counts the list. */
    const listed = async (query: string) => {
      const { body } = await api.get(`/admin/agents${query}`);
      const items = listAt(body, 'agents') ?? [];
      const ours = items.map((item) => names[textAt(item, 'agentId') ?? '']);
      return {
        ours: ours.filter((name) => name !== undefined).sort(),
        counted: numberAt(body, 'total') === items.length,
      };
    };
    return {
      all: await listed(''),
      here: await listed(`?region=${here}`),
      online: await listed('?status=online'),
      docker: await listed('?platform=docker'),
      together: await listed(`?region=${here}&status=offline&platform=kubernetes`),
      nobody: await listed(`?region=${there}&platform=kubernetes`),
    };
  },
  then: {
    'without a filter all are listed, and counted': ({ all }) =>
      expect(all).toEqual({ ours: ['docker', 'offline', 'online'], counted: true }),
    'the region narrows it': ({ here }) => expect(here.ours).toEqual(['offline', 'online']),
    'the status narrows it': ({ online }) => expect(online.ours).toEqual(['docker', 'online']),
    'the platform narrows it': ({ docker }) => expect(docker.ours).toEqual(['docker']),
    'filters are ANDed': ({ together, nobody }) =>
      expect([together.ours, nobody.ours]).toEqual([['offline'], []]),
  },
});
