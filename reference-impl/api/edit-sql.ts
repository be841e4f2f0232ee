/** One change: the lines it looks for, and those that take their place. */
const sidesOf = (hunk: string) => {
  const lines = hunk.replace(/^.*\n/, '').replace(/\n$/, '').split('\n');
  const without = (sign: string) =>
    lines
      .filter((line) => !line.startsWith(sign))
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  return { before: without('+'), after: without('-') };
};

/** The SQL as the hunks of a unified diff change it; each is found by its lines, whatever stands behind its `@@`. */
export function editSql(sql: string, diff: string): string {
  const [, ...hunks] = diff.split(/^@@/m);
  return hunks.map(sidesOf).reduce((text, { before, after }) => {
    const [head, tail, ...more] = `\n${text}`.split(`\n${before}`);
    if (head === undefined || tail === undefined || more.length > 0)
      throw new Error(`A migration does not hold these lines exactly once:\n${before}`);
    return `${head}\n${after}${tail}`.slice(1);
  }, sql);
}
