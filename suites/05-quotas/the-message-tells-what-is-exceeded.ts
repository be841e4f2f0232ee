import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { Prerequisite } from '../kit/prerequisite.ts';
import { quantityOf } from '../kit/quantity.ts';
import type { Level } from '../kit/words.ts';
import type { Judge, Source } from '../kit/check.ts';
import { defineCheck, type World } from '../world/world.ts';
import { admission } from './stage/admission.ts';
import { tells, type Kind } from './stage/amounts-named.ts';
import { inPlace, SMALL, type Placed, type Standing } from './stage/standing.ts';

/** Limit, use and request are different numbers each, so that none is taken for another. */
const STANDINGS = {
  session: { limits: { maxSessions: 3 }, inUse: [{}, {}, {}, {}] },
  CPU: { limits: { maxCpu: '5' }, inUse: [{ cpu: '4600m' }], asks: { cpu: '700m' } },
  memory: { limits: { maxMemory: '7Gi' }, inUse: [{ memory: '6Gi' }], asks: { memory: '2Gi' } },
} as const satisfies Record<Kind, Standing>;

const GI = quantityOf('1Gi') ?? 0;
const LIMIT: Readonly<Record<Kind, number>> = { session: 3, CPU: 5, memory: 7 * GI };
const USE: Readonly<Record<Kind, number>> = { session: 4, CPU: 4.6, memory: 6 * GI };
const REQUEST = { CPU: 0.7, memory: 2 * GI };

type Messages = Readonly<Record<Kind, string>>;

/** @throws Prerequisite when there was nothing to be told, since it was admitted */
async function messageTo({ arrange }: World, kind: Kind, { user, asks }: Placed): Promise<string> {
  const answer = await arrange.create({ user: user.username, resources: { ...SMALL, ...asks } });
  if (admission(answer) === 'admitted')
    throw new Prerequisite(
      `quotas/keeps-within-the-${kind.toLowerCase()}-limit`,
      `A session over the ${kind} limit was admitted.`,
    );
  const { body } = answer;
  // Digits of a name are no amount.
  return (textAt(body, 'message') ?? '').replaceAll(user.username, '…').replaceAll(user.id, '…');
}

function clearMessage(
  level: Level,
  source: readonly Source[],
  requirement: string,
  then: Readonly<Record<string, Judge<Messages>>>,
) {
  return defineCheck({
    level,
    priority: 'P0',
    source,
    risk: 'plan:L568',
    profile: 'control-plane',
    controls: ['sql'],
    world: 'shared',
    requirement,
    async given(world) {
      await world.fleet.join({ manner: 'silent' });
      return inPlace(world, STANDINGS);
    },
    when: async (world, { session, CPU, memory }): Promise<Messages> => ({
      session: await messageTo(world, 'session', session),
      CPU: await messageTo(world, 'CPU', CPU),
      memory: await messageTo(world, 'memory', memory),
    }),
    then,
  });
}

const names = (kind: Kind) => (messages: Messages) => expect(messages[kind]).toMatch(new RegExp(kind, 'i'));
const named = (kind: Kind, amount: number) => (messages: Messages) =>
  expect(tells(messages[kind], kind, amount), `the message is "${messages[kind]}"`).toBe(true);

/** By the name of the check. */
export default {
  'the-message-names-quota-and-limit': clearMessage(
    'MUST',
    ['plan:L367', 'contract §2.6'],
    'Who is refused for a quota is told which one it is, and what its limit is.',
    {
      'it names the session quota': names('session'),
      'it names the CPU quota': names('CPU'),
      'it names the memory quota': names('memory'),
      'it tells how many sessions there may be': named('session', LIMIT.session),
      'it tells how much CPU there may be': named('CPU', LIMIT.CPU),
      'it tells how much memory there may be': named('memory', LIMIT.memory),
    },
  ),
  'the-message-names-use-and-request': clearMessage(
    'SHOULD',
    ['plan:L367', 'contract §2.6'],
    'Who is refused for a quota is told what is in use and what was asked for.',
    {
      'it tells how many sessions there are': named('session', USE.session),
      'it tells how much CPU is in use, and was asked for': (messages) => {
        named('CPU', USE.CPU)(messages);
        named('CPU', REQUEST.CPU)(messages);
      },
      'it tells how much memory is in use, and was asked for': (messages) => {
        named('memory', USE.memory)(messages);
        named('memory', REQUEST.memory)(messages);
      },
    },
  ),
};
