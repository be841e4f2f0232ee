import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { inBatches } from './hostile/in-batches.ts';
import { requestsWithABody, type RequestWithABody } from './hostile/requests-with-a-body.ts';
import { otherwise, told } from './hostile/told.ts';
import { standOf, thingsToWriteTo } from './hostile/written-to.ts';

/** Texts that no reader of JSON can take for a document, made from a lawful body. */
const BROKEN: Readonly<Record<string, (lawful: string) => string>> = {
  'no JSON at all': () => 'this is no JSON',
  'an opening brace': () => '{',
  'the lawful body, cut off': (lawful) => lawful.slice(0, -1),
  'the lawful body, cut in the middle': (lawful) => lawful.slice(0, lawful.length / 2),
  'a name without quotes': () => '{user: 1}',
  'a NUL': () => '\0',
};

const NO_OBJECT: Readonly<Record<string, (lawful: string) => string>> = {
  'an empty list': () => '[]',
  'the lawful body in a list': (lawful) => `[${lawful}]`,
  'a text': () => '"text"',
  'the lawful body as a text': (lawful) => JSON.stringify(lawful),
  'a number': () => '42',
  'a truth': () => 'true',
};

/** An operation that is not there for a lawful body either is a breach of its own. */
const ABSENT = [404, 405];

const asked = (requests: readonly RequestWithABody[], texts: typeof BROKEN) =>
  requests.flatMap((request) =>
    Object.entries(texts).map(([kind, make]) => ({
      ...request,
      what: `${request.operation} with ${kind}`,
      rawBody: make(JSON.stringify(request.body)),
    })),
  );

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L474', 'plan:L476', 'contract §2.6'],
  risk: 'plan:L578',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A body that is no JSON, or JSON but no object, is refused by every operation that needs one.',
  given: thingsToWriteTo,
  async when(world, things) {
    const requests = requestsWithABody(world, things);
    const before = await standOf(world, things);
    const ask = async ({ what, rawBody, refusals, send }: ReturnType<typeof asked>[number]) => ({
      ...told(what, await send({ rawBody, breaks: what })),
      refusals: [...refusals],
    });
    const broken = await inBatches(asked(requests, BROKEN), ask);
    const noObject = await inBatches(asked(requests, NO_OBJECT), ask);
    const after = await standOf(world, things);
    const lawful = await inBatches(requests, async ({ operation, body, send }) => ({
      operation,
      status: (await send({ body })).status,
    }));
    const absent = lawful.filter(({ status }) => ABSENT.includes(status)).map(({ operation }) => operation);
    const there = ({ what }: { what: string }) => !absent.some((operation) => what.startsWith(operation));
    return { broken: broken.filter(there), noObject: noObject.filter(there), before, after };
  },
  then: {
    'text that is no JSON is answered 400': ({ broken }) =>
      expect(broken.flatMap((one) => otherwise([one], (status) => one.refusals.includes(status)))).toEqual(
        [],
      ),
    'JSON that is no object is answered 400': ({ noObject }) =>
      expect(noObject.flatMap((one) => otherwise([one], (status) => one.refusals.includes(status)))).toEqual(
        [],
      ),
    'nothing is written': ({ before, after }) => expect(after).toBe(before),
  },
});
