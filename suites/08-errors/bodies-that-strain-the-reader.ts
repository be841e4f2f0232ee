import { expect } from 'vitest';
import { accepted, callersFault } from '../doors/http/what-a-status-says.ts';
import { defineCheck, type World } from '../world/world.ts';
import { inBatches } from './hostile/in-batches.ts';
import { requestsWithABody, type RequestWithABody, type Sent } from './hostile/requests-with-a-body.ts';
import { STRAINING_DOCUMENTS, withStrainingTexts } from './hostile/strains.ts';
import { otherwise, told } from './hostile/told.ts';
import { thingsToWriteTo } from './hostile/written-to.ts';

const FORMS: Readonly<Record<string, string>> = {
  'as plain text': 'text/plain',
  'as a form': 'application/x-www-form-urlencoded',
  'as a multipart without parts': 'multipart/form-data; boundary=plumb',
  'as nothing known': 'application/x-plumbline',
};

type Strain = readonly [what: string, sent: Sent];

function documents({ operation, body }: RequestWithABody): Strain[] {
  const lawful = JSON.stringify(body);
  const strange = Object.entries(STRAINING_DOCUMENTS).map(([kind, make]): Strain => [
    `${operation} with ${kind}`,
    { rawBody: make(lawful) },
  ]);
  const forms = Object.entries(FORMS).map(([kind, type]): Strain => [
    `${operation} ${kind}`,
    { rawBody: lawful, headers: { 'content-type': type } },
  ]);
  return [...strange, ...forms];
}

const texts = ({ operation, body }: RequestWithABody): Strain[] =>
  withStrainingTexts(body).map(({ where, body: strained }) => [`${operation}: ${where}`, { body: strained }]);

/** Taken or refused, whichever: what a strange body means is free. A cluster that nobody has is no accident. */
const lawfully = (what: string) => (status: number) =>
  accepted(status) || callersFault(status) || (status === 503 && what.includes('clusterId'));

async function strained(world: World, requests: readonly RequestWithABody[], of: typeof texts) {
  const strains = requests.flatMap((request) => of(request).map((strain) => ({ request, strain })));
  return inBatches(strains, async ({ request, strain: [what, sent] }) =>
    told(what, await request.send(sent)),
  );
}

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L476', 'plan:L477', 'contract §2.6'],
  risk: 'plan:L578',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'No body is an accident: whatever one writes into it, it is taken or refused.',
  given: thingsToWriteTo,
  async when(world, things) {
    const requests = requestsWithABody(world, things);
    const seen = {
      documents: await strained(world, requests, documents),
      texts: await strained(world, requests, texts),
    };
    return { ...seen, afterwards: (await world.arrange.create()).status };
  },
  then: {
    'strange documents are taken or refused, and never answered 5xx': ({ documents: seen }) =>
      expect(seen.flatMap((one) => otherwise([one], lawfully(one.what)))).toEqual([]),
    'strange texts are taken or refused, and never answered 5xx': ({ texts: seen }) =>
      expect(seen.flatMap((one) => otherwise([one], lawfully(one.what)))).toEqual([]),
    'a lawful request is taken afterwards': ({ afterwards }) =>
      expect(accepted(afterwards), `answered ${afterwards}`).toBe(true),
  },
});
