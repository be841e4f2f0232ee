import type { Fault } from './fault.ts';

export default {
  sentence: 'A list of agents is counted without those that are away.',
  caughtBy: ['errors/admin-lists-agents-by-what-they-are › without a filter all are listed, and counted'],
  api: (parts) => ({
    ...parts,
    listAnswer(key, items) {
      const whole = parts.listAnswer(key, items);
      if (key !== 'agents' || typeof whole !== 'object') return whole;
      const present = items.filter(
        (item) => typeof item === 'object' && item !== null && Reflect.get(item, 'status') !== 'offline',
      );
      return { ...whole, total: present.length };
    },
  }),
} satisfies Fault;
