import { tenAtOnce } from './stage/ten-at-once.ts';
import { asleep } from './stage/under-way.ts';

export default tenAtOnce({
  change: 'wake',
  source: ['plan:L316', 'plan:L324', 'plan:L332', 'contract §2.2'],
  session: asleep,
});
