/** Source of a sentence: a key of `locales/*.json` and the values for its placeholders. */
export type Sentence = { key: string; params?: Readonly<Record<string, string | number>> };

/** An expected refusal: carries the sentence that the person who asked is shown. Never an accident. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly sentence: Sentence;

  constructor(key: string, params?: Sentence['params']) {
    super(key);
    this.sentence = params === undefined ? { key } : { key, params };
  }
}
