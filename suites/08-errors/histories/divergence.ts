/** What a history may diverge in; each has a finding of its own. */
export type About = 'answers' | 'rows' | 'deliveries' | 'peace' | 'agreement' | 'deletion';

/** The target did something that the model does not allow. */
export class Divergence extends Error {
  readonly about: About;

  constructor(about: About, sentence: string) {
    super(sentence);
    this.name = 'Divergence';
    this.about = about;
  }
}
