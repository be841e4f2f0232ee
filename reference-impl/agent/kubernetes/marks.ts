import type { KubeObject } from './kube-object.ts';

/** The command that made an object: tells a start what it made itself, even after a restart of the agent. */
export const MADE_BY = 'stream.space/made-by-command';
/** The port to look at a session through; kept because a template may be gone by the time it is asked for. */
export const VNC_PORT = 'stream.space/vnc-port';

export function wasMadeBy(object: KubeObject, commandId: string): boolean {
  return object.metadata?.annotations?.[MADE_BY] === commandId;
}
