import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';
import { bootstrapKey } from './hostile/shown-key.ts';
import { otherwise, told } from './hostile/told.ts';

const UNLAWFUL: Readonly<Record<string, string>> = {
  'two letters': 'ab',
  'no letter': '',
  '64 letters': 'x'.repeat(64),
  'a space': 'plumb line',
  'a slash': 'plumb/line',
  'a quote': `plumb'line`,
  'a NUL': 'plumb\0line',
  'a new line': 'plumb-line\n',
  'other letters': 'plümb-line',
};

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L476', 'contract §2.5'],
  risk: 'plan:L577',
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'An agent id is 3 to 63 letters, digits, dots, underscores and dashes; any other is answered 400.',
  given: bootstrapKey,
  async when({ fleet, unique, sql }, bootstrap) {
    const key = bootstrap ?? 'ab'.repeat(32);
    const refused = [];
    for (const [what, agentId] of Object.entries(UNLAWFUL))
      refused.push(told(what, (await fleet.register({ agentId }, key, false)).answer));
    const platform = await fleet.register({ agentId: unique('agent'), platform: 'mainframe' }, key, false);
    refused.push(told('a platform that is none', platform.answer));
    const lawful = [randomBytes(3).toString('base64url').slice(0, 3), unique('Long.id_').padEnd(63, 'x')];
    const taken = [];
    for (const agentId of lawful)
      taken.push(told(`${agentId.length} characters`, (await fleet.register({ agentId })).answer));
    const written = Object.values(UNLAWFUL).filter((id) => !id.includes('\0'));
    const rows = await sql.select('agents', { agent_id: written });
    // Where each id has a key of its own, the key of nobody may be what is refused.
    return { refused, taken, rows: rows.length, statuses: bootstrap ? [400] : [400, 401, 403, 404] };
  },
  then: {
    'each other id, and an unknown platform, is answered 400': ({ refused, statuses }) =>
      expect(otherwise(refused, (status) => statuses.includes(status))).toEqual([]),
    'none of them is registered': ({ rows }) => expect(rows).toBe(0),
    'the shortest and the longest are taken': ({ taken }) => expect(otherwise(taken, accepted)).toEqual([]),
  },
});
