import { expect } from 'vitest';
import { defineCheck, type World } from '../world/world.ts';
import type { ArrangedUser } from '../world/arrange.ts';
import { admission } from './stage/admission.ts';
import { limitedUser } from './stage/limited-user.ts';
import {
  ABSURDLY_LARGE,
  BELOW_ZERO,
  inShort,
  LONGEST,
  NO_QUANTITY,
  NO_TEXT,
  TOO_LONG,
} from './stage/wrong-amounts.ts';

type Asked = readonly { readonly cpu?: unknown; readonly memory?: unknown }[];

const cpuOrMemory = (amounts: readonly unknown[]): Asked =>
  amounts.flatMap((amount) => [{ cpu: amount }, { memory: amount }]);

/** Asked for by a user with more quota than anybody needs. */
const WRONG = {
  noQuantity: cpuOrMemory(NO_QUANTITY),
  notPositive: cpuOrMemory([...BELOW_ZERO, '0', '0Gi']),
  // Of a millicore; of a byte.
  parts: [
    ...['0.0005', '100.5m', '1.0001', '1000.0001m'].map((cpu) => ({ cpu })),
    ...['1073741824.5', '1073741824500m'].map((memory) => ({ memory })),
  ],
  tooLong: [...TOO_LONG.cpu.map((cpu) => ({ cpu })), ...TOO_LONG.memory.map((memory) => ({ memory }))],
  noText: cpuOrMemory(NO_TEXT),
} satisfies Record<string, Asked>;

const WRONG_QUANTITY: { readonly breaks?: string } = { breaks: 'a quantity that is none' };

async function ask(
  { api, clusterId }: World,
  user: ArrangedUser,
  template: string,
  asked: Asked,
  declared: { readonly breaks?: string },
) {
  const answers = [];
  for (const resources of asked) {
    const body = { user: user.username, template, resources, ...(clusterId ? { clusterId } : {}) };
    const answer = await api.post('/sessions', body, declared);
    answers.push({ asked: inShort(resources), status: answer.status, admission: admission(answer) });
  }
  return answers;
}

type Answers = Awaited<ReturnType<typeof ask>>;

const otherThan400 = (answers: Answers): Answers => answers.filter(({ status }) => status !== 400);

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L364', 'plan:L367', 'contract §2.2', 'contract §2.6'],
  risk: 'plan:L568',
  profile: 'control-plane',
  controls: ['sql'],
  world: 'shared',
  requirement: 'A quantity that cannot be counted is refused with 400, before it is used for anything.',
  async given(world) {
    const agent = await world.fleet.join({ manner: 'silent' });
    const template = await world.arrange.template();
    return { agent, user: await limitedUser(world, {}), template: template.name };
  },
  async when(world, { agent, user, template }) {
    const asking = (asked: Asked, declared = WRONG_QUANTITY) => ask(world, user, template, asked, declared);
    const refused = {
      noQuantity: await asking(WRONG.noQuantity),
      notPositive: await asking(WRONG.notPositive),
      parts: await asking(WRONG.parts),
      tooLong: await asking(WRONG.tooLong),
      noText: await asking(WRONG.noText),
      tooLarge: await asking(cpuOrMemory(ABSURDLY_LARGE)),
    };
    const rows = (await world.sql.select('sessions', { user_id: user.id })).length;
    const commands = (await world.sql.select('agent_commands', { agent_id: agent.agentId })).length;
    const lawful = await asking([{ cpu: '100m', memory: '128Mi' }, LONGEST], {});
    return { ...refused, rows, commands, lawful };
  },
  then: {
    'what is no quantity is answered 400': ({ noQuantity }) => expect(otherThan400(noQuantity)).toEqual([]),
    'nothing, and less than nothing, is answered 400': ({ notPositive }) =>
      expect(otherThan400(notPositive)).toEqual([]),
    'parts of a millicore and of a byte are answered 400': ({ parts }) =>
      expect(otherThan400(parts)).toEqual([]),
    'more than 32 characters are answered 400': ({ tooLong }) => expect(otherThan400(tooLong)).toEqual([]),
    'what is not a text is answered 400': ({ noText }) => expect(otherThan400(noText)).toEqual([]),
    'what no machine has is refused': ({ tooLarge }) =>
      expect(tooLarge.filter(({ admission }) => admission !== 'refused')).toEqual([]),
    // Rows of what was admitted against the above are that finding's, not another's.
    'nothing is left of what was refused': ({ rows, commands, lawful: _, ...answered }) => {
      const made = Object.values(answered)
        .flat()
        .filter(({ admission }) => admission === 'admitted').length;
      expect({ rows, commands }).toEqual({ rows: made, commands: made });
    },
    'lawful ones are admitted': ({ lawful }) =>
      expect(lawful.filter(({ admission }) => admission !== 'admitted')).toEqual([]),
  },
});
