import { expect } from 'vitest';
import type { ApiDoor } from '../doors/http/api-door.ts';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck, type World } from '../world/world.ts';

interface Parties {
  readonly owner: ApiDoor;
  readonly other: ApiDoor;
  readonly id: string;
}

/** What a refusal leaves as it is. */
async function standing({ sql }: World, id: string) {
  const row = await sql.session(id);
  return { state: String(row?.['state']), commands: (await sql.commandsOf(id)).length };
}

/** The same change, asked by another, about nothing, and by the owner. */
async function tried(world: World, { owner, other, id }: Parties, way: 'hibernate' | 'wake') {
  const before = await standing(world, id);
  const foreign = (await other.put(`/sessions/${id}/${way}`)).status;
  const after = await standing(world, id);
  const unknown = (await other.put(`/sessions/${world.unique('nobody')}/${way}`)).status;
  const own = (await owner.put(`/sessions/${id}/${way}`)).status;
  return { way, foreign, unknown, before, after, own };
}

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L476', 'plan:L577', 'contract §2.1'],
  risk: 'plan:L577',
  profile: 'control-plane',
  world: 'shared',
  requirement:
    "A user may hibernate and wake their own sessions only; another's is to them as if it were not there.",
  async given({ arrange, fleet }) {
    const agent = await fleet.join();
    const owner = await arrange.userWhoLogsIn();
    const other = await arrange.userWhoLogsIn();
    const { id } = await arrange.runningSession(agent, { user: owner.username });
    return { owner: owner.api, other: other.api, id };
  },
  async when(world, parties) {
    const hibernate = await tried(world, parties, 'hibernate');
    await world.arrange.comesToByCommand(parties.id, 'hibernated');
    return { hibernate, wake: await tried(world, parties, 'wake') };
  },
  then: {
    "another's session is answered as an unknown one": ({ hibernate, wake }) =>
      expect([hibernate.foreign, wake.foreign]).toEqual([hibernate.unknown, wake.unknown]),
    'and stays as it was, without a command': ({ hibernate, wake }) =>
      expect([hibernate.after, wake.after]).toEqual([hibernate.before, wake.before]),
    'the owner may': ({ hibernate, wake }) =>
      expect([hibernate, wake].filter(({ own }) => !accepted(own))).toEqual([]),
  },
});
