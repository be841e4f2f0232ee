import type { Oddity } from './oddity.ts';

export default {
  sentence: 'The content type is written in capitals.',
  tempts: {
    check: 'creation/answers-202-with-a-pending-session',
    habit: 'Only what says to be application/json; charset=utf-8 is read as JSON.',
    rewrite: {
      file: 'suites/02-creation/answers-202-with-a-pending-session.ts',
      from: "state: textAt(answer.body, 'state'),",
      to: "state: answer.headers['content-type'] === 'application/json; charset=utf-8' ? textAt(answer.body, 'state') : undefined,",
    },
  },
  api: (parts) => ({ ...parts, contentType: 'Application/JSON; Charset=UTF-8' }),
} satisfies Oddity;
