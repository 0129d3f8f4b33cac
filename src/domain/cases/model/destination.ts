import type { Language } from '../../text/languages.ts';

/** One place where a text is to stand, and its words there. */
export type Destination = {
  /** Names it within its draft: the id of the post that it answers, `statement:<network>`, or `correction:<publication>`. */
  target: string;
  /** Id of the network. */
  network: string;
  audience: 'public' | 'private';
  text: string;
  /** Ids of publications that the text puts right there. */
  corrects: string[];
  /** True where it corrects a statement of ours to the public. */
  ownStatement?: boolean;
  /** Text before its words, such as the account that it answers; one of many replies has it, and a correction that names its reader. */
  opening?: string;
  /** Language of one of many replies, if it differs from the version's. */
  language?: Language;
};

/** Returns whether the place is one of many replies: each begins in its own way, and corrects nothing. */
export function isOneOfMany({ opening, corrects }: Pick<Destination, 'opening' | 'corrects'>): boolean {
  return opening !== undefined && corrects.length === 0;
}

/** Returns true for a place of a statement of ours. Early versions had one for all networks. */
export function isStatementTarget(target: string): boolean {
  return target === 'statement' || target.startsWith('statement:');
}

/** Returns the words of a place, without its opening. */
export function destinationWords({ text, opening = '' }: Pick<Destination, 'text' | 'opening'>): string {
  return text.slice(opening.length);
}

/** Names the words that a person may write for it alone: places of a network share theirs, and those of one language there. */
export function wordsKey({ network, language }: Pick<Destination, 'network' | 'language'>): string {
  return language === undefined ? network : `${network}.${language}`;
}
