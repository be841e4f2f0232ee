import { Prerequisite } from '../../kit/prerequisite.ts';
import type { World } from '../../world/world.ts';

const STANDS_ON = {
  terminated: 'termination/becomes-terminated-when-the-agent-reports-it',
  failed: 'creation/becomes-failed-when-the-agent-says-so',
} as const;

/** @throws Prerequisite when the session does not come to this end in time */
export async function hasEnded({ arrange }: World, id: string, end: keyof typeof STANDS_ON): Promise<void> {
  const { held, value } = await arrange.comesToByCommand(id, end);
  if (held) return;
  const state = String(value?.['state']);
  throw new Prerequisite(STANDS_ON[end], `The session ${id} did not become ${end}; it is ${state}.`);
}
