import type { Fault } from './fault.ts';

export default {
  sentence: 'A report about a command that has ended counts for the one that is under way.',
  caughtBy: [
    'hibernation/reports-of-an-earlier-cycle-count-for-nothing › an earlier hibernation completed again does not end the one under way',
    'hibernation/reports-of-an-earlier-cycle-count-for-nothing › an earlier hibernation failed after all does not end the one under way',
    'hibernation/reports-of-an-earlier-cycle-count-for-nothing › an earlier wake completed again does not end the one under way',
    'hibernation/reports-of-an-earlier-cycle-count-for-nothing › an earlier wake failed after all does not end the one under way',
  ],
  api: (parts) => ({ ...parts, isOpen: () => true }),
} satisfies Fault;
