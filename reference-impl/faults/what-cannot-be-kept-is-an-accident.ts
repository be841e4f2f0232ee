import type { Fault } from './fault.ts';

export default {
  sentence: 'What the database cannot even look for is an accident.',
  caughtBy: [
    'errors/refuses-hostile-ids › each is answered 4xx',
    'errors/refuses-or-finds-nothing-for-strange-queries › each is answered, and never 5xx',
    'errors/keys-are-asked-before-the-upgrade › each is refused, as the contract says',
  ],
  api: (parts) => ({ ...parts, onAccident: () => parts.onAccident(new Error('an accident')) }),
} satisfies Fault;
