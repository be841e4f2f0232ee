import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { inBatches } from './hostile/in-batches.ts';
import { ownStand, ownThings, type OwnThings } from './hostile/own-things.ts';
import { otherwise, told } from './hostile/told.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** What an implementation has besides is free, so only paths that nobody can have thought of. */
const nowhere = ({ session }: OwnThings, word: string) => [
  `/${word}`,
  `/${word}/${session}`,
  `/sessions/${session}/${word}`,
  `/templates/${word}/${word}/${word}`,
  `/admin/${word}`,
];

/** Methods that no reading of the contract gives a meaning to. */
const SENSELESS = ({ session, agent }: OwnThings): readonly (readonly [string, string])[] => [
  ['DELETE', '/auth/login'],
  ['PATCH', '/auth/login'],
  ['PATCH', '/sessions'],
  ['DELETE', `/sessions/${session}/wake`],
  ['PATCH', `/sessions/${session}/hibernate`],
  ['PATCH', '/agents/register'],
  ['PATCH', `/admin/agents/${agent}/rotate-key`],
  ['DELETE', '/admin/agents'],
];

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L476', 'contract §2'],
  risk: 'plan:L578',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'An unknown path or method is answered 404 or 405.',
  given: ownThings,
  async when(world, things) {
    const { api, unique } = world;
    const before = await ownStand(world, things);
    const paths = nowhere(things, unique('nowhere')).flatMap((path) =>
      METHODS.map((method) => [method, path] as const),
    );
    const ask = async ([method, path]: readonly [string, string]) => {
      const body = method === 'GET' || method === 'DELETE' ? undefined : {};
      return told(`${method} ${path}`, await api.request({ method, path, body, breaks: 'no operation' }));
    };
    const seen = { paths: await inBatches(paths, ask), methods: await inBatches(SENSELESS(things), ask) };
    return { ...seen, before, after: await ownStand(world, things) };
  },
  then: {
    'an unknown path is answered 404 or 405': ({ paths }) =>
      expect(otherwise(paths, (status) => [404, 405].includes(status))).toEqual([]),
    'a method that a path does not have is answered 404 or 405': ({ methods }) =>
      expect(otherwise(methods, (status) => [404, 405].includes(status))).toEqual([]),
    'nothing is changed': ({ before, after }) => expect(after).toEqual(before),
  },
});
