import { setTimeout as pause } from 'node:timers/promises';
import type { Cell } from '../../../fixtures/lab/processes/cell.ts';
import type { Recorder } from '../../kit/evidence.ts';
import type { TargetProcess } from '../../world/lab-doors.ts';

/** A cell as a check sees it. `current` changes when the process is restarted. */
export class CelledProcess implements TargetProcess {
  readonly name: string;
  protected cell: Cell;
  protected over = false;
  readonly #leaveMs: number;
  readonly #recorder: Recorder;

  constructor(cell: Cell, recorder: Recorder, leaveMs: number) {
    this.name = cell.name;
    this.cell = cell;
    this.#leaveMs = leaveMs;
    this.#recorder = recorder;
    this.#follow(cell);
  }

  get running(): boolean {
    return !this.over;
  }

  lastLines(count: number): string[] {
    return this.cell.lastLines(count);
  }

  async ended(patienceMs: number): Promise<{ code: number | null; signal: string | null } | undefined> {
    return Promise.race([this.cell.exited, pause(patienceMs, undefined, { ref: false })]);
  }

  async kill(): Promise<void> {
    this.#note('killed');
    await this.cell.kill();
  }

  async stop(): Promise<{ code: number | null; signal: string | null }> {
    this.#note('asked to leave');
    return this.cell.stop({ graceMs: this.#leaveMs });
  }

  signal(signal: NodeJS.Signals): boolean {
    this.#note(signal);
    return this.cell.signal(signal);
  }

  freeze(): void {
    this.#note('frozen');
    this.cell.freeze();
  }

  thaw(): void {
    this.#note('thawed');
    this.cell.thaw();
  }

  async connections(): ReturnType<TargetProcess['connections']> {
    return this.cell.connections();
  }

  protected replace(cell: Cell): void {
    this.cell = cell;
    this.over = false;
    this.#follow(cell);
  }

  #follow(cell: Cell): void {
    this.#note('started');
    void cell.exited.then(({ code, signal }) => {
      if (cell !== this.cell) return;
      this.over = true;
      this.#note('ended', signal ?? `exit code ${code ?? 'unknown'}`);
    });
  }

  #note(event: string, detail?: string): void {
    this.#recorder.record({ kind: 'process', name: this.name, event, detail });
  }
}
