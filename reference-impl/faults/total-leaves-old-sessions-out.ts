import type { Fault } from './fault.ts';

export default {
  sentence: 'The total of a list counts sessions with an agent alone.',
  caughtBy: [
    'compatibility/lists-old-sessions-in-every-state › the total counts them',
    'compatibility/filters-reach-old-sessions › each total counts what is listed',
    'compatibility/lists-old-and-new-together › the total counts both',
  ],
  api: (parts) => ({
    ...parts,
    listAnswer: (key, items) => ({
      [key]: items,
      total: items.filter((item) => Reflect.get(Object(item), 'agentId') !== null).length,
    }),
  }),
} satisfies Fault;
