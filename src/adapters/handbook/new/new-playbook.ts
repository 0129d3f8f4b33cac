import type { Document, YAMLMap } from 'yaml';
import { isMap, isSeq, parseDocument } from 'yaml';
import { daysAfter } from '../../../domain/time/calendar-days.ts';
import { FACTS_OF_STATE, REGIONAL_BODIES, SOURCES_OF_STATE } from './lexicon/regional-bodies.ts';
import { UNAPPROVED } from './lexicon/unapproved.ts';
import type { NewHouse } from './new-house.ts';
import { isOfShippedRegion, itemsIn, keepItems, ofHouse, putHouse, textOf, writeDocument } from './new-house.ts';

/**
 * Returns a shipped playbook for another house: its texts, without the approvals, the contacts and the community
 * of the invented town.
 * @param today a date such as 2027-03-31
 */
export function newPlaybook(text: string, house: NewHouse, today: string): string {
  const [, front = '', markdown = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  const document = parseDocument(front);
  withdrawApprovals(document, house, today);
  putDesk(document, house);
  if (!isOfShippedRegion(house)) leaveRegion(document, house);
  putHouse(document, house);
  makeRoomForChoices(document);
  return `---\n${writeDocument(document, house)}---\n${ofHouse(markdown, house)}`;
}

/** A longer telephone may stand in the words of a choice, which no length but theirs limits. */
function makeRoomForChoices(document: Document): void {
  for (const fact of itemsIn(document, ['facts'])) {
    const choices = fact.get('choices');
    if (!isSeq(choices)) continue;
    const words = choices.items.flatMap((choice) => {
      const said = isMap(choice) ? choice.get('words') : null;
      return isMap(said) ? said.items.map(({ key }) => textOf(said, String(key)).length) : [];
    });
    const most = Number(fact.get('max_length'));
    fact.set('max_length', Math.max(most, ...words));
  }
}

/** Takes approvals back: until a person of the house approves them, these words are ordinary texts. */
function withdrawApprovals(document: Document, { language }: NewHouse, today: string): void {
  document.delete('approved_texts');
  const before = daysAfter(today, -1);
  for (const line of itemsIn(document, ['approved_lines'])) {
    line.set('approved_by', document.createNode(UNAPPROVED[language] ?? UNAPPROVED.es, { flow: true }));
    line.set('approved_on', before);
    line.set('valid_until', before);
  }
}

/** The hours of the invented town's desk are nobody else's. */
function putDesk(document: Document, { phone }: NewHouse): void {
  for (const fact of itemsIn(document, ['standing_facts'])) {
    const texts = fact.get('texts');
    if (!isMap(texts)) continue;
    for (const { key } of texts.items) {
      const said = textOf(texts, String(key));
      const [, desk] = /^(.+): 010, /.exec(said) ?? [];
      if (desk !== undefined) texts.set(key, `${desk}: ${phone}.`);
    }
  }
}

/** Names the bodies of the State, and the others by their kind, in place of those of another community. */
function leaveRegion(document: Document, { region }: NewHouse): void {
  keepItems(document, ['bodies'], (body) => REGIONAL_BODIES[textOf(body, 'host')] !== null);
  for (const body of itemsIn(document, ['bodies'])) {
    const instead = REGIONAL_BODIES[textOf(body, 'host')];
    if (instead === undefined || instead === null) continue;
    body.set('name', instead.replace('{region}', region));
    body.set('matter', textOf(body, 'matter').replace('de la Generalitat', 'de la comunidad'));
    body.delete('host');
    if (textOf(body, 'phone') === '012') body.delete('phone');
  }
  for (const fact of itemsIn(document, ['standing_facts'])) {
    ofState(fact, `${String(document.get('id'))}/${textOf(fact, 'id')}`, document);
  }
}

function ofState(fact: YAMLMap, id: string, document: Document): void {
  const source = textOf(fact, 'source');
  const host = URL.canParse(source) ? new URL(source).hostname : '';
  const instead = SOURCES_OF_STATE[host];
  if (instead !== undefined) fact.set('source', instead);
  const texts = FACTS_OF_STATE[id];
  if (texts !== undefined) fact.set('texts', document.createNode(texts));
}
