import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { listed } from './stage/listed.ts';
import { templateRow } from './stage/template-row.ts';

/** What is searched for, and a text without it that it would fit, were it a pattern of SQL. */
const TEXTS = {
  percent: ['50%off', '50 or more off'],
  underscore: ['a_b', 'a-b'],
  backslash: ['a\\b', 'ab'],
} as const;

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L379', 'plan:L401', 'contract §2.3'],
  risk: 'plan:L572',
  profile: 'control-plane',
  world: 'shared',
  controls: ['sql'],
  requirement: 'A search finds the templates that hold the very text: no letter in it stands for others.',
  async given(world) {
    const word = world.unique('word');
    const put = async ([text, alike]: readonly [string, string]) => {
      const { name } = await templateRow(world, { description: `${word} ${text}` });
      await templateRow(world, { description: `${word} ${alike}` });
      return { search: `${word} ${text}`, name };
    };
    return {
      percent: await put(TEXTS.percent),
      underscore: await put(TEXTS.underscore),
      backslash: await put(TEXTS.backslash),
    };
  },
  async when({ api, eventually, patience }, given) {
    const found = async ({ search, name }: { readonly search: string; readonly name: string }) => {
      const read = () => listed(api, `?search=${encodeURIComponent(search)}`);
      const { value } = await eventually(read, ({ names }) => names?.includes(name) === true, patience.truth);
      return { names: value.names, expected: [name] };
    };
    return {
      percent: await found(given.percent),
      underscore: await found(given.underscore),
      backslash: await found(given.backslash),
    };
  },
  then: {
    'a percent sign is one': ({ percent: { names, expected } }) => expect(names).toEqual(expected),
    'an underscore is one': ({ underscore: { names, expected } }) => expect(names).toEqual(expected),
    'a backslash is one': ({ backslash: { names, expected } }) => expect(names).toEqual(expected),
  },
});
