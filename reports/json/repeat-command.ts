import type { RecordHeader } from '../../suites/kit/record.ts';

/** What the user chose about the lab stays in the command: a failure may depend on it. */
const KEPT = ['--database', '--cluster', '--docker', '--patience', '--dedicated', '--catalogue'];

type Run = Pick<RecordHeader, 'command' | 'target' | 'seed'>;

/** The command that runs one check again, ready for a shell: same target, same lab, same seed. */
export function repeatCommand(run: Run, check: string): string {
  const words = ['npx', 'plumbline', 'run', targetOf(run), ...labOptions(run.command)];
  return [...words, '--check', check, '--seed', String(run.seed)].map(quoted).join(' ');
}

/** As it was typed, where it stands where it is expected; else by name. */
function targetOf({ command, target }: Run): string {
  const [verb, typed] = command[0] === 'plumbline' ? command.slice(1) : command;
  if (verb === 'run' && typed !== undefined && !typed.startsWith('-')) return typed;
  return target.variant === undefined ? target.name : `${target.name}+${target.variant}`;
}

function labOptions(command: readonly string[]): string[] {
  return command.flatMap((word, index) => {
    const [name = ''] = word.split('=');
    if (!KEPT.includes(name)) return [];
    const value = command[index + 1];
    return word.includes('=') || value === undefined || value.startsWith('-') ? [word] : [word, value];
  });
}

const quoted = (word: string): string =>
  /^[\w./:@%+,=-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
