import { makesOneCommand } from './stage/makes-one-command.ts';
import { awake } from './stage/under-way.ts';

export default makesOneCommand({
  change: 'hibernate',
  source: ['plan:L303', 'plan:L328', 'contract §2.2', 'contract §3.3'],
  session: awake,
});
