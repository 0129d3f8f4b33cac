import { wordingsOf } from '../../handbook/approved-texts.ts';
import { bodiesOf } from '../../handbook/contacts/bodies-of.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { thankingPlaybook } from '../../handbook/handbook.ts';
import { placeNames } from '../../handbook/places/place-names.ts';
import type { DeclaredFact, Playbook } from '../../handbook/playbook.ts';
import { readWords } from '../../phrases/read-words.ts';
import type { Language } from '../../text/languages.ts';
import { LANGUAGES } from '../../text/languages.ts';
import { rememberFor } from '../../text/remember-for.ts';
import { rememberWordsIn } from '../../text/remember-words.ts';
import { wordScanner } from '../../text/scan-words.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import { onceAsked } from './claims/once-asked.ts';
import type { SentenceList } from './claims/sentence-list.ts';
import { listSentences } from './claims/sentence-list.ts';
import { keyOf } from './claims/stated-words.ts';
import type { Statement } from './claims/statements.ts';
import { addStatements, keysIn, statementsIn } from './claims/statements.ts';
import { spellOutFact } from './figures/spell-out-fact.ts';

/** Sources that may support a sentence of a draft. */
export type Grounds = {
  /** The live facts. */
  facts: readonly Statement[];
  /** The playbook's own sentences and standing facts in the draft's language; of all playbooks while none is chosen. */
  phrases: readonly SentenceList[];
  /** Keys of the names of the house and of the person answered: they neither assert nor need a fact. */
  isName: (key: string) => boolean;
  /** Keys of what the post says: may be named back, is no ground for an assertion. */
  post: () => ReadonlySet<string>;
};

export function readGrounds({ handbook, playbook, facts, post, postClass, language }: DraftReading): Grounds {
  const ofHouse = handbookNames(handbook, language);
  const ofAuthor = onceAsked(() => keysOfAccount(post?.author ?? '', language));
  const statements: Statement[] = [];
  for (const { key, value } of facts) {
    addStatements(statements, value, language);
    const full = spellOutFact(value);
    if (full !== value) addStatements(statements, full, language);
    const declared = playbook?.facts.find(({ id }) => id === key);
    if (declared !== undefined) addStatements(statements, titleOf(declared), language);
  }
  const phrases = (playbook === null ? handbook.playbooks : [playbook]).map((each) => phrasesOf(each, language));
  phrases.push(ownWordsOf(handbook, language));
  if (postClass === 'praise') phrases.push(thanksOf(handbook, language));
  return {
    facts: statements,
    phrases,
    isName: (key) => ofHouse.has(key) || ofAuthor().includes(key),
    post: onceAsked(() => keysIn(post === null ? [] : [post.text], language)),
  };
}

/** In all languages, as one text: the same one each time, for what is read of it is remembered by it. */
const titleOf = rememberFor(({ titles }: DeclaredFact): string => Object.values(titles).join('. '));

/** Keys of the names in an account: of "@nico_padel" and of "Mari Luz Orts". */
function keysOfAccount(author: string, language: Language): readonly string[] {
  const places = lettersIn(author);
  const keys: string[] = [];
  for (let at = 0; at < places.length; at += 2) {
    for (const word of wordsOf(author, places[at] ?? 0, places[at + 1] ?? 0)) keys.push(keyOf(word, language));
  }
  return keys;
}

const lettersIn = wordScanner({ pattern: /[\p{L}\p{M}]+/uy, plain: /[\p{L}\p{M}]/u });
const wordsOf = rememberWordsIn((letters) => readWords(letters).words);

const phrasesByLanguage = new WeakMap<Playbook, Map<Language, SentenceList>>();

function phrasesOf(playbook: Playbook, language: Language): SentenceList {
  const byLanguage = phrasesByLanguage.get(playbook) ?? new Map<Language, SentenceList>();
  phrasesByLanguage.set(playbook, byLanguage);
  const known = byLanguage.get(language);
  if (known !== undefined) return known;
  const said = statementsIn(
    [
      ...playbook.templates.filter((each) => each.language === language).map(({ template }) => template),
      ...playbook.standingFacts.flatMap(({ texts }) => texts[language] ?? []),
      ...(playbook.approvedLines ?? [])
        .flatMap(wordingsOf)
        .flatMap(({ words }) => [words.private[language] ?? [], words.public?.[language] ?? []].flat()),
    ],
    language,
  );
  const made = listSentences(said);
  byLanguage.set(language, made);
  return made;
}

const ownWords = new WeakMap<Handbook, Map<Language, SentenceList>>();

/**
 * Sentences with which the institution's own statements begin: a person who edits one keeps them. The words that point to
 * a plan's direction name its orders, and back none.
 */
function ownWordsOf(handbook: Handbook, language: Language): SentenceList {
  const byLanguage = ownWords.get(handbook) ?? new Map<Language, SentenceList>();
  ownWords.set(handbook, byLanguage);
  const known = byLanguage.get(language);
  if (known !== undefined) return known;
  const words = handbook.style.languages[language]?.statements;
  const said = words === undefined ? [] : [words.correction, words.retraction, words.update, words.noNews];
  const made = listSentences(statementsIn(said, language));
  byLanguage.set(language, made);
  return made;
}

const thanks = new WeakMap<Handbook, Map<Language, SentenceList>>();

/** Returns the sentences of the thanks that a playbook without any borrows. */
function thanksOf(handbook: Handbook, language: Language): SentenceList {
  const byLanguage = thanks.get(handbook) ?? new Map<Language, SentenceList>();
  thanks.set(handbook, byLanguage);
  const known = byLanguage.get(language);
  if (known !== undefined) return known;
  const borrowed = (thankingPlaybook(handbook)?.templates ?? []).filter((one) => one.language === language);
  const made = listSentences(
    statementsIn(
      borrowed.map(({ template }) => template),
      language,
    ),
  );
  byLanguage.set(language, made);
  return made;
}

const names = new WeakMap<Handbook, Map<Language, ReadonlySet<string>>>();

function handbookNames(handbook: Handbook, language: Language): ReadonlySet<string> {
  const byLanguage = names.get(handbook) ?? new Map<Language, ReadonlySet<string>>();
  names.set(handbook, byLanguage);
  const known = byLanguage.get(language);
  if (known !== undefined) return known;
  const { institution } = handbook;
  const { territory } = institution;
  const made = keysIn(
    [
      ...LANGUAGES.flatMap((each) => [institution.names[each] ?? '', institution.shortNames[each] ?? '']),
      ...institution.areas.flatMap((area) => Object.values(area.names)),
      ...institution.officialSources.hosts.map(({ body }) => body),
      ...institution.officialSources.phones.map(({ body }) => body),
      ...institution.competences.flatMap(bodiesOf),
      ...[territory.municipality, territory.province, territory.region, ...placeNames(institution)],
      HOUSE,
    ],
    language,
  );
  byLanguage.set(language, made);
  return made;
}

/** Words that every institution uses for itself. */
const HOUSE =
  'ayuntamiento ajuntament concello udala council town hall equipo equip taldea team área àrea servicio servici servei servizo zerbitzua service';
