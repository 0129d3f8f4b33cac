import type { Language } from '../../../text/languages.ts';
import { inLanguage } from '../../../text/languages.ts';
import { countFor } from '../../count-for.ts';
import { choicesOf } from '../../fact-choices.ts';
import type { Institution, Network } from '../../institution.ts';
import { lengthsFor } from '../../networks/network-traits.ts';
import type { DeclaredFact, Playbook, ReplyTemplate } from '../../playbook.ts';
import { LONGEST_TEXTS } from '../../playbook.ts';
import type { LongerLength } from '../../vocabulary.ts';
import type { FieldPath, HandbookFault, HandbookParts } from '../handbook-fault.ts';
import { handbookError, handbookWarning } from '../handbook-fault.ts';
import { filledIn } from './filled-in.ts';
import type { PlacedTemplate } from './templates-of.ts';
import { templatesOf } from './templates-of.ts';

/**
 * Length up to which a link counts. X counts any link as 23, so a text that fits there fits on a network of
 * 300 characters with this one. The check of the text tells of a longer one.
 */
const LONGEST_LINK = 43;

/** A text that some network would not take once every fact has its longest value and the subject its longest title. */
export function textLimits(parts: HandbookParts): HandbookFault[] {
  const { institution } = parts;
  if (institution === null) return [];
  return templatesOf(parts).flatMap((placed) => overLimit(placed, institution));
}

function overLimit({ playbook, template, path }: PlacedTemplate, institution: Institution): HandbookFault[] {
  const texts = atLongest(template, playbook, institution);
  if (template.length !== undefined) return longFaults(texts, template.length, institution, path);
  const [worst] = longestOn(institution.networks, texts)
    .filter(({ network, length }) => length > network.textLimit)
    .sort((one, other) => other.length - other.network.textLimit - (one.length - one.network.textLimit));
  if (worst === undefined) return [];
  const { network, length } = worst;
  return [
    handbookError(
      path,
      `it may reach ${length} on ${network.name}, which takes ${network.textLimit} (facts counted at their max_length, links at ${LONGEST_LINK} at most); ` +
        `take out ${length - network.textLimit}, or lower a max_length`,
    ),
  ];
}

/** Returns every text that a template may become, with each fact at its longest. */
export function atLongest(template: ReplyTemplate, playbook: Playbook, institution: Institution): string[] {
  return filledIn(template.template, {
    institution,
    playbook,
    language: template.language,
    standIn: (fact) => longestValue(fact, template.language),
    subject: longestSubject(institution, playbook, template.language),
  });
}

/** Returns by how much a text may exceed what it has room for, each fact at its longest; 0 where it fits. */
export function overrun(template: ReplyTemplate, playbook: Playbook, institution: Institution): number {
  const texts = atLongest(template, playbook, institution);
  const over =
    template.length === undefined
      ? longestOn(institution.networks, texts).map(({ network, length }) => length - network.textLimit)
      : texts.map((text) => [...text].length - LONGEST_TEXTS[template.length ?? 'long']);
  return Math.max(0, ...over);
}

/** A longer text fits its own limit, and goes to those networks alone that take it. */
function longFaults(
  texts: readonly string[],
  which: LongerLength,
  { networks }: Institution,
  path: FieldPath,
): HandbookFault[] {
  const most = LONGEST_TEXTS[which];
  const length = Math.max(0, ...texts.map((text) => [...text].length));
  if (length > most) {
    const message = `it may reach ${length} characters, and a ${which} text takes ${most} (facts counted at their max_length); take out ${length - most}, or lower a max_length`;
    return [handbookError(path, message)];
  }
  const wanting = networks.filter((network) => lengthsFor(network).includes(which));
  if (longestOn(wanting, texts).some(({ network, length: said }) => said <= network.textLimit)) return [];
  return wanting.length === 0
    ? [
        handbookWarning(
          path,
          'no network of institution.yml is of kind web, so it goes nowhere; add one, or take this text out',
        ),
      ]
    : [handbookWarning(path, 'no network of institution.yml takes it; raise a text_limit, or take this text out')];
}

/** Returns the length of the longest text on each network. All count a text in turn, so that its addresses are found once. */
function longestOn(networks: readonly Network[], texts: readonly string[]): { network: Network; length: number }[] {
  const all = networks.map((network) => ({ network, length: 0 }));
  for (const text of texts) for (const one of all) one.length = Math.max(one.length, countFor(one.network, text));
  return all;
}

/** Returns the longest value; for a choice, the longest of its words in the language. */
export function longestValue(fact: Pick<DeclaredFact, 'kind' | 'maxLength' | 'choices'>, language: Language): string {
  if (fact.kind === 'link') return 'https://m.example/'.padEnd(Math.min(fact.maxLength, LONGEST_LINK), 'm');
  const words = (choicesOf(fact) ?? []).flatMap((one) => one.words[language]?.length ?? []);
  return 'm'.repeat(words.length > 0 ? Math.max(...words) : fact.maxLength);
}

/** A reply names the topic of the post where one is known, else the playbook's subject. */
export function longestSubject(institution: Institution, playbook: Playbook, language: Language): string {
  return [playbook.subjects, ...institution.topics.map((topic) => topic.titles)]
    .map((titles) => inLanguage(titles, language, institution.languages))
    .reduce((longer, title) => (title.length > longer.length ? title : longer), '');
}
