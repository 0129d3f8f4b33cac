import type { Sentence } from '../../errors.ts';
import { asTextsSayIt } from '../cases/facts/fact-words.ts';
import { readValue } from '../cases/facts/read-value.ts';
import { composeDrafts } from '../drafts/compose-drafts.ts';
import type { LiveFact } from '../drafts/live-fact.ts';
import { valueIn } from '../drafts/live-fact.ts';
import { fillFact } from '../drafts/missing-marker.ts';
import { countFor } from '../handbook/count-for.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { networkById } from '../handbook/handbook.ts';
import type { Network } from '../handbook/institution.ts';
import { lengthsFor } from '../handbook/networks/network-traits.ts';
import type { Playbook, ReplyTemplate } from '../handbook/playbook.ts';
import { handbookOfContents } from '../handbook/playbooks/recurring-content.ts';
import { atLongest } from '../handbook/validation/texts/text-limits.ts';
import type { Language } from '../text/languages.ts';
import { localDate } from '../time/local-date.ts';

type Around = { handbook: Handbook; now: string };

/** Returns the recurring content with that id; undefined where the handbook has none. */
export function recurringContent({ contents }: Pick<Handbook, 'contents'>, id: string): Playbook | undefined {
  return contents.find((one) => one.id === id);
}

/** Returns the languages of the house in which a recurring content has a text. */
export function languagesOf({ templates }: Playbook, { institution }: Pick<Handbook, 'institution'>): Language[] {
  return institution.languages.filter((language) => templates.some((template) => template.language === language));
}

/**
 * Returns its text for a network: the long one where the network takes it, else the short one. A value that is not
 * given leaves its marker, which blocks the text. Empty where it has no text in that language.
 */
export function recurringText(
  content: Playbook,
  { network, language, values = [] }: { network: string; language: Language; values?: readonly LiveFact[] },
  { handbook, now }: Around,
): string {
  const today = localDate(now, handbook.institution.timeZone);
  const template = templateFor(content, { network: networkById(handbook, network), language }, handbook);
  if (template === undefined) return '';
  const { length: _, ...alone } = template;
  const playbook = { ...content, templates: [alone] };
  const given = { playbook, postClass: null, citizenLanguage: language, handbook, topic: null, today };
  return composeDrafts({ ...given, facts: values })[0]?.text ?? '';
}

/** Returns the long text where the network takes it with the longest values, which are not known yet, else the short one. */
function templateFor(
  content: Playbook,
  { network, language }: { network: Network | undefined; language: Language },
  { institution }: Handbook,
): ReplyTemplate | undefined {
  const own = content.templates.filter((template) => template.language === language);
  const long = own.find(({ length }) => length === 'long');
  const isTaken =
    long !== undefined &&
    network !== undefined &&
    lengthsFor(network).includes('long') &&
    atLongest(long, content, institution).every((text) => countFor(network, text) <= network.textLimit);
  return isTaken ? long : own.find(({ length }) => length === undefined);
}

/**
 * Reads what a person typed as the values of a recurring content. Words of their own are in the language of the text alone: in
 * another one that value is still to be written.
 * @returns the sentence that rejects a value, whose `fact` names it, where one cannot be read
 */
export function readTypedValues(
  content: Playbook,
  typed: Readonly<Record<string, string>>,
  { language, source, ...around }: Around & { language: Language; source: string },
): { values: LiveFact[] } | { problem: Sentence } {
  const values: LiveFact[] = [];
  for (const { id, kind } of content.facts) {
    const words = typed[id]?.trim() ?? '';
    if (words === '') continue;
    const read = readValue(content, id, words, around);
    if ('problem' in read) return read;
    const isInWords = kind === 'text' && read.meaning === null;
    const translations = isInWords ? { ...inNone(content), [language]: read.value } : {};
    const fact = { id: `typed:${id}`, key: id, value: isInWords ? '' : read.value, translations, source };
    const row = { ...fact, scope: `playbook:${content.id}`, title: null, meaning: read.meaning, enteredAt: around.now };
    values.push(isInWords ? fact : asTextsSayIt(row, handbookOfContents(around.handbook), content.id));
  }
  return { values };
}

function inNone({ templates }: Playbook): Partial<Record<Language, string>> {
  return Object.fromEntries(templates.map(({ language }) => [language, '']));
}

/** Puts values in place of their markers in a text that a person may have changed. */
export function withTypedValues(
  text: string,
  content: Playbook,
  values: readonly LiveFact[],
  language: Language,
): string {
  return values.reduce((words, value) => {
    const declared = content.facts.find(({ id }) => id === value.key);
    const said = valueIn(value, language);
    return declared === undefined || said === '' ? words : fillFact(words, declared, language, said);
  }, text);
}
