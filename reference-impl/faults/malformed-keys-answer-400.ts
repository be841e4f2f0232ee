import { isAgentKey } from '../api/secrets.ts';
import { refusesWhen } from './steps/refuse-when.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A key that is no key is called a bad request.',
  caughtBy: ['errors/keys-open-only-for-their-agent › a malformed key is answered 401 or 403'],
  api: (parts) =>
    refusesWhen(
      parts,
      'POST /agents/register',
      (_fields, { agentKey }) => agentKey !== '' && !isAgentKey(agentKey),
    ),
} satisfies Fault;
