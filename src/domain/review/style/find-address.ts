import type { LanguageStyle } from '../../handbook/style.ts';
import { ASKED, compileRules } from '../../phrases/compile-rules.ts';
import type { Language } from '../../text/languages.ts';
import { findQuotations, isQuoted } from '../../text/quotations.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import type { Finding } from '../model/finding.ts';
import { replyPhrases } from '../text/reply-phrases.ts';
import { spanOfMatch } from '../text/span-of-match.ts';
import { ADDRESS_FORMS } from './lexicon/address-forms.ts';

type See = ReturnType<typeof compileRules>;

/** For each language of the lexicon, what sees its forms. */
const seeing: ReadonlyMap<string, See> = new Map(
  Object.entries(ADDRESS_FORMS).map(([language, forms]) => [
    language,
    compileRules(
      Object.entries(forms).map(([name, phrases]) => ({ name, phrases })),
      {},
      replyPhrases,
    ),
  ]),
);

/** Warns of the first words that treat the citizen otherwise than the style guide wants, be it throughout or in the middle. */
export function findAddress({ text, read, language }: DraftReading, section: LanguageStyle): Finding[] {
  const seen = seeing.get(language)?.(read);
  if (seen === undefined || seen.size === 0) return [];
  const wanted = knownForm(language, section.address);
  if (wanted === null) return [];
  const quoted = findQuotations(text);
  const spans = [...seen]
    .filter(([form]) => form !== wanted && form !== ASKED)
    .flatMap(([form, matches]) =>
      matches.map((match) => ({ form, span: spanOfMatch(read, match) })).filter(({ span }) => !isQuoted(span, quoted)),
    )
    .toSorted((a, b) => a.span.start - b.span.start);
  const [first] = spans;
  if (first === undefined) return [];
  const message = {
    key: 'finding.style.address',
    params: { wanted: formName(section.address), found: formName(first.form) },
  };
  return [{ rule: 'style', level: 'warn', ...first.span, message }];
}

/**
 * Returns our form of address that the guide means; null if the language has no other form to
 * confuse with it.
 */
function knownForm(language: Language, address: LanguageStyle['address']): string | null {
  const forms = Object.keys(ADDRESS_FORMS[language] ?? {});
  if (forms.includes(address)) return address;
  // Galician says "vostede" and Catalan "vostè": a guide may well write either by its Spanish name.
  const polite = forms.find((form) => form === 'usted' || form === 'vostè');
  return (address === 'usted' || address === 'vostè') && polite !== undefined ? polite : null;
}

/** The form as people write its name. */
function formName(form: string): string {
  return { tu: 'tú', vos: 'vós' }[form] ?? form;
}
