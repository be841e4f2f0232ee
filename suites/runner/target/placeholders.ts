import { UsageError } from '../usage-error.ts';
import { didYouMean } from '../nearest.ts';

/** Values for the `{placeholders}` of a target file. A command or environment may use any that its part has. */
export type Values = Readonly<Record<string, string | number | undefined>>;

/**
 * Fills `{name}`; `{{` is a literal brace. A placeholder without a value becomes the empty text, one that
 * nobody knows is refused.
 * @throws UsageError naming the nearest placeholder
 */
export function fillPlaceholders(text: string, values: Values, where: string): string {
  return text.replace(/\{\{|\{([A-Za-z]+)\}/g, (whole, name: string | undefined) => {
    if (name === undefined) return '{';
    if (name in values) return String(values[name] ?? '');
    throw new UsageError(
      `${where} uses the unknown placeholder ${whole}.${didYouMean(name, Object.keys(values)) || ` Known: ${Object.keys(values).join(', ')}.`}`,
    );
  });
}

export function fillAll(texts: readonly string[], values: Values, where: string): string[] {
  return texts.map((text) => fillPlaceholders(text, values, where));
}

/** Fills an environment. A variable that comes out empty is left out: a part may not know it at all. */
export function fillEnvironment(
  environment: Readonly<Record<string, string>>,
  values: Values,
  where: string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment)
      .map(([name, text]) => [name, fillPlaceholders(text, values, `${where}.${name}`)] as const)
      .filter(([, value]) => value !== ''),
  );
}

/** A period under each spelling that configuration files use: `{agentTimeout}` 1500ms, `…Ms` 1500, `…Seconds` 1.5. */
export function periodValues(name: string, ms: number): Values {
  return { [name]: `${ms}ms`, [`${name}Ms`]: ms, [`${name}Seconds`]: ms / 1_000 };
}
