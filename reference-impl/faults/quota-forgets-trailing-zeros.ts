import { readQuantitiesAs } from './steps/read-quantities-as.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A fraction is read up to its first zero at the end, which is taken for nothing written.',
  caughtBy: ['quotas/compares-cpu-by-value › the trailing zeros of a fraction are understood'],
  api: (parts) => readQuantitiesAs(parts, { cpu: (text) => text.replace(/\.[0-9]*0$/, '') }),
} satisfies Fault;
