import { makesOneCommand } from './stage/makes-one-command.ts';
import { asleep } from './stage/under-way.ts';

export default makesOneCommand({
  change: 'wake',
  source: ['plan:L316', 'plan:L329', 'contract §2.2', 'contract §3.3'],
  session: asleep,
});
