import type { RowChange, WorldHistory } from '../../kit/history.ts';
import { judged, type Breach, type Invariant } from './breach.ts';
import { changesOf, textIn } from './rows.ts';

/** Contract §2.2: `agentId` never changes; it is null once the agent is deleted. */
export const ownersStay: Invariant = (history) => {
  const deleted = deletedAgents(history);
  const seen = changesOf(history, 'sessions').filter(({ by, op }) => by === 'target' && op === 'update');
  return judged(seen.map((change) => breachIn(change, deleted)));
};

function deletedAgents(history: WorldHistory): ReadonlySet<string> {
  const gone = changesOf(history, 'agents').filter(({ op }) => op === 'delete');
  return new Set(gone.map(({ old }) => textIn(old, 'agent_id') ?? ''));
}

function breachIn({ old, new: after, check, at }: RowChange, deleted: ReadonlySet<string>): Breach | null {
  const [from, to] = [textIn(old, 'agent_id'), textIn(after, 'agent_id')];
  if (from === to || (to === null && deleted.has(from ?? ''))) return null;
  return {
    check,
    at,
    what: `session ${textIn(after, 'id') ?? ''} went from agent ${from ?? 'none'} to ${to ?? 'none'}; it keeps its agent until that one is deleted`,
  };
}
