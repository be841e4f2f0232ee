import { expect } from 'vitest';
import { accepted, callersFault } from '../doors/http/what-a-status-says.ts';
import { states } from '../../fixtures/contract/contract.ts';
import type { Command } from '../doors/socket/command.ts';
import { textAt } from '../doors/http/read.ts';
import { Prerequisite } from '../kit/prerequisite.ts';
import { defineCheck, type World } from '../world/world.ts';
import { oldSessions } from './stage/old-sessions.ts';
import { ask, refusals, type Change } from './stage/refusals.ts';

/** From which states a session with an agent could be changed so; deletion is asked for in all. */
const FROM: Record<Change, readonly string[]> = {
  delete: Object.keys(states.states),
  hibernate: ['running'],
  wake: ['hibernated'],
};

/** A session with an agent that this change is lawful for. */
async function lawfulTwin(world: World, change: Change) {
  const agent = await world.fleet.join();
  const session = await world.arrange.runningSession(agent);
  if (change !== 'wake') return { agent, id: session.id };
  await world.api.put(`/sessions/${session.id}/hibernate`);
  if (!(await world.arrange.comesToByCommand(session.id, 'hibernated')).held)
    throw new Prerequisite('hibernation/makes-one-hibernate-command', 'A session could not be hibernated.');
  return { agent, id: session.id };
}

const about = (commands: readonly Command[], ids: readonly string[]): number =>
  commands.filter(({ payload }) => ids.includes(textAt(payload, 'sessionId') ?? '')).length;

const refusesTo = (verb: string, change: Change) =>
  defineCheck({
    level: 'MUST',
    priority: 'P1',
    source: ['plan:L486', 'plan:L489', 'plan:L498', 'R11', 'contract §2.2'],
    profile: 'control-plane',
    world: 'shared',
    controls: ['sql'],
    requirement: `To ${verb} a session from before the refactor is refused gracefully: nobody could do it.`,
    async given(world) {
      const rows = FROM[change].map((state) => ({ state }));
      return { ...(await oldSessions(world, rows)), twin: await lawfulTwin(world, change) };
    },
    async when(world, { old, twin }) {
      const ids = old.map(({ id }) => id);
      const refused = await refusals(world, ids, change);
      const twinStatus = (await ask(world.api, twin.id, change)).status;
      const sentinel = await world.arrange.sentinel(twin.agent);
      return {
        refused: refused.map((one, index) => ({ ...one, from: old[index]?.state ?? '' })),
        strays: about(twin.agent.commands, ids),
        twinStatus,
        sentinel,
      };
    },
    then: {
      'it is answered with a 4xx, from every state': ({ refused }) => {
        expect(refused.length).toBeGreaterThan(0);
        expect(refused.filter(({ status }) => !callersFault(status))).toEqual([]);
      },
      'the answer says what is wrong, to machines and to people': ({ refused }) => {
        const answered = refused.filter(({ status }) => callersFault(status));
        expect(answered.filter(({ error, message }) => error === null || message === null)).toEqual([]);
      },
      'its row stays as it was': ({ refused }) =>
        expect(refused.filter(({ changed }) => changed.length > 0)).toEqual([]),
      'no command is made, and no agent gets one': ({ refused, strays, sentinel }) =>
        expect({ made: refused.filter(({ commands }) => commands > 0), strays, sentinel }).toEqual({
          made: [],
          strays: 0,
          sentinel: true,
        }),
      'it is still shown afterwards': ({ refused }) =>
        expect(refused.filter(({ shown }) => shown !== 200)).toEqual([]),
      'the same is accepted for a session that has an agent': ({ twinStatus }) =>
        expect(accepted(twinStatus), `answered ${twinStatus}`).toBe(true),
    },
  });

export default {
  'refuses-to-terminate-an-old-session': refusesTo('terminate', 'delete'),
  'refuses-to-hibernate-an-old-session': refusesTo('hibernate', 'hibernate'),
  'refuses-to-wake-an-old-session': refusesTo('wake', 'wake'),
};
