import type { Oddity } from './oddity.ts';

const EXTRA = { 'x-extra': { nested: [1, null, 'ü'] }, version: 7, _links: null };

/** These parts answer objects, whatever their type says. */
const withExtra = (answer: unknown): unknown => Object.assign({}, answer, EXTRA);

export default {
  sentence: 'Answers and frames carry fields that nobody asked for.',
  tempts: {
    check: 'creation/passes-on-what-was-asked',
    habit: 'The payload of a start has eleven fields and no other.',
    rewrite: {
      file: 'suites/02-creation/passes-on-what-was-asked.ts',
      from: "expect(field(payload, 'tags')).toEqual(asked.tags)",
      to: 'expect(Object.keys(Object(payload) as object)).toHaveLength(11)',
    },
  },
  api: (parts) => ({
    ...parts,
    sessionView: (row, time) => ({ ...parts.sessionView(row, time), ...EXTRA }),
    templateView: (row, time) => ({ ...parts.templateView(row, time), ...EXTRA }),
    agentView: (row, time) => ({ ...parts.agentView(row, time), ...EXTRA }),
    userView: (row, time) => ({ ...parts.userView(row, time), ...EXTRA }),
    listAnswer: (key, items) => withExtra(parts.listAnswer(key, items)),
    changeAnswer: (name, id, message) => withExtra(parts.changeAnswer(name, id, message)),
    loginAnswer: (token, at, user) => withExtra(parts.loginAnswer(token, at, user)),
    refusalBody: (refusal) => withExtra(parts.refusalBody(refusal)),
    startPayload: (session, user, manifest) => ({ ...parts.startPayload(session, user, manifest), ...EXTRA }),
    changePayload: (session, action, purge) => ({ ...parts.changePayload(session, action, purge), ...EXTRA }),
    frame: (type, payload, now) => withExtra(parts.frame(type, payload, now)),
  }),
} satisfies Oddity;
