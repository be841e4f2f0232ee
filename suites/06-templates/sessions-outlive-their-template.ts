import { expect } from 'vitest';
import { listAt, textAt } from '../doors/http/read.ts';
import { defineCheck, type World } from '../world/world.ts';

/** Asks for a change and says which state the row has come to. */
async function changed({ api, arrange }: World, id: string, change: 'hibernate' | 'wake' | 'delete') {
  const to = { hibernate: 'hibernated', wake: 'running', delete: 'terminated' }[change];
  const path = `/sessions/${id}`;
  await (change === 'delete' ? api.delete(path) : api.put(`${path}/${change}`));
  return textAt((await arrange.comesToByCommand(id, to)).value, 'state') ?? null;
}

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L382', 'plan:L572', 'contract §2.3'],
  risk: 'plan:L572',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'Sessions live on when their template is deleted: they are shown, sleep, wake and end.',
  async given({ arrange, fleet, api }) {
    const { name: template } = await arrange.template();
    const { username } = await arrange.user();
    const { id } = await arrange.runningSession(await fleet.join(), { template, user: username });
    await api.delete(`/templates/${template}`);
    return { id, username, template };
  },
  async when(world, { id, username, template }) {
    const { api } = world;
    const shown = await api.get(`/sessions/${id}`);
    const list = listAt((await api.get(`/sessions?user=${username}`)).body, 'sessions') ?? [];
    return {
      id,
      template,
      shown: { status: shown.status, template: textAt(shown.body, 'template') ?? null },
      listed: list.map((one) => textAt(one, 'name') ?? null),
      states: [
        await changed(world, id, 'hibernate'),
        await changed(world, id, 'wake'),
        await changed(world, id, 'delete'),
      ],
    };
  },
  then: {
    'it is shown, with the template that it had': ({ shown, template }) =>
      expect(shown).toEqual({ status: 200, template }),
    'it is listed': ({ listed, id }) => expect(listed).toEqual([id]),
    'it sleeps and wakes': ({ states: [asleep, awake] }) =>
      expect([asleep, awake]).toEqual(['hibernated', 'running']),
    'it ends': ({ states: [, , ended] }) => expect(ended).toBe('terminated'),
  },
});
