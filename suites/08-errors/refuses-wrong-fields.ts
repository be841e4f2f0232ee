import { expect } from 'vitest';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { operations, type OperationId } from '../../fixtures/contract/contract.ts';
import { Prerequisite } from '../kit/prerequisite.ts';
import { defineCheck } from '../world/world.ts';
import { inBatches } from './hostile/in-batches.ts';
import { operationsWithABody, requestsWithABody } from './hostile/requests-with-a-body.ts';
import { ofTheWrongKind, withoutAField } from './hostile/spoiled.ts';
import { otherwise, told, type Told } from './hostile/told.ts';
import { standOf, thingsToWriteTo } from './hostile/written-to.ts';

/** An operation that is not there is a breach of its own. */
const ABSENT = [404, 405];

/** Of their bodies every field may be missing. */
const NEEDS_NO_FIELD: readonly OperationId[] = ['patch-template', 'put-user-quota'];

/** Not even with a lawful body. */
const WRITES_NOTHING: readonly OperationId[] = ['post-auth-login'];

interface Seen {
  readonly before: string;
  readonly after: string;
  readonly wrong: readonly Told[];
  readonly missing: readonly Told[];
  readonly twin: Told;
  readonly refusals: readonly number[];
}

const spelled = (id: OperationId): string => {
  const known = operations.find((operation) => operation.id === id);
  return known ? `${known.method} ${known.path}` : id;
};

/** Every field of one operation's body, spoiled in every way that the contract calls wrong. */
function refusesWrongFields(id: OperationId) {
  return defineCheck({
    level: 'MUST',
    priority: 'P0',
    source: ['plan:L474', 'plan:L476', 'contract §2.6'],
    risk: 'plan:L578',
    profile: 'control-plane',
    world: 'shared',
    requirement: `${spelled(id)} refuses a body with a field that is missing or of the wrong kind, and writes nothing.`,
    async given(world) {
      const things = await thingsToWriteTo(world);
      const request = requestsWithABody(world, things).find(({ operation }) => operation === id);
      if (request === undefined) throw new Error(`${id} takes no body.`);
      return { things, request };
    },
    async when(world, { things, request: { body, refusals, send } }) {
      const before = await standOf(world, things);
      const ask = async ({ where, body: spoiled }: { where: string; body: unknown }) =>
        told(where, await send({ body: spoiled, breaks: where }));
      const wrong = await inBatches(ofTheWrongKind(id, body), ask);
      const missing = await inBatches(withoutAField(id, body), ask);
      const after = await standOf(world, things);
      const twin = told('the same body without a mistake', await send({ body }));
      if (ABSENT.includes(twin.status))
        throw new Prerequisite(`contract/${id}-answer`, `A lawful body is answered ${twin.status}.`);
      return { before, wrong, missing, after, twin, refusals: [...refusals] };
    },
    then: {
      'a field of the wrong kind is answered 400': ({ wrong, refusals }) => {
        expect(wrong.length).toBeGreaterThan(0);
        expect(otherwise(wrong, (status) => refusals.includes(status))).toEqual([]);
      },
      ...(NEEDS_NO_FIELD.includes(id)
        ? {}
        : {
            'a needed field that is missing is answered 400': ({ missing, refusals }: Seen) =>
              expect(otherwise(missing, (status) => refusals.includes(status))).toEqual([]),
          }),
      ...(WRITES_NOTHING.includes(id)
        ? {}
        : { 'nothing is written': ({ before, after }: Seen) => expect(after).toBe(before) }),
      'the same body without a mistake is taken': ({ twin }) =>
        expect(otherwise([twin], accepted)).toEqual([]),
    },
  });
}

/** One check for each operation that takes a body, by its name. */
export default Object.fromEntries(
  operationsWithABody.map((id) => [`refuses-wrong-fields-in-${id}`, refusesWrongFields(id)]),
);
