import { readQuantitiesAs } from './steps/read-quantities-as.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A quantity that nobody can read counts nothing, and limits nothing.',
  caughtBy: [
    'quotas/refuses-what-it-cannot-count › CPU in use that cannot be read refuses',
    'quotas/refuses-what-it-cannot-count › memory in use that cannot be read refuses',
    'quotas/refuses-what-it-cannot-count › a limit of CPU that cannot be read refuses',
    'quotas/refuses-what-it-cannot-count › a limit of memory that cannot be read refuses',
  ],
  api: (parts) =>
    readQuantitiesAs(parts, {
      cpu: (text) => (parts.millicores(text) === undefined ? '1000000' : text),
      memory: (text) => (parts.bytes(text) === undefined ? '1Ei' : text),
    }),
} satisfies Fault;
