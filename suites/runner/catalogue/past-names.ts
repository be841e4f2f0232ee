/** What became of names that are no more. A name is a check's id, or `check id › sentence` for a finding. */
export interface PastNames {
  /** Old name → newer name. */
  readonly renamed: Readonly<Record<string, string>>;
  /** Old name → why it is asked for no more. */
  readonly withdrawn: Readonly<Record<string, string>>;
}

export const findingName = (check: string, sentence: string): string => `${check} › ${sentence}`;

/** `check id › sentence` → both; the sentence is empty for a check. */
export function partsOf(name: string): { readonly check: string; readonly sentence: string } {
  const [check = name, ...rest] = name.split(' › ');
  return { check, sentence: rest.join(' › ') };
}

/** The name that this one, of whatever age, goes by today. A name that was never changed is its own. */
export function todaysName(name: string, { renamed }: Pick<PastNames, 'renamed'>): string {
  return names(name, renamed).at(-1) ?? name;
}

/** Why what this name stood for is asked for no more; undefined when it still is. */
export function whyWithdrawn(name: string, { renamed, withdrawn }: PastNames): string | undefined {
  const all = names(name, renamed).flatMap((each) => [each, partsOf(each).check]);
  return all.map((each) => own(withdrawn, each)).find((reason) => reason !== undefined);
}

/** Every older name of this check. */
export function aliasesOf(check: string, past: Pick<PastNames, 'renamed'>): string[] {
  return Object.keys(past.renamed).filter((old) => todaysName(old, past) === check);
}

/** This name and each that came after it. A finding goes with its check. Ends where it would go round in a circle. */
function names(name: string, renamed: PastNames['renamed']): string[] {
  const met = [name];
  for (
    let next = newer(name, renamed);
    next !== undefined && !met.includes(next);
    next = newer(next, renamed)
  )
    met.push(next);
  return met;
}

function newer(name: string, renamed: PastNames['renamed']): string | undefined {
  const { check, sentence } = partsOf(name);
  const moved = own(renamed, check);
  return own(renamed, name) ?? (moved === undefined ? undefined : findingName(moved, sentence));
}

/** What a person typed may be the name of something that every object has. */
const own = (table: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
