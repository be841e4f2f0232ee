import type { Fault } from './fault.ts';

const posted = new Set<string>();
const nameIn = (body: unknown): string => String((Object(body) as { name?: unknown }).name);

export default {
  sentence: 'A template that stands in the table, and was not posted to this process, is not read.',
  caughtBy: [
    'templates/gets-a-template-by-its-name › a row written by SQL is found',
    'templates/gets-a-template-by-its-name › a row changed by SQL shows the change',
  ],
  spills: ['templates/*', 'contract/get-template-*'],
  api: (parts) => ({
    ...parts,
    createTemplate(api, body) {
      posted.add(nameIn(body));
      return parts.createTemplate(api, body);
    },
    outgoing: (operation, answer) =>
      operation === 'GET /templates/:id' && !posted.has(nameIn(answer.body))
        ? { status: 404, body: { error: 'Template not found', message: 'There is no such template.' } }
        : parts.outgoing(operation, answer),
  }),
} satisfies Fault;
