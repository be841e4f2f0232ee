/** The process cannot start or go on, and a person must change something; the message is the whole sentence. */
export class UnfitStart extends Error {
  override readonly name = 'UnfitStart';
}
