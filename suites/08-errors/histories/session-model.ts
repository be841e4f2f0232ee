import { next, states, type Action, type Event, type State } from '../../../fixtures/contract/states.ts';

/** A command that was accepted; its id is known once an agent has seen it. */
export interface ModelCommand {
  readonly action: Action;
  commandId: string | undefined;
}

/** What contract §3.3 and §4 say of one session: its state and its open commands, oldest first. */
export class SessionModel {
  state: State = 'pending';
  /** All that were ever accepted, oldest first. */
  readonly accepted: ModelCommand[] = [{ action: 'start_session', commandId: undefined }];
  #open = new Set(this.accepted);

  get open(): readonly ModelCommand[] {
    return [...this.#open];
  }

  /** The ids of those that have ended, as far as an agent has seen them. */
  get ended(): readonly string[] {
    return this.accepted.flatMap((command) => (this.#open.has(command) ? [] : (command.commandId ?? [])));
  }

  /** Whether this request would be accepted now. */
  allows(action: Action): boolean {
    return next(this.state, `accepted ${action}`) !== undefined;
  }

  accept(action: Action): void {
    const command = { action, commandId: undefined };
    this.accepted.push(command);
    this.#open.add(command);
    this.#take(`accepted ${action}`);
  }

  /** A report about a command; about one that has ended it is ignored. */
  report(kind: 'ack' | 'complete' | 'failed', commandId: string): void {
    const command = this.open.find((each) => each.commandId === commandId);
    if (!command) return;
    if (kind !== 'ack') this.#open.delete(command);
    this.#take(`${kind} ${command.action}`);
  }

  /** Of a state that nobody knows nothing comes. */
  status(state: string): void {
    this.#take(`status ${state}` as Event);
  }

  get atRest(): boolean {
    return states.states[this.state].rest;
  }

  /** An edge into rest ends every open command; without an edge nothing happens. */
  #take(event: Event): void {
    const to = next(this.state, event);
    if (to === undefined) return;
    this.state = to;
    if (this.atRest) this.#open.clear();
  }
}
