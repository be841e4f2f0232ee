/** Counts what a rehearsal showed, a line each, and the closing line that CI reads. */
export interface Tally {
  note(passed: boolean, sentence: string): void;
  /** The exit code. */
  close(): number;
}

export function openTally(write: (line: string) => void): Tally {
  const counts = { passed: 0, failed: 0 };
  return {
    note(passed, sentence) {
      counts[passed ? 'passed' : 'failed'] += 1;
      write(`${passed ? 'ok  ' : 'FAIL'} ${sentence}`);
    },
    close() {
      write(`${counts.passed} passed, ${counts.failed} failed`);
      return counts.failed === 0 && counts.passed > 0 ? 0 : 1;
    },
  };
}
