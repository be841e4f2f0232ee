/** Numbers of a sentence that stand alone, thousands separated by commas or not; digits of an id are none. */
const NUMBERS = /(?<![\w.-])\d+(?:,\d{3})*(?:\.\d+)?(?:[eE]\+?\d+)?/g;

/** What one of the number may be, whatever unit follows it and however that is spelled. */
const UNITS = {
  session: [1],
  CPU: [1, 1e-3, 1e-6, 1e-9],
  memory: [1, 2 ** 10, 2 ** 20, 2 ** 30, 2 ** 40, 1e3, 1e6, 1e9, 1e12],
} as const;

export type Kind = keyof typeof UNITS;

/** A sentence may round: 7.52 GB is 7Gi. */
const CLOSE = 0.002;

/** Whether the sentence tells this amount, in any lawful spelling: sessions, CPUs or bytes. */
export function tells(sentence: string, kind: Kind, amount: number): boolean {
  const numbers = [...sentence.matchAll(NUMBERS)].map(([text]) => Number(text.replaceAll(',', '')));
  return numbers.some((number) =>
    UNITS[kind].some((unit) => Math.abs(number * unit - amount) <= amount * CLOSE),
  );
}
