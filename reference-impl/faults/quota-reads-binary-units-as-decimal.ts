import { readQuantitiesAs } from './steps/read-quantities-as.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Binary units are taken for decimal ones: 1Gi for 1G.',
  caughtBy: [
    'quotas/compares-memory-by-value › binary units and plain bytes are understood',
    'quotas/compares-memory-by-value › decimal units, which are not the binary ones are understood',
  ],
  api: (parts) => readQuantitiesAs(parts, { memory: (text) => text.replace(/i$/, '') }),
} satisfies Fault;
