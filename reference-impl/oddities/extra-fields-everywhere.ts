import type { Oddity } from './oddity.ts';

const EXTRA = { 'x-extra': { nested: [1, null, 'ü'] }, version: 7, _links: null };

export default {
  sentence: 'Answers and frames carry fields that nobody asked for.',
  api: (parts) => ({
    ...parts,
    sessionView: (row, time) => ({ ...parts.sessionView(row, time), ...EXTRA }),
    templateView: (row, time) => ({ ...parts.templateView(row, time), ...EXTRA }),
    agentView: (row, time) => ({ ...parts.agentView(row, time), ...EXTRA }),
    userView: (row, time) => ({ ...parts.userView(row, time), ...EXTRA }),
    listAnswer: (key, items) => ({ ...Object(parts.listAnswer(key, items)), ...EXTRA }),
    changeAnswer: (name, id, message) => ({ ...Object(parts.changeAnswer(name, id, message)), ...EXTRA }),
    loginAnswer: (token, at, user) => ({ ...Object(parts.loginAnswer(token, at, user)), ...EXTRA }),
    refusalBody: (refusal) => ({ ...Object(parts.refusalBody(refusal)), ...EXTRA }),
    startPayload: (session, user, manifest) => ({ ...parts.startPayload(session, user, manifest), ...EXTRA }),
    changePayload: (session, action, purge) => ({ ...parts.changePayload(session, action, purge), ...EXTRA }),
    frame: (type, payload, now) => ({ ...Object(parts.frame(type, payload, now)), ...EXTRA }),
  }),
} satisfies Oddity;
