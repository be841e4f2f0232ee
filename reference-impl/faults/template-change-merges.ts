import { fieldsOf, merged } from './steps/merged.ts';
import type { Fields } from './steps/merged.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A change of a template is merged into lists and objects instead of replacing them.',
  caughtBy: [
    'templates/patch-replaces-what-it-carries › a list is replaced, not added to',
    'templates/patch-replaces-what-it-carries › a manifest is replaced, not merged',
    'templates/patch-replaces-what-it-carries › default resources are replaced, not merged',
  ],
  spills: ['errors/*'],
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
