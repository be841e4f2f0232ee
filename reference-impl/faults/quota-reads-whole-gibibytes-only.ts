import { readQuantitiesAs } from './steps/read-quantities-as.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Of a memory quantity only the whole number is read.',
  caughtBy: ['quotas/compares-memory-by-value › decimal fractions are understood'],
  api: (parts) => readQuantitiesAs(parts, { memory: (text) => text.replace(/\.[0-9]+/, '') }),
} satisfies Fault;
