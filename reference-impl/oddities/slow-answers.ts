import { setTimeout } from 'node:timers/promises';

import type { Oddity } from './oddity.ts';

export default {
  sentence: 'Every answer takes 150 ms longer.',
  tempts: {
    check: 'creation/lists-and-gets-the-session',
    habit: 'The fastest of four answers comes within 145 ms.',
    rewrite: {
      file: 'suites/02-creation/lists-and-gets-the-session.ts',
      from: 'const got = await api.get(`/sessions/${id}`);',
      to: `const answers = [];
    while (answers.length < 4) answers.push(await api.get(\`/sessions/\${id}\`));
    const [got = { status: 0, body: null }] = answers.filter(({ ms }) => ms < 145);`,
    },
  },
  api: (parts) => ({
    ...parts,
    beforeAnswer: () => setTimeout(150),
  }),
} satisfies Oddity;
