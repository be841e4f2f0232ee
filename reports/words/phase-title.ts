/** The plan's phases (plan:L110-522), in our words. 0 holds what belongs to none: the contract's shapes, and what must hold throughout. */
const TITLES: Readonly<Record<number, string>> = {
  0: 'Contract and invariants',
  1: 'Migrations',
  2: 'Creation',
  3: 'Termination',
  4: 'Hibernate and wake',
  5: 'Quotas',
  6: 'Templates',
  7: 'Agent selection',
  8: 'Failures',
  9: 'Compatibility',
  10: 'Performance',
};

export function phaseTitle(phase: number): string {
  const title = TITLES[phase] ?? '';
  return phase === 0 ? title : `Phase ${String(phase)} · ${title}`;
}

/** `P2.4` belongs to phase 2; a success criterion such as `S.P0.3` to none. */
export function criterionGroup(id: string): string {
  const phase = /^P(\d+)\./.exec(id)?.[1];
  return phase === undefined ? 'Success criteria' : phaseTitle(Number(phase));
}
