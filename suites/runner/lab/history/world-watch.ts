import type { Names } from '../../../doors/sql/names.ts';
import type { RunRecorder } from '../../../doors/recorder/recorder.ts';
import type { EvidenceBody, Recorder } from '../../../kit/evidence.ts';
import type {
  AgentConnection,
  ChangeRequest,
  HistoryFrame,
  RowChange,
  WorldHistory,
} from '../../../kit/history.ts';
import { connectionOf, frameOf, requestOf } from './heard.ts';
import { HistoryReader, type BareChange } from './history-reader.ts';
import { rowEvidence } from './say-change.ts';
import { WhoseChange } from './whose-change.ts';

export interface Watched {
  readonly world: string;
  readonly databaseUrl: string;
  /** Every agent is one of ours. */
  readonly scripted: boolean;
  readonly names: Names;
  readonly recorder: RunRecorder;
  /** Many checks at once; else its one check is the one that enters. */
  readonly shared: boolean;
}

/** Rows that the timeline of one check shows; a check that makes thousands is not read row by row. */
const MOST_SHOWN = 150;
/** Between two readings of a world that many checks share. */
const READ_EVERY_MS = 300;

/** Watches one world: its rows by triggers in its database, the rest by listening to its doors. Never rejects. */
export class WorldWatch implements AsyncDisposable {
  readonly #watched: Watched;
  readonly #reader: HistoryReader;
  readonly #whose = new WhoseChange();
  readonly #open = new Map<string, number>();
  readonly #changes: RowChange[] = [];
  readonly #requests: ChangeRequest[] = [];
  readonly #frames: HistoryFrame[] = [];
  readonly #connections: AgentConnection[] = [];
  readonly #shown = new Map<string, number>();
  #begun = false;
  #gap: string | undefined;
  #readAt = 0;
  #reading: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(watched: Watched) {
    this.#watched = watched;
    this.#reader = new HistoryReader(watched.databaseUrl, watched.names);
  }

  get begun(): boolean {
    return this.#begun;
  }

  /** @param installed the database was made with its triggers */
  async begin(installed: boolean): Promise<void> {
    if (this.#begun) return;
    this.#begun = true;
    if (!installed) await this.#reader.install().catch((error: unknown) => this.giveUp(said(error)));
  }

  /** What this world's rows do from now on, or did already, is no longer the target's affair, or not known. */
  giveUp(why: string): void {
    this.#gap ??= why;
  }

  /** A check begins; its names bear this mark. Its recorder, listened to. */
  enter(check: string, mark: string, recorder: Recorder): Recorder {
    if (this.#watched.shared) this.#whose.marked(mark, check);
    else this.#whose.all(check);
    this.#open.set(check, (this.#open.get(check) ?? 0) + 1);
    return {
      record: (body, at) => {
        this.#hear(check, body);
        recorder.record(body, at);
      },
      secret: (text) => {
        recorder.secret(text);
      },
    };
  }

  /** What this check did may be judged by others, though it is not over. */
  settled(check: string): void {
    this.#open.delete(check);
  }

  async leave(check: string): Promise<void> {
    const views = (this.#open.get(check) ?? 1) - 1;
    if (views === 0) this.#open.delete(check);
    else this.#open.set(check, views);
    // A world of one's own is read when its API has ended, and with it all that it was doing.
    if (this.#watched.shared && Date.now() - this.#readAt >= READ_EVERY_MS) await this.read();
  }

  /** One after another; the last one sees all that was committed before it was asked for. */
  read(): Promise<void> {
    if (!this.#begun || this.#closed || this.#gap !== undefined) return Promise.resolve();
    this.#reading = this.#reading.then(() => this.#readNow());
    return this.#reading;
  }

  /** All but what other checks are still in the middle of. */
  history(asking: string): WorldHistory {
    const over = ({ check }: { readonly check: string | null }): boolean =>
      check === asking || check === null || !this.#open.has(check);
    return {
      world: this.#watched.world,
      gap: this.#gap,
      scripted: this.#watched.scripted,
      readAt: this.#readAt,
      changes: this.#changes.filter(over).sort((a, b) => a.seq - b.seq),
      requests: this.#requests.filter(over),
      frames: this.#frames.filter(over),
      connections: this.#connections,
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.read();
    this.#closed = true;
    await this.#reader[Symbol.asyncDispose]();
  }

  #hear(check: string, body: EvidenceBody): void {
    if (body.kind === 'http') this.#keepRequest(requestOf(check, body));
    if (body.kind === 'frame') this.#frames.push(frameOf(check, body));
    const connection = body.kind === 'socket' ? connectionOf(body) : undefined;
    if (connection) this.#connections.push(connection);
  }

  #keepRequest(request: ChangeRequest | undefined): void {
    if (request === undefined) return;
    this.#requests.push(request);
    this.#whose.requested(request);
  }

  async #readNow(): Promise<void> {
    try {
      const { at, changes, gap } = await this.#reader.read();
      this.#readAt = at;
      for (const change of changes) this.#keepChange(change);
      if (gap !== undefined) this.giveUp(gap);
    } catch (error) {
      this.giveUp(`its history could not be read: ${said(error)}`);
    }
  }

  #keepChange(change: BareChange): void {
    const check = this.#whose.of(change);
    this.#changes.push({ ...change, check });
    if (check !== null && change.by === 'target') this.#show(check, change);
  }

  #show(check: string, change: BareChange): void {
    const shown = (this.#shown.get(check) ?? 0) + 1;
    this.#shown.set(check, shown);
    if (shown > MOST_SHOWN) return;
    const recorder = this.#watched.recorder.forCheck(check);
    recorder.record(rowEvidence(change), new Date(change.at).toISOString());
    if (shown === MOST_SHOWN)
      recorder.record({ kind: 'note', text: 'Further changes of rows are not shown.' });
  }
}

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));
