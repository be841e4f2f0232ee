import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { accepted, callersFault } from '../doors/http/what-a-status-says.ts';
import { manifestFor } from '../world/manifest-for.ts';
import { defineCheck } from '../world/world.ts';
import { otherwise, told } from './hostile/told.ts';

/** The tables and columns named are nobody's, so that even who executes them loses nothing. */
const TEXTS: Readonly<Record<string, string>> = {
  'a statement of SQL': `Robert'); DROP TABLE IF EXISTS plumbline_bait; --`,
  'a quote of each kind': `'"\`\\`,
  'a parameter of SQL': '$1 ? :name %s',
  'a place of a template': '{{7*7}} ${7*7} <%= 7*7 %>',
  'a script of a page': '<script>alert(1)</script>',
  'a command of a shell': '$(id) `id` ; id | id',
  'letters of all the world': 'ünïcødé мир 世界 🧭 \u202etxt',
};

/** Free texts that come back: contract §2.2-2.3. */
const FIELDS = ['description', 'displayName', 'category'];

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L476', 'contract §2.3', 'contract §2.2'],
  risk: 'plan:L578',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'Texts that mean something to a database, a shell or a page are kept as they are, or refused.',
  given: ({ fleet }) => fleet.join({ manner: 'silent' }),
  async when({ api, unique, arrange }) {
    const answers = await Promise.all(
      Object.entries(TEXTS).map(async ([what, text]) => {
        const name = unique('hostile');
        const carried = Object.fromEntries(FIELDS.map((field) => [field, text]));
        const made = await api.post('/templates', { ...carried, name, manifest: manifestFor(name) });
        const kept = accepted(made.status) ? (await api.get(`/templates/${name}`)).body : undefined;
        const session = await arrange.create({ tags: [text] });
        const read = textAt(session.body, 'name');
        const tags = read === undefined ? undefined : (await api.get(`/sessions/${read}`)).body;
        return {
          template: { ...told(`a template with ${what}`, made), text },
          kept: accepted(made.status) ? FIELDS.map((field) => textAt(kept, field) ?? null) : null,
          session: { ...told(`a session with ${what}`, session), text },
          tag: read === undefined ? null : (textAt(tags, 'tags.0') ?? null),
        };
      }),
    );
    return answers;
  },
  then: {
    'each is taken or refused': (seen) =>
      expect(
        otherwise(
          seen.flatMap(({ template, session }) => [template, session]),
          (status) => accepted(status) || callersFault(status),
        ),
      ).toEqual([]),
    "a template's texts come back as they were": (seen) => {
      const kept = seen.filter((one) => one.kept !== null);
      expect(kept.map((one) => one.kept)).toEqual(
        kept.map(({ template: { text } }) => FIELDS.map(() => text)),
      );
    },
    "a session's tag comes back as it was": (seen) => {
      const kept = seen.filter(({ tag, session }) => accepted(session.status) && tag !== null);
      expect(kept.map(({ tag }) => tag)).toEqual(kept.map(({ session: { text } }) => text));
    },
  },
});
