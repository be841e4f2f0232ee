/** The kinds of objects this agent deals with, and where the cluster API keeps them. */
export const KINDS = {
  deployment: { path: '/apis/apps/v1', plural: 'deployments', name: 'Deployment' },
  service: { path: '/api/v1', plural: 'services', name: 'Service' },
  claim: { path: '/api/v1', plural: 'persistentvolumeclaims', name: 'PersistentVolumeClaim' },
  pod: { path: '/api/v1', plural: 'pods', name: 'Pod' },
  session: { path: '/apis/stream.space/v1alpha1', plural: 'sessions', name: 'Session resource' },
  template: { path: '/apis/stream.space/v1alpha1', plural: 'templates', name: 'Template resource' },
} as const;

export type Kind = keyof typeof KINDS;

/** What stands for one session, in the order of making. */
export type Piece = 'claim' | 'deployment' | 'service' | 'session';

/** The claim has a name of its own because it outlives the session (contract §8.2). */
export function nameOf(piece: Piece, sessionId: string): string {
  return piece === 'claim' ? `${sessionId}-home` : sessionId;
}
