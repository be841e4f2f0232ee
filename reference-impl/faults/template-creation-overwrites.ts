import { isRefusal } from '../api/refusals.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A template of a name that is taken replaces the one that was there.',
  caughtBy: [
    'templates/a-name-is-taken-once › the second is answered 409',
    'templates/a-name-is-taken-once › the first stays as it was',
    'templates/a-name-is-taken-once › of several at once one is taken',
  ],
  api: (parts) => ({
    ...parts,
    async createTemplate(api, body) {
      const answer = await parts.createTemplate(api, body);
      if (!isRefusal(answer) || answer.refused !== 'taken') return answer;
      const { name } = Object(body) as { name: string }; // it was read already
      const changed = await parts.changeTemplate(api, name, body);
      return isRefusal(changed) ? changed : { ...changed, status: 201 };
    },
  }),
} satisfies Fault;
