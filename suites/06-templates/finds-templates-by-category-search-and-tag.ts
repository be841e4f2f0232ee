import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { listed } from './stage/listed.ts';
import { templateRow } from './stage/template-row.ts';

const WORDS = ['category', 'tag', 'word'] as const;

const only = (...names: string[]) => names.toSorted();

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L379', 'plan:L401', 'contract §2.3'],
  risk: 'plan:L572',
  profile: 'control-plane',
  world: 'shared',
  controls: ['sql'],
  requirement: 'Templates are found by category, by tag, and by a text in name, display name or description.',
  async given(world) {
    const [category = '', tag = '', word = ''] = WORDS.map((hint) => world.unique(hint).replace('-', ''));
    const named = await templateRow(world, { name: `${word}-one`, category, tags: [tag, 'other'] });
    const titled = await templateRow(world, { display_name: `The ${word.toUpperCase()} Studio`, category });
    const told = await templateRow(world, { description: `A text with ${word} in it`, tags: [tag] });
    // Longer by a letter: neither the category nor the tag that is asked for.
    await templateRow(world, { category: `${category}x`, tags: [`${tag}x`] });
    return { category, tag, word, named: named.name, titled: titled.name, told: told.name };
  },
  async when({ api, unique, eventually, patience }, { category, tag, word, ...names }) {
    const { named, titled, told } = names;
    const asked = async (filter: string, count: number) => {
      const read = () => listed(api, filter);
      return (await eventually(read, (list) => list.names?.length === count, patience.truth)).value.names;
    };
    return {
      ...names,
      category: await asked(`?category=${category}`, 2),
      tag: await asked(`?tag=${tag}`, 2),
      search: await asked(`?search=${word}`, 3),
      capitals: await asked(`?search=${word.toUpperCase()}`, 3),
      nothing: (await listed(api, `?search=${unique('nothing')}`)).names,
      expected: [named, titled, told],
    };
  },
  then: {
    'by category, exactly': ({ category, named, titled }) => expect(category).toEqual(only(named, titled)),
    'by tag, exactly': ({ tag, named, told }) => expect(tag).toEqual(only(named, told)),
    'by a text in name, display name or description': ({ search, expected }) =>
      expect(search).toEqual(only(...expected)),
    'in any case': ({ capitals, expected }) => expect(capitals).toEqual(only(...expected)),
    // Without a list, which is another check's finding, there is nothing in it either.
    'nothing where nothing fits': ({ nothing }) => expect(nothing ?? []).toEqual([]),
  },
});
