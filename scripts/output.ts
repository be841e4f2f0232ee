import { colours, plain, type Paint } from '../reports/terminal/paint.ts';

/** The only place that writes to the terminal. Colours and the live line are for terminals, never for pipes. */
export interface Output {
  readonly paint: Paint;
  line(text?: string): void;
  lines(texts: readonly string[]): void;
  error(text: string): void;
  /** The line at the foot of a terminal, replaced by whatever comes next; nothing in a pipe. */
  status(text: string): void;
  readonly columns: number;
  /** Undefined in a pipe. */
  readonly live: boolean;
}

const ERASE_LINE = '\r\u001B[2K';

export function openOutput(): Output {
  const { stdout, stderr, env } = process;
  const live = stdout.isTTY && env['TERM'] !== 'dumb' && env['CI'] === undefined;
  const coloured = env['NO_COLOR'] === undefined && (stdout.isTTY || env['FORCE_COLOR'] !== undefined);
  let foot = '';
  const clear = (): string => (foot === '' ? '' : ERASE_LINE);
  const write = (text: string): void => {
    stdout.write(`${clear()}${text}\n${foot}`);
  };
  return {
    paint: coloured ? colours : plain,
    live,
    get columns() {
      return stdout.columns;
    },
    line: (text = '') => write(text),
    lines: (texts) => {
      if (texts.length > 0) write(texts.join('\n'));
    },
    error: (text) => {
      stdout.write(clear());
      foot = '';
      stderr.write(`${text}\n`);
    },
    status: (text) => {
      if (!live || text === foot) return;
      stdout.write(`${clear()}${text}`);
      foot = text;
    },
  };
}
