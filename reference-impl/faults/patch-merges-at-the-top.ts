import type { Fault } from './fault.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export default {
  sentence: 'A manifest that is patched keeps the old keys of its top level.',
  caughtBy: ['templates/patch-replaces-what-it-carries › a manifest is replaced, not merged'],
  api: (parts) => ({
    ...parts,
    async changeTemplate(api, id, body) {
      if (!isObject(body) || !isObject(body['manifest'])) return parts.changeTemplate(api, id, body);
      const [row] = await api.db.query<{ manifest: object }>(
        'SELECT manifest FROM templates WHERE name = $1',
        [id],
      );
      return parts.changeTemplate(api, id, { ...body, manifest: { ...row?.manifest, ...body['manifest'] } });
    },
  }),
} satisfies Fault;
