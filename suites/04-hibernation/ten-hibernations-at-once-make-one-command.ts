import { tenAtOnce } from './stage/ten-at-once.ts';
import { awake } from './stage/under-way.ts';

export default tenAtOnce({
  change: 'hibernate',
  source: ['plan:L303', 'plan:L323', 'plan:L332', 'contract §2.2'],
  session: awake,
});
