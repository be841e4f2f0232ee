import { Prerequisite } from '../../kit/prerequisite.ts';

/** Whether the target's tables took the row; if not, its endpoint is the next way. */
export async function taken(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof Prerequisite) return false;
    throw error;
  }
}
