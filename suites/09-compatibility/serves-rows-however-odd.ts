import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { accepted, callersFault } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';
import { listedWith, missingFrom } from './stage/listed.ts';
import { oddRows } from './stage/odd-rows.ts';
import { refusals } from './stage/refusals.ts';

/** Alone: what stumbles over such a row, a list or a round of housekeeping, stumbles for everybody. */
export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L486-489', 'plan:L497-498', 'contract §4', 'contract §5', 'R11', 'R22'],
  risk: 'plan:L576',
  profile: 'control-plane',
  world: {},
  controls: ['sql'],
  requirement:
    'Old rows are listed, shown and refused like others, whatever their columns lack and whatever state they are in.',
  given: oddRows,
  async when(world, rows) {
    const list = await listedWith(
      world,
      '',
      rows.map(({ id }) => id),
    );
    const shown = [];
    for (const { odd, id, state } of rows) {
      const { status, body } = await world.api.get(`/sessions/${id}`);
      shown.push({ odd, status, row: state, state: textAt(body, 'state') ?? null });
    }
    const refused = [];
    for (const { odd, id } of rows) refused.push({ odd, ...(await refusals(world, [id], 'delete'))[0] });
    const agent = await world.fleet.join();
    const lawful = await world.arrange.create();
    return {
      list: list.status,
      missing: rows.filter(({ id }) => missingFrom(list, [id]).length > 0).map(({ odd }) => odd),
      shown,
      refused,
      lawful: lawful.status,
      sentinel: await world.arrange.sentinel(agent),
    };
  },
  then: {
    'each is listed': ({ list, missing }) => expect({ list, missing }).toEqual({ list: 200, missing: [] }),
    'each is shown': ({ shown }) => {
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.filter(({ status }) => status !== 200)).toEqual([]);
    },
    'each is in the state that its row has, also one that nobody knows any more': ({ shown }) =>
      expect(shown.filter(({ status, row, state }) => status === 200 && state !== row)).toEqual([]),
    'to terminate it is refused with a 4xx': ({ refused }) =>
      expect(refused.filter(({ status = 0 }) => !callersFault(status))).toEqual([]),
    'by that its row stays as it was, and no command is made': ({ refused }) =>
      expect(refused.filter(({ changed = [], commands }) => changed.length > 0 || commands !== 0)).toEqual(
        [],
      ),
    'beside it new sessions are made': ({ lawful, sentinel }) =>
      expect({ accepted: accepted(lawful), status: lawful, sentinel }).toMatchObject({
        accepted: true,
        sentinel: true,
      }),
  },
});
