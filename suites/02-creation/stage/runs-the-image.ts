import { Prerequisite } from '../../kit/prerequisite.ts';
import type { AgentAtWork } from '../../world/agent-at-work.ts';
import { containerIn } from './container.ts';

/** For checks in which the image decides how a start goes. @throws Prerequisite when another one was taken. */
export async function runsTheImage(
  { cluster }: AgentAtWork,
  sessionId: string,
  image: string,
): Promise<void> {
  const { deployment } = await cluster.objectsOf(sessionId);
  const taken = containerIn(deployment)?.image ?? image;
  if (taken === image) return;
  throw new Prerequisite('creation/agent-makes-the-deployment', `It runs ${taken}, not ${image}.`);
}
