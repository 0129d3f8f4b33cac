import { isAtRisk } from '../cases/model/at-risk.ts';
import type { CaseState } from '../cases/model/case-state.ts';
import type { EnteredFact } from '../cases/model/fact.ts';
import type { SharedFact } from '../cases/ports/fact-reader.ts';
import { officialContacts } from '../handbook/contacts/official-contacts.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { playbookById } from '../handbook/handbook.ts';
import { findPersonalData } from '../posts/personal-data.ts';
import type { PersonalDatumKind } from '../posts/personal-datum.ts';
import type { ShownPiece } from '../posts/shown-pieces.ts';
import { shownPieces } from '../posts/shown-pieces.ts';
import { findRepeatedData } from '../review/text/find-repeated-data.ts';
import { comparablePhone } from '../text/find-phones.ts';
import { matchesIn } from '../text/matches-in.ts';
import { rememberNewest } from '../text/remember-for.ts';

/** Takes a text of a case apart into what is shown and what is not. */
export type Masker = (text: string) => ShownPiece[];

type OurContacts = (kind: PersonalDatumKind, words: string) => boolean;

/** Data that people need in order to reach a person in mortal danger. */
const NEEDED_AT_RISK: readonly PersonalDatumKind[] = ['address', 'phone'];

/**
 * Returns the masker of a case's texts. `team`, for cards, threads and lists, shows the place and
 * phone of a person at risk; `outside`, for what leaves the team, hides them and citizens'
 * accounts. A datum of the case's posts is hidden wherever it is repeated, even in another
 * spelling.
 */
export function maskerOf(
  state: Pick<CaseState, 'core' | 'posts' | 'facts'>,
  handbook: Handbook,
  readers: 'team' | 'outside',
): Masker {
  let contacts: OurContacts | null = null;
  const isOurs: OurContacts = (kind, words) => {
    // Most texts hold nothing to be told apart.
    contacts ??= ourContacts(handbook, phonesEntered(state.facts, state.core.playbook, handbook));
    return contacts(kind, words);
  };
  const stays = readers === 'team' && isAtRisk(state) ? NEEDED_AT_RISK : [];
  const hiddenIn = (text: string) =>
    findPersonalData(text).filter(
      ({ kind, start, end }) => !stays.includes(kind) && !isOurs(kind, text.slice(start, end)),
    );
  const sources = state.posts.map(({ text }) => ({ text, data: hiddenIn(text) })).filter(({ data }) => data.length > 0);
  const accounts = readers === 'outside' ? state.posts.flatMap(({ author }) => accountIn(author)) : [];
  return rememberNewest((text: string) =>
    shownPieces(text, [
      ...hiddenIn(text),
      ...sources.flatMap(({ text: post, data }) =>
        data.flatMap((datum) => findRepeatedData(text, post, [datum]).map((span) => ({ ...span, kind: datum.kind }))),
      ),
      ...accounts.flatMap((account) => accountRanges(account, text)),
    ]),
  );
}

/** The same for what people entered of a crisis as a whole, where no case is at hand. */
export function maskerOfFacts(facts: readonly SharedFact[], handbook: Handbook): Masker {
  const phones = handbook.playbooks.flatMap(({ id }) =>
    phonesEntered(
      facts.filter(({ playbook }) => playbook === id),
      id,
      handbook,
    ),
  );
  const isOurs = ourContacts(handbook, phones);
  return (text) =>
    shownPieces(
      text,
      findPersonalData(text).filter(({ kind, start, end }) => !isOurs(kind, text.slice(start, end))),
    );
}

/** Phones that were entered to be published. */
function phonesEntered(facts: readonly EnteredFact[], playbook: string | null, handbook: Handbook): string[] {
  const declared = playbookById(handbook, playbook)?.facts ?? [];
  return facts
    .filter(({ key }) => declared.some((fact) => fact.id === key && fact.kind === 'phone'))
    .map(({ value }) => value);
}

/** The institution's own phones and mailboxes, those of its playbooks' bodies, and these phones. */
function ourContacts({ institution, playbooks }: Handbook, phones: readonly string[]): OurContacts {
  const trusted = [
    ...Object.values(institution.contact.privateChannel),
    ...playbooks.flatMap(({ bodies }) => bodies.flatMap(({ phone }) => phone ?? [])),
    ...playbooks.flatMap(({ standingFacts }) => standingFacts.flatMap(({ texts }) => Object.values(texts))),
    ...phones,
  ];
  const contacts = officialContacts(institution, trusted);
  return (kind, words) => {
    if (kind === 'phone') return contacts.isOfficialPhone(comparablePhone(words));
    return kind === 'email' && trusted.some((text) => text.toLowerCase().includes(words.toLowerCase()));
  };
}

/** Shorter names stand in too many words. */
const SHORTEST_ACCOUNT = 3;

function accountIn(author: string | null): string[] {
  const account = author?.trim().replace(/^@/, '') ?? '';
  return account.length < SHORTEST_ACCOUNT ? [] : [account];
}

function accountRanges(account: string, text: string) {
  const escaped = account.replace(/[^\p{L}\p{N}]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])@?${escaped}(?![\\p{L}\\p{N}_])`, 'giu');
  return matchesIn(text, pattern).map(({ 0: words, index }) => ({
    kind: 'account' as const,
    start: index,
    end: index + words.length,
  }));
}
