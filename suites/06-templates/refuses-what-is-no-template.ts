import { expect } from 'vitest';
import { field } from '../doors/http/read.ts';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { manifestFor } from '../world/manifest-for.ts';
import { defineCheck } from '../world/world.ts';
import { asRead } from './stage/as-read.ts';

type Wrong = Readonly<Record<string, unknown>>;

/** A manifest whose `spec` says this, or is not there. */
const withSpec = (spec?: unknown): Wrong => ({
  manifest: {
    apiVersion: 'stream.space/v1alpha1',
    kind: 'Template',
    ...(spec === undefined ? {} : { spec }),
  },
});

/** Each replaces fields of a lawful request; undefined leaves one out. */
const WRONG: Readonly<Record<string, Wrong>> = {
  'no manifest': { manifest: undefined },
  'a manifest that is a text': { manifest: 'spec' },
  'no spec': withSpec(),
  'no base image': withSpec({ displayName: 'Nothing to run' }),
  'an empty base image': withSpec({ baseImage: '' }),
  'a base image that is a number': withSpec({ baseImage: 7 }),
  'no display name': { displayName: undefined },
  'no name': { name: undefined },
  'a name in capitals': { name: 'Plumb-Line' },
  'a name with an underscore': { name: 'plumb_line' },
  'a name with a space': { name: 'plumb line' },
  'a name with a slash': { name: 'plumb/line' },
  'a name that begins with a dash': { name: '-plumb' },
  'a name of 64 characters': { name: 'p'.repeat(64) },
};

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L398', 'contract §2.3', 'contract §2.6'],
  risk: 'plan:L572',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'What is no template is answered 400 and leaves nothing, whether posted new or as a change.',
  given: ({ arrange }) => arrange.template(),
  async when({ api, sql, unique }, { name: known }) {
    const category = unique('wrong');
    const post = async (change: Wrong) => {
      const name = unique('template');
      const lawful = { name, displayName: 'Plumbline', category, manifest: manifestFor(name) };
      return (await api.post('/templates', { ...lawful, ...change }, { lawful: false })).status;
    };
    const posted = [];
    for (const [what, change] of Object.entries(WRONG)) posted.push({ what, status: await post(change) });
    const left = (await sql.select('templates', { category })).length;
    const read = async () => asRead(field((await api.get(`/templates/${known}`)).body, 'manifest'));
    const before = await read();
    const patch = await api.patch(`/templates/${known}`, withSpec({ ports: [] }), { lawful: false });
    const after = await read();
    const longest = 'p'.repeat(63 - known.length) + known;
    const twins = [await post({}), await post({ name: longest })];
    return { posted, left, patch: patch.status, before, after, twins };
  },
  then: {
    'each is answered 400': ({ posted }) => expect(posted.filter(({ status }) => status !== 400)).toEqual([]),
    'none of them is kept': ({ left }) => expect(left).toBe(0),
    'a change to a manifest without base image is answered 400': ({ patch }) => expect(patch).toBe(400),
    'and changes nothing': ({ before, after }) => expect(after).toStrictEqual(before),
    'the same with nothing wrong is taken, as is a name of 63 characters': ({ twins }) =>
      expect(twins.filter((status) => !accepted(status))).toEqual([]),
  },
});
