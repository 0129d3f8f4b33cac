/** Source of a sentence: a key of `locales/*.json` and the values for its placeholders. */
export type Sentence = { key: string; params?: Readonly<Record<string, string | number>> };

/** Sentence of a refusal. `also`: further ones of the same form, each about another of its fields. */
export type Refusal = Sentence & { also?: readonly Sentence[] };

/** An expected refusal: carries the sentence that the person who asked is shown. Never an accident. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly sentence: Refusal;

  constructor(key: string, params?: Sentence['params'], also: readonly Sentence[] = []) {
    super(key);
    this.sentence = {
      key,
      ...(params === undefined ? {} : { params }),
      ...(also.length === 0 ? {} : { also }),
    };
  }
}

/** Loggable part of an error. */
export type ErrorTrace = {
  /** Name of the class of the error. */
  error: string;
  /** SQLSTATE, errno or another code of what caused it. */
  cause?: string;
  /** Sentence for a person, of an error about our surroundings. */
  sentence?: string;
  at: string[];
};

/** Errors whose message is a sentence of ours and never quotes what a person wrote. */
const OUR_SENTENCES = ['DatabaseError', 'PublicFolderError', 'StartError'];

/**
 * Returns the loggable part of an error: its kind, cause and location. Other messages are left out,
 * because they can quote the text being processed.
 */
export function traceOf(error: unknown): ErrorTrace {
  if (!(error instanceof Error)) return { error: typeof error, at: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const cause = codeBehind(error);
  return {
    error: error.name,
    ...(cause !== undefined && { cause }),
    ...(OUR_SENTENCES.includes(error.name) && { sentence: error.message }),
    at: frames.slice(0, 5).map((line) => line.trim()),
  };
}

/** Returns the first code of an error and of what caused it; a code is one word, never a text. */
function codeBehind(error: Error): string | undefined {
  let link: unknown = error;
  for (let depth = 0; depth < 6 && link instanceof Error; depth += 1) {
    if ('code' in link && typeof link.code === 'string' && /^\w{2,60}$/.test(link.code)) return link.code;
    link = link.cause;
  }
  return undefined;
}
