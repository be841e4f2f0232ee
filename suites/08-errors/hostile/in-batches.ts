/** Enough at once to be quick, few enough to leave the others of a shared world in peace. */
const AT_ONCE = 10;

/** Asks for each, ten at a time; the answers are in the order of the items. */
export async function inBatches<T, R>(items: readonly T[], ask: (item: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE)
    answers.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(ask))));
  return answers;
}
