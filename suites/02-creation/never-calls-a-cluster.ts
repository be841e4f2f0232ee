import { expect } from 'vitest';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { LabBroken } from '../kit/prerequisite.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L192', 'plan:L232', 'R5'],
  risk: 'plan:L565',
  profile: 'control-plane',
  controls: ['start-api'],
  world: { canary: true, reusable: true },
  requirement:
    'Creating and reading sessions never makes the API call a cluster, although one is there to be found.',
  given: ({ fleet }) => fleet.join(),
  async when({ api, arrange, canary, unique }, agent) {
    const created = await arrange.create({ resources: { memory: '1Gi', cpu: '500m' } });
    const { id } = await arrange.runningSession(agent);
    const others = [
      await api.get('/sessions'),
      await api.get(`/sessions/${id}`),
      await api.get(`/sessions/${unique('nobody')}`),
      await api.get('/templates'),
      await api.get('/admin/agents'),
      await arrange.create({ template: unique('nothing') }),
    ];
    await agent.drop();
    others.push(await arrange.create(), await api.get(`/sessions/${id}`));
    const calls = canary.calls();
    // Silence proves something only if a client that looks for this cluster finds it.
    const proofs = await canary.proves();
    const blind = proofs.filter(({ found }) => !found).map(({ way }) => way);
    if (proofs.length === 0 || blind.length > 0)
      throw new LabBroken(`The canary cannot be found by: ${blind.join(', ') || 'any way'}.`);
    return { created: created.status, others: others.map(({ status }) => status), calls };
  },
  then: {
    'no cluster is called': ({ calls }) => expect(calls).toEqual([]),
    'the session is created all the same': ({ created }) =>
      expect(accepted(created), `answered ${created}`).toBe(true),
    'every request is answered': ({ others }) => expect(others).not.toContain(0),
  },
});
