import { commandsGoForward } from './judging/commands-go-forward.ts';
import { invariantCheck } from './judging/invariant-check.ts';

export default invariantCheck({
  priority: 'P0',
  source: ['contract §3.3'],
  requirement: 'Over the whole run no command took a step back, and what had ended stayed as it had ended.',
  sentence: 'no command took a step back',
  invariant: commandsGoForward,
});
