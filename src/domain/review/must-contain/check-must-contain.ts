import { isEntered } from '../../drafts/live-fact.ts';
import { homeLanguage } from '../../handbook/handbook.ts';
import type { Playbook } from '../../handbook/playbook.ts';
import type { PostClass } from '../../handbook/vocabulary.ts';
import { readWords } from '../../phrases/read-words.ts';
import { stemWord } from '../../phrases/stem-word.ts';
import { findPhones } from '../../text/find-phones.ts';
import type { Language, Localized } from '../../text/languages.ts';
import { inLanguage } from '../../text/languages.ts';
import { FACTS_REMEMBERED, rememberLast } from '../../text/remember-last.ts';
import { contactsForReply } from '../model/contacts-for-reply.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import type { Finding } from '../model/finding.ts';
import { tellsOfHarm } from '../never-say/tells-of-harm.ts';
import { CLASS_NEEDS, STATEMENT_NEEDS } from './class-needs.ts';
import { KNOWN_NEEDS } from './known-needs.ts';
import type { ReplySigns } from './reply-signs.ts';
import { readSigns } from './reply-signs.ts';

/** Posts of these classes want nothing in particular said. */
const WANT_NOTHING: readonly PostClass[] = ['praise', 'rant', 'political'];

/** Warns of each must-have of the playbook and of the class that the reply lacks; the playbook's own texts are as the house wants them. */
export function checkMustContain(draft: DraftReading): Finding[] {
  const { post, postClass, playbook, origin } = draft;
  if (origin === 'playbook' || origin === 'caption') return [];
  if (post === null) return playbook === null ? [] : lacking(draft, readSigns(draft), STATEMENT_NEEDS);
  const isWithoutHelp = mayNeedHelp(draft) && !namesHelp(draft);
  const help = isWithoutHelp ? [warning(draft, { key: 'finding.must-contain.no-emergency' })] : [];
  if (postClass === null || WANT_NOTHING.includes(postClass)) return help;
  const signs = readSigns(draft);
  const wanted = playbook === null ? [] : lackingOf(draft, signs, playbook, postClass);
  return [...help, ...wanted, ...lacking(draft, signs, CLASS_NEEDS[postClass] ?? [])];
}

/** Returns true where a person may be in danger; in S2, where the post tells of harm or the team has not entered what is the matter. */
function mayNeedHelp({ severity, facts, post }: DraftReading): boolean {
  if (severity === 'S1') return true;
  return severity === 'S2' && (!facts.some(isEntered) || tellsOfHarm(post?.text ?? ''));
}

/** Emergency numbers. */
const EMERGENCY = /(?<![\d.,])(?:112|061|062|080|085|091|092|016|024)(?!\d)/u;

/** An office that opens at nine is no help in S1. */
const ALWAYS_OPEN =
  /(?<!\d)24 ?(?:h(?!\p{L})|horas|hores|ordu\p{L}*|hours)|(?<!\p{L})(?:urg[eè]nci|urxenci|emerx?[eè]nci|emergenc|larrialdi|aver[ií]as|avaries|avar[ií]as|matxura)/iu;

function namesHelp(draft: DraftReading): boolean {
  const { text, post, severity, facts } = draft;
  if (EMERGENCY.test(text)) return true;
  // "Pida cita con Servicios Sociales" helps nobody who cries for help now.
  if (tellsOfHarm(post?.text ?? '')) return false;
  const { isOfficialPhone } = contactsForReply(draft);
  const alwaysOpen = facts.filter(({ value }) => ALWAYS_OPEN.test(value)).flatMap(({ value }) => findPhones(value));
  return findPhones(text).some(
    ({ phone }) => isOfficialPhone(phone) && (severity !== 'S1' || alwaysOpen.some((known) => known.phone === phone)),
  );
}

function lackingOf(draft: DraftReading, signs: ReplySigns, playbook: Playbook, postClass: PostClass): Finding[] {
  const { languages } = draft.handbook.institution;
  return playbook.mustContain
    .filter(({ classes }) => classes === undefined || classes.includes(postClass))
    .filter(({ id, what }) => !(KNOWN_NEEDS[id]?.(signs) ?? isNearWhat(signs, what, languages)))
    .map(({ id, what }) => {
      const told = inLanguage(what, homeLanguage(draft.handbook), languages);
      return warning(draft, { key: 'finding.must-contain.lacks', params: { need: id, what: told } });
    });
}

function lacking(
  draft: DraftReading,
  signs: ReplySigns,
  needs: readonly { id: string; isThere: (signs: ReplySigns) => boolean }[],
): Finding[] {
  return needs
    .filter(({ isThere }) => !isThere(signs))
    .map(({ id }) => warning(draft, { key: `finding.must-contain.${id}` }));
}

function warning({ text }: DraftReading, message: Finding['message']): Finding {
  return { rule: 'must-contain', level: 'warn', words: '', start: text.length, end: text.length, message };
}

/** Below that, words are articles and the like. */
const LEAST_LETTERS = 5;

/**
 * Returns true if the reply contains an informative word of the playbook's requirement, by stems;
 * true if the requirement has none.
 */
function isNearWhat({ draft }: ReplySigns, what: Localized, fallbacks: readonly Language[]): boolean {
  const { figures, telling } = wantedBy(inLanguage(what, draft.language, fallbacks));
  if (figures.length + telling.length === 0) return true;
  const stems = new Set(telling.map((word) => stemWord(word, draft.language)));
  return draft.read.words.some(({ folded }) => figures.includes(folded) || stems.has(stemWord(folded, draft.language)));
}

/** The informative words of a requirement; playbooks have few, and each reply is asked for them. */
const wantedBy = rememberLast((what): Record<'figures' | 'telling', readonly string[]> => {
  const words = readWords(what).words.map(({ folded }) => folded);
  return {
    figures: words.filter((word) => /^\d{3,}$/.test(word)),
    telling: words.filter((word) => word.length >= LEAST_LETTERS && !/\d/.test(word)),
  };
}, FACTS_REMEMBERED);
