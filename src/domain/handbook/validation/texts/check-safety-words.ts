import { compileExpressions, findExpressions } from '../../../text/find-expressions.ts';
import { comparablePhone, findPhones } from '../../../text/find-phones.ts';
import { foldText } from '../../../text/fold-text.ts';
import type { Language } from '../../../text/languages.ts';
import { LANGUAGES } from '../../../text/languages.ts';
import { rememberFor } from '../../../text/remember-for.ts';
import { wordingsOf } from '../../approved-texts.ts';
import { countFor } from '../../count-for.ts';
import { styleExpressions } from '../../style-expressions.ts';
import type { FieldPath, HandbookFault, HandbookParts } from '../handbook-fault.ts';
import { handbookError } from '../handbook-fault.ts';
import type { PlacedSafetyMessage } from './check-safety-messages.ts';
import { fieldPath, safetyMessagesOf } from './check-safety-messages.ts';

type PlacedWords = { text: string; language: Language; audience: 'private' | 'public'; path: FieldPath };

/**
 * Beginnings of words that expose what is happening to a person, in any language of the posts.
 * Accents and case are ignored.
 */
const NAMES_THE_PROBLEM =
  /(?<![a-z])(suicid|suizid|maltrat|maltract|malos tratos|mals tractes|tratu txar|agres|agress|aggress|eraso|abus|violen|violac|viola(?!$)|indarkeri|depres|machis|masclis|feminicid|quitarte la vida|self.?harm|kill|hil nahi)/;
/** Lines for suicide, gender violence and children: to name one in public names the problem. */
const TELLING_PHONES = ['024', '016', '600000016', '116111', '116000', '900202010', '900116016'];

/** Words of an approved line that must not go out: those that name the problem in public, that the playbook or the style guide forbid, or that no network takes. */
export function checkSafetyWords(parts: HandbookParts): HandbookFault[] {
  return safetyMessagesOf(parts).flatMap((placed) =>
    safetyWordsIn(placed).flatMap((words) => [
      ...(words.audience === 'public' ? naming(words) : []),
      ...forbidden(words, placed, parts),
      ...banned(words, parts),
      ...unfit(words, parts),
    ]),
  );
}

function safetyWordsIn({ line, path }: PlacedSafetyMessage): PlacedWords[] {
  return wordingsOf(line).flatMap(({ field, words }) =>
    (['private', 'public'] as const).flatMap((audience) =>
      LANGUAGES.flatMap((language) => {
        const own = words[audience]?.[language];
        const invitation = audience === 'public' ? line.invitation?.[language] : undefined;
        const text = own === undefined || invitation === undefined ? own : `${own} ${invitation}`;
        const at = [...path, ...fieldPath(field), audience, language];
        return text === undefined ? [] : [{ text, language, audience, path: at }];
      }),
    ),
  );
}

function naming({ text, path }: PlacedWords): HandbookFault[] {
  const folded = foldText(text, 'loose');
  const found = NAMES_THE_PROBLEM.exec(folded.text);
  const named = found === null ? [] : [folded.spanOf(found.index, found.index + found[0].length).words];
  const phones = findPhones(text)
    .filter(({ phone }) => TELLING_PHONES.includes(comparablePhone(phone)))
    .map(({ words }) => words);
  return [...named, ...phones].map((said) =>
    handbookError(
      path,
      `"${said}" tells everybody what is happening to the person; a public line never names the problem`,
    ),
  );
}

/** In every language, since these words resemble each other; what is forbidden in public alone does not bind a private line. */
function forbidden(
  { text, audience, path }: PlacedWords,
  placed: PlacedSafetyMessage,
  parts: HandbookParts,
): HandbookFault[] {
  const rules = parts.playbooks[Number(placed.path[1])]?.mustNot ?? [];
  const folded = foldText(text, 'loose');
  return rules
    .filter(({ id }) => audience === 'public' || id !== 'name-the-problem')
    .flatMap(({ id, terms }) => {
      if (terms === undefined) return [];
      return findExpressions(folded, compiledTerms(terms)).map(({ entry }) =>
        handbookError(path, `"${entry}" is what must_not "${id}" of this playbook forbids; say it another way`),
      );
    });
}

const compiledTerms = rememberFor((terms: Partial<Record<Language, readonly string[]>>) =>
  compileExpressions(Object.values(terms).flat(), (term) => term),
);

function banned({ text, language, path }: PlacedWords, { style }: HandbookParts): HandbookFault[] {
  const section = style?.languages[language];
  if (section === undefined) return [];
  return findExpressions(foldText(text, 'loose'), styleExpressions(section).banned).map(({ entry }) =>
    handbookError(path, `"${entry.words}" is banned by style.yml; say it another way`),
  );
}

/** A line goes out as it is written: nothing in it is filled in. */
function unfit({ text, path }: PlacedWords, { institution }: HandbookParts): HandbookFault[] {
  const marks = /[{}<>@]/.exec(text)?.[0];
  const written =
    marks === undefined ? [] : [handbookError(path, `a line goes out as it is written; take the "${marks}" out`)];
  const networks = institution?.networks ?? [];
  const [over] = networks.filter((network) => countFor(network, text) > network.textLimit);
  if (over === undefined) return written;
  const message = `it has ${countFor(over, text)} on ${over.name}, which takes ${over.textLimit}; make it shorter`;
  return [...written, handbookError(path, message)];
}
