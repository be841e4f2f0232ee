/** Which agent gets a new session (contract §6). Pure: the counting happens before, in the lock. */

export type Candidate = {
  readonly agentId: string;
  readonly platform: string;
  readonly status: string;
  readonly connected: boolean;
  readonly clusterId: string | null;
  readonly region: string | null;
  readonly namespace: string;
  readonly maxSessions: number | undefined;
  readonly load: number;
};

export type Wish = {
  readonly platform: string;
  readonly clusterId: string | undefined;
  readonly region: string | undefined;
};

/** The agents that may take the session at all; a region only narrows when somebody there may. */
export function eligible(candidates: readonly Candidate[], wish: Wish): readonly Candidate[] {
  const able = candidates.filter(
    (one) =>
      one.connected &&
      one.status === 'online' &&
      one.platform === wish.platform &&
      (wish.clusterId === undefined || one.clusterId === wish.clusterId) &&
      (one.maxSessions === undefined || one.load < one.maxSessions),
  );
  const near = able.filter((one) => one.region === wish.region);
  return near.length > 0 ? near : able;
}

/** The least loaded; ties go to the smaller id, so that the answer is the same for the same fleet. */
export function lightest(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.toSorted((a, b) => a.load - b.load || (a.agentId < b.agentId ? -1 : 1))[0];
}
