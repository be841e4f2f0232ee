import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { bootstrapKey } from './hostile/shown-key.ts';
import { otherwise, told } from './hostile/told.ts';

const KEYLESS = [401];
const MALFORMED: Readonly<Record<string, string>> = {
  'a word': 'plumbline',
  'a key one short': 'ab'.repeat(31) + 'a',
  'a key one long': 'ab'.repeat(32) + 'a',
  'letters that are not hex': 'xy'.repeat(32),
  'a condition of SQL': `' OR '1'='1`,
};

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L577', 'plan:L476', 'contract §2.5'],
  risk: 'plan:L577',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A key registers the agent that it belongs to, and no other; the bootstrap key only new ones.',
  async given(world) {
    const agent = await world.fleet.join({ manner: 'silent' });
    const other = await world.fleet.register();
    return { agent, other, bootstrap: await bootstrapKey(world) };
  },
  async when({ fleet, sql, unique }, { agent, other, bootstrap }) {
    const [known, free] = [agent.agentId, unique('stranger')];
    const stands = async () => {
      const row = await sql.agent(known);
      return {
        known: [row?.['api_key_hash'], row?.['region'], row?.['cluster_id']].map(String),
        strangers: (await sql.select('agents', { agent_id: free })).length,
      };
    };
    const ask = async (what: string, agentId: string, key: string, lawful: readonly number[]) => {
      const { answer } = await fleet.register({ agentId, region: 'stolen' }, key);
      return { ...told(what, answer), lawful: [...lawful] };
    };
    const before = await stands();
    const malformed = [];
    for (const [what, key] of Object.entries(MALFORMED)) {
      malformed.push(await ask(`a known agent with ${what}`, known, key, [401, 403]));
      malformed.push(await ask(`a new agent with ${what}`, free, key, [401, 403, 404]));
    }
    const wrong = [
      await ask('a new agent without a key', free, '', KEYLESS),
      await ask("a known agent with another's key", known, other.key, [403]),
      await ask("a new agent with another's key", free, other.key, [403, 404]),
    ];
    if (bootstrap !== undefined)
      wrong.push(await ask('a known agent with the bootstrap key', known, bootstrap, [403]));
    const after = await stands();
    const { answer: twin } = await fleet.register({ agentId: known }, agent.key);
    return { malformed, wrong, before, after, open: agent.isOpen, twin: twin.status };
  },
  then: {
    'a malformed key is answered 401 or 403': ({ malformed }) =>
      expect(malformed.flatMap((one) => otherwise([one], (status) => one.lawful.includes(status)))).toEqual(
        [],
      ),
    'no key, and a key of somebody else, are refused as the contract says': ({ wrong }) =>
      expect(wrong.flatMap((one) => otherwise([one], (status) => one.lawful.includes(status)))).toEqual([]),
    'nobody is registered or changed': ({ before, after }) => expect(after).toEqual(before),
    'the agent stays connected': ({ open }) => expect(open).toBe(true),
    'its own key is taken': ({ twin }) => expect(twin).toBe(200),
  },
});
