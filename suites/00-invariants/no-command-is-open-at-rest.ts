import type { WorldHistory } from '../kit/history.ts';
import { invariantCheck } from './judging/invariant-check.ts';
import { restAndCommands, SETTLED_MS, standing } from './judging/rest-and-commands.ts';

export default invariantCheck({
  priority: 'P0',
  source: ['contract §3.3'],
  requirement:
    'At the end of each world no session at rest has an open command, and none that is under way lacks one.',
  sentence: 'sessions and commands agree',
  invariant: restAndCommands,
  // Nothing that stands at odds now may have stood so for long enough yet.
  settle: async ({ history, eventually }) => {
    const stillThere = ({ readAt }: WorldHistory): boolean => Date.now() - readAt < 1_000;
    await eventually(
      async () =>
        (await history.ofTheRun())
          .filter(stillThere)
          .flatMap((one) => standing(one).filter((odd) => odd !== null)),
      (odd) => odd.every(({ forMs }) => forMs >= SETTLED_MS),
      SETTLED_MS,
    );
  },
});
