import { refuse } from '../api/refusals.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A template larger than 64 KiB is refused.',
  caughtBy: ['templates/takes-manifests-of-256-kib › it is taken'],
  api: (parts) => ({
    ...parts,
    createTemplate: async (api, body) =>
      JSON.stringify(body).length > 64 * 1024
        ? refuse('tooLarge', 'The template is larger than 64 KiB.')
        : parts.createTemplate(api, body),
  }),
} satisfies Fault;
