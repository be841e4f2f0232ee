import type { Fault } from './fault.ts';

/** The answer is ours: an object with a list. */
const listOf = (body: unknown) => (body as { templates: readonly object[] }).templates;

export default {
  sentence: 'The list of templates leaves their manifests out.',
  caughtBy: ['templates/shows-every-field-of-a-template › manifest'],
  api: (parts) => ({
    ...parts,
    outgoing(operation, answer) {
      if (operation !== 'GET /templates') return parts.outgoing(operation, answer);
      const templates = listOf(answer.body).map((one) => ({ ...one, manifest: undefined }));
      return { ...answer, body: { templates, total: templates.length } };
    },
  }),
} satisfies Fault;
