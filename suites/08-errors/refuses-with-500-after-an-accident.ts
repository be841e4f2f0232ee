import { expect } from 'vitest';
import type { Answer } from '../doors/http/answer.ts';
import { textAt } from '../doors/http/read.ts';
import { tellsOfTheInside } from '../00-contract/judging/tells-of-the-inside.ts';
import { defineCheck, type World } from '../world/world.ts';

const said = ({ status, body, text }: Answer) => ({
  status,
  error: textAt(body, 'error') ?? null,
  message: textAt(body, 'message') ?? null,
  tells: tellsOfTheInside(text) ? text.slice(0, 300) : null,
});

/** What needs the table of sessions. */
async function asked({ api, arrange }: World, id: string) {
  const answers = [await api.get('/sessions'), await api.get(`/sessions/${id}`), await arrange.create()];
  return [...answers, await api.put(`/sessions/${id}/hibernate`)].map(said);
}

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L464-466', 'plan:L474', 'plan:L477', 'contract §2.6'],
  risk: 'plan:L578',
  profile: 'control-plane',
  controls: ['sql', 'start-api'],
  world: { canary: true, reusable: true },
  requirement: 'An accident inside is answered 5xx with a plain sentence, and over when its cause is.',
  async given({ arrange, fleet }) {
    await fleet.join({ manner: 'silent' });
    return (await arrange.session()).id;
  },
  async when(world, id) {
    const { sql, api, eventually, patience } = world;
    const sessions = sql.table('sessions');
    await sql.query(`ALTER TABLE ${sessions} RENAME TO plumbline_away`);
    const answers = await asked(world, id);
    await sql.query(`ALTER TABLE plumbline_away RENAME TO ${sessions}`);
    const back = await eventually(
      async () => (await api.get(`/sessions/${id}`)).status,
      (status) => status === 200,
      patience.recovery,
    );
    return { answers, back: back.value };
  },
  then: {
    'it is answered 5xx': ({ answers }) =>
      expect(answers.map(({ status }) => status).filter((status) => status < 500)).toEqual([]),
    'with an error and a message': ({ answers }) =>
      expect(answers.filter(({ error, message }) => error === null || message === null)).toEqual([]),
    'that tell nothing of the inside': ({ answers }) =>
      expect(answers.filter(({ tells }) => tells !== null)).toEqual([]),
    'it serves again when the table is back': ({ back }) => expect(back).toBe(200),
  },
});
