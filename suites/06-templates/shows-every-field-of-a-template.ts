import { expect } from 'vitest';
import { field, listAt, textAt } from '../doors/http/read.ts';
import { quantityOf } from '../kit/quantity.ts';
import { manifestFor } from '../world/manifest-for.ts';
import { defineCheck, type World } from '../world/world.ts';
import { asRead } from './stage/as-read.ts';
import { templateRow } from './stage/template-row.ts';

const ROW = {
  display_name: 'Écran 日本語',
  description: 'Eine Beschreibung, with "quotes" & <angles>.',
  category: 'Browsers & Mail',
  app_type: 'desktop',
  icon_url: 'https://example.org/icon.png?size=1&dark=true',
  tags: ['web', 'ünïcode'],
  default_resources: { memory: '3Gi', cpu: '1500m' },
};

const SHOWN = {
  displayName: ROW.display_name,
  description: ROW.description,
  category: ROW.category,
  appType: ROW.app_type,
  iconUrl: ROW.icon_url,
};

/** What an answer shows of a template, quantities by value. */
function shownIn(answer: unknown) {
  const of = (path: string) => field(answer, path);
  const isTime = (path: string) => !Number.isNaN(Date.parse(textAt(answer, path) ?? ''));
  return {
    texts: Object.fromEntries(Object.keys(SHOWN).map((name) => [name, textAt(answer, name) ?? null])),
    tags: (listAt(answer, 'tags') ?? []).map(String),
    defaults: {
      memory: quantityOf(of('defaultResources.memory')),
      cpu: quantityOf(of('defaultResources.cpu')),
    },
    manifest: asRead(of('manifest')),
    times: isTime('createdAt') && isTime('updatedAt'),
  };
}

async function bothAnswers({ api, eventually, patience }: World, name: string) {
  const inList = async () =>
    listAt((await api.get('/templates')).body, 'templates')?.find((one) => textAt(one, 'name') === name);
  const listed = await eventually(inList, (one) => one !== undefined, patience.truth);
  const got = await api.get(`/templates/${name}`);
  // That it is listed at all is for `templates/lists-the-rows-of-the-table` to say.
  return [got.body, ...(listed.held ? [listed.value] : [])].map(shownIn);
}

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L382', 'plan:L385', 'plan:L392', 'plan:L401', 'plan:L402', 'contract §2.3'],
  risk: 'plan:L572',
  profile: 'control-plane',
  world: 'shared',
  controls: ['sql'],
  requirement: 'A template is listed and read with all its metadata, as its row has them.',
  given: (world) => templateRow(world, ROW),
  when: async (world, { name }) => ({
    manifest: asRead(manifestFor(name)),
    shown: await bothAnswers(world, name),
  }),
  then: {
    'display name, description, category, type and icon': ({ shown }) => {
      for (const { texts } of shown) expect(texts).toEqual(SHOWN);
    },
    tags: ({ shown }) => {
      for (const { tags } of shown) expect(tags).toEqual(ROW.tags);
    },
    'default resources': ({ shown }) => {
      const { memory, cpu } = ROW.default_resources;
      for (const { defaults } of shown)
        expect(defaults).toEqual({ memory: quantityOf(memory), cpu: quantityOf(cpu) });
    },
    manifest: ({ shown, manifest }) => {
      for (const one of shown) expect(one.manifest).toStrictEqual(manifest);
    },
    'when it was made and changed': ({ shown }) => {
      for (const { times } of shown) expect(times).toBe(true);
    },
  },
});
