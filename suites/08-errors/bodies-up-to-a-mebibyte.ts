import { expect } from 'vitest';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';
import { requestsWithABody } from './hostile/requests-with-a-body.ts';
import { otherwise, told } from './hostile/told.ts';
import { thingsToWriteTo } from './hostile/written-to.ts';

const MEBIBYTE = 1024 * 1024;
/** The largest and two others say enough; the reader is the same. */
const LOOKED_AT = ['post-sessions', 'patch-template', 'put-user-quota'];

/** White space after a document belongs to it, and asks nothing of what the fields may hold. */
const padded = (body: unknown, bytes: number) => JSON.stringify(body).padEnd(bytes, ' ');

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L476', 'contract §2'],
  risk: 'plan:L578',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'Bodies of up to 1 MiB are taken; a larger one is taken or refused, and harms nobody.',
  given: thingsToWriteTo,
  async when(world, things) {
    const requests = requestsWithABody(world, things).filter(({ operation }) =>
      LOOKED_AT.includes(operation),
    );
    const sized = async (bytes: number, wanted = requests) => {
      const seen = [];
      for (const { operation, body, send } of wanted)
        seen.push(told(operation, await send({ rawBody: padded(body, bytes) })));
      return seen;
    };
    return {
      mebibyte: await sized(MEBIBYTE),
      larger: await sized(4 * MEBIBYTE, requests.slice(0, 1)),
      afterwards: await sized(0),
    };
  },
  then: {
    'a body of 1 MiB is taken': ({ mebibyte }) => expect(otherwise(mebibyte, accepted)).toEqual([]),
    // Who refuses early may close while we are still sending, and the answer is then lost on the way.
    'a larger one is taken, or refused with 413 or 400': ({ larger }) =>
      expect(otherwise(larger, (status) => accepted(status) || [413, 400, 0].includes(status))).toEqual([]),
    'the next requests are taken': ({ afterwards }) => expect(otherwise(afterwards, accepted)).toEqual([]),
  },
});
