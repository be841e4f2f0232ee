import { expect } from 'vitest';
import { defineCheck, type World } from '../world/world.ts';
import { bootstrapKey } from './hostile/shown-key.ts';

interface Dialled {
  readonly what: string;
  readonly lawful: readonly number[];
  readonly id: string;
  readonly key: string;
}

/** 101: it was let in. */
async function dialled({ fleet }: World, { what, lawful, id, key }: Dialled) {
  const connected = await fleet.connect(id, key, { manner: 'silent', heartbeats: false });
  if (connected.opened) await connected.agent.leave();
  return { what, lawful: [...lawful], status: connected.opened ? 101 : connected.status };
}

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L577', 'plan:L476', 'contract §3.1', 'contract §2.5'],
  risk: 'plan:L577',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'Who may not connect is refused before the upgrade, and the agent itself does not notice.',
  async given(world) {
    const agent = await world.fleet.join({ manner: 'silent' });
    const other = await world.fleet.register();
    return { agent, other, bootstrap: await bootstrapKey(world) };
  },
  async when(world, { agent, other, bootstrap }) {
    const [known, stranger] = [agent.agentId, world.unique('stranger')];
    const attempts: readonly Dialled[] = [
      { what: 'no id', id: '', key: agent.key, lawful: [400] },
      { what: 'no key', id: known, key: '', lawful: [401] },
      { what: 'a malformed key', id: known, key: 'plumbline', lawful: [401, 403] },
      { what: "another's key", id: known, key: other.key, lawful: [403] },
      { what: 'an unknown id', id: stranger, key: other.key, lawful: [403, 404] },
      {
        what: 'an id that is a condition of SQL',
        id: `${known}' OR '1'='1`,
        key: agent.key,
        lawful: [400, 403, 404],
      },
      { what: 'an id with a NUL', id: `${known}\0`, key: agent.key, lawful: [400, 403, 404] },
      ...(bootstrap === undefined
        ? []
        : [
            { what: 'the bootstrap key for a known id', id: known, key: bootstrap, lawful: [403] },
            { what: 'the bootstrap key for an unknown id', id: stranger, key: bootstrap, lawful: [403, 404] },
          ]),
    ];
    const seen = [];
    for (const attempt of attempts) seen.push(await dialled(world, attempt));
    const open = agent.isOpen && (await agent.ping());
    const status = (await world.sql.agent(known))?.['status'];
    const twin = await dialled(world, { what: 'its own key', id: other.agentId, key: other.key, lawful: [] });
    return { seen, open, status: String(status), twin: twin.status };
  },
  then: {
    'each is refused, as the contract says': ({ seen }) =>
      expect(seen.filter(({ status, lawful }) => !lawful.includes(status))).toEqual([]),
    'the connection of the agent stays, and it is online': ({ open, status }) =>
      expect({ open, status }).toEqual({ open: true, status: 'online' }),
    'an agent with its own key is let in': ({ twin }) => expect(twin).toBe(101),
  },
});
