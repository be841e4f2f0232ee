/** Findings that no fault can be tried against in the lab that a proof runs in, and why. */
export const BEYOND: Readonly<Record<string, string>> = {
  'hibernation/agent-finds-its-data-again › it is read back':
    'Judged only where containers run: in a cluster of somebody else, named by a kubeconfig.',
};
