import type { Fault } from './fault.ts';

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => Object(value) as Fields; // absent: none

/** What was there and what came, together. */
function merged(before: unknown, after: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(after))
    return [...(before as unknown[]), ...(after as unknown[])];
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null)
    return after;
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(
    keys.map((key) => [
      key,
      key in after ? merged(fieldsOf(before)[key], fieldsOf(after)[key]) : fieldsOf(before)[key],
    ]),
  );
}

export default {
  sentence: 'A change of a template is merged into lists and objects instead of replacing them.',
  caughtBy: [
    'templates/patch-replaces-what-it-carries › a list is replaced, not added to',
    'templates/patch-replaces-what-it-carries › a manifest is replaced, not merged',
    'templates/patch-replaces-what-it-carries › default resources are replaced, not merged',
  ],
  api: (parts) => ({
    ...parts,
    async changeTemplate(api, id, body) {
      const row = await parts.findTemplate(api.db, id);
      const carried = Object.entries(fieldsOf(body));
      const before: Fields = {
        tags: row?.tags,
        defaultResources: row?.default_resources,
        manifest: row?.manifest,
      };
      const whole = carried.map(([key, value]) => [key, merged(before[key], value)]);
      return parts.changeTemplate(api, id, Object.fromEntries(whole));
    },
  }),
} satisfies Fault;
