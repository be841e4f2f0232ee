import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { listed } from './stage/listed.ts';
import { templateRow } from './stage/template-row.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L377-383', 'plan:L401', 'contract §1', 'contract §2.3'],
  risk: 'plan:L572',
  profile: 'control-plane',
  world: 'shared',
  controls: ['sql'],
  requirement: 'The list of templates is what the table holds: a row that comes or goes shows within 2 s.',
  async when(world) {
    const { api, sql, eventually, patience } = world;
    await listed(api); // so that whoever remembers answers has something to remember
    const { name } = await templateRow(world);
    const { name: other } = await templateRow(world);
    const came = await eventually(
      () => listed(api),
      ({ names }) => [name, other].every((one) => names?.includes(one)),
      patience.truth,
    );
    await sql.remove('templates', { name });
    const went = await eventually(
      () => listed(api),
      ({ names }) => names?.includes(name) === false,
      patience.truth,
    );
    return {
      came: [name, other].map((one) => came.value.names?.includes(one) ?? false),
      count: { names: came.value.names?.length ?? null, total: came.value.total },
      went: went.held,
      stays: went.value.names?.includes(other) ?? false,
    };
  },
  then: {
    'rows written by SQL are listed': ({ came }) => expect(came).toEqual([true, true]),
    'a row removed by SQL is listed no more': ({ went }) => expect(went).toBe(true),
    'the other stays': ({ stays }) => expect(stays).toBe(true),
    // There is no paging.
    'the total is the number of those listed': ({ count: { names, total } }) => expect(total).toBe(names),
  },
});
