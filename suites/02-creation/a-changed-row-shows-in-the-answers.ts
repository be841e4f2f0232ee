import { expect } from 'vitest';
import { listAt, textAt } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';

/** A state that no agent reports and no request leads to: it can only come from the row. */
const ODD = 'archived';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L14', 'plan:L30', 'contract §1', 'contract §4'],
  risk: 'plan:L576',
  profile: 'control-plane',
  controls: ['sql'],
  world: 'shared',
  requirement: 'The database is the only truth: a row changed by SQL shows in the answers within 2 s.',
  async given({ fleet, arrange }) {
    await fleet.join({ manner: 'silent' });
    const user = await arrange.user();
    return { user, id: (await arrange.session({ user: user.username })).id };
  },
  async when({ api, sql, eventually, patience }, { user, id }) {
    const read = async () => textAt((await api.get(`/sessions/${id}`)).body, 'state') ?? null;
    const listed = async () => {
      const list = listAt((await api.get(`/sessions?user=${user.username}`)).body, 'sessions') ?? [];
      return (
        textAt(
          list.find((item) => textAt(item, 'name') === id),
          'state',
        ) ?? null
      );
    };
    const before = await read();
    await listed(); // so that whoever remembers answers has something to remember
    await sql.update('sessions', { id }, { state: ODD });
    const got = await eventually(read, (state) => state === ODD, patience.truth);
    const inList = await eventually(listed, (state) => state === ODD, patience.truth);
    return { before, got: got.value, inList: inList.value };
  },
  then: {
    'it showed another state before': ({ before }) => expect(before).not.toBe(ODD),
    'the session shows the new state': ({ got }) => expect(got).toBe(ODD),
    'the list shows the new state': ({ inList }) => expect(inList).toBe(ODD),
  },
});
