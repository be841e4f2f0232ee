import { expect } from 'vitest';
import { allAnswered } from '../doors/http/all-answered.ts';
import { textAt } from '../doors/http/read.ts';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { LabBroken } from '../kit/prerequisite.ts';
import { manifestFor } from '../world/manifest-for.ts';
import { defineCheck, type World } from '../world/world.ts';
import { listed } from './stage/listed.ts';
import { templateRow } from './stage/template-row.ts';

/** Silence proves something only if a client that looks for this cluster finds it. */
async function provenCalls({ canary }: World) {
  const calls = canary.calls();
  const proofs = await canary.proves();
  const blind = proofs.filter(({ found }) => !found).map(({ way }) => way);
  if (proofs.length === 0 || blind.length > 0)
    throw new LabBroken(`The canary cannot be found by: ${blind.join(', ') || 'any way'}.`);
  return calls;
}

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L384', 'plan:L394', 'plan:L403', 'R5', 'contract §1'],
  risk: 'plan:L572',
  profile: 'control-plane',
  controls: ['start-api', 'sql'],
  world: { canary: true, reusable: true },
  requirement:
    'Listing, reading and changing templates never makes the API call a cluster, though one is there to be found.',
  async when(world) {
    const { api, sql, unique } = world;
    const { name: row } = await templateRow(world);
    const name = unique('template');
    const statuses = [
      (await api.get('/templates?search=plumbline&category=plumbline')).status,
      (await api.get(`/templates/${row}`)).status,
      (await api.get(`/templates/${unique('nothing')}`)).status,
      (await api.post('/templates', { name, displayName: name, manifest: manifestFor(name) })).status,
      (await api.get(`/templates/${name}`)).status,
      (await api.patch(`/templates/${name}`, { description: 'plumb' })).status,
    ];
    const list = await listed(api);
    const rows = (await sql.select('templates')).map((one) => textAt(one, 'name') ?? '').toSorted();
    statuses.push((await api.delete(`/templates/${name}`)).status);
    allAnswered(statuses, 'contract/get-templates-answer');
    return { statuses, list: list.names, listStatus: list.status, rows, calls: await provenCalls(world) };
  },
  then: {
    'no cluster is called': ({ calls }) => expect(calls).toEqual([]),
    'the list is the table, with nothing from anywhere else': ({ list, listStatus, rows }) => {
      expect(accepted(listStatus), `answered ${listStatus}`).toBe(true);
      expect(list).toEqual(rows);
    },
  },
});
