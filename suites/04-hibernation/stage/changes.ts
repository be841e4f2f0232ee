import type { Action, State } from '../../../fixtures/contract/contract.ts';
import type { Answer } from '../../doors/http/answer.ts';
import type { ApiDoor } from '../../doors/http/api-door.ts';

/** What a client may ask of a session that is there (contract §2.2). */
export type Change = 'hibernate' | 'wake' | 'delete';

export const ACTION_OF = {
  hibernate: 'hibernate_session',
  wake: 'wake_session',
  delete: 'stop_session',
} as const satisfies Record<Change, Action>;

/** From where a change is lawful, what it leads to at once, and what it leads to in the end (contract §4). */
export const COURSE = {
  hibernate: { from: 'running', meanwhile: 'hibernating', then: 'hibernated' },
  wake: { from: 'hibernated', meanwhile: 'waking', then: 'running' },
} as const satisfies Partial<Record<Change, Record<'from' | 'meanwhile' | 'then', State>>>;

/** The two that this phase is about. */
export type Sleep = keyof typeof COURSE;

export function asks(api: ApiDoor, change: Change, sessionId: string): Promise<Answer> {
  const path = `/sessions/${sessionId}`;
  return change === 'delete' ? api.delete(path) : api.put(`${path}/${change}`);
}
