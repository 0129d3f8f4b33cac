import type { Language } from '../../text/languages.ts';

const REFERRALS: Readonly<Record<Language, (body: string) => string>> = {
  es: (body) => `De esto se ocupa ${body}`,
  ca: (body) => `D’això s’encarrega ${body}`,
  gl: (body) => `Disto ocúpase ${body}`,
  eu: (body) => `Honen arduraduna: ${body}`,
  en: (body) => `This is a matter for ${body}`,
  fr: (body) => `Cela relève de ${body}`,
  pt: (body) => `Disto ocupa-se ${body}`,
};

/** Returns a sentence for a citizen that names the body and its page, in place of words that are not ours to say. */
export function referralTo(body: string, link: string, language: Language): string {
  return `${REFERRALS[language](body)}: ${link}`;
}
