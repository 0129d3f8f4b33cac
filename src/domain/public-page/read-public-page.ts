import { asTextsSayIt } from '../cases/facts/fact-words.ts';
import type { Crisis } from '../cases/model/crises/crisis.ts';
import type { EnteredFact } from '../cases/model/fact.ts';
import { isLive } from '../cases/model/fact.ts';
import { waysToSay } from '../drafts/live-fact.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { findPhrase } from '../text/find-phrase.ts';
import type { Language } from '../text/languages.ts';
import { changesOf } from './changes-of.ts';
import { messagesOf, newestOfEach } from './public-messages.ts';
import type { PublicCrisis, PublicFact, PublicPage, PublicText } from './public-page.ts';
import type { PublicRows } from './public-rows.ts';
import type { Reading, TextStanding } from './text-standing.ts';
import { isDeclared, playbookOf, standingsOf } from './text-standing.ts';
import type { PublicCase, TextOut } from './texts-out.ts';
import { isSpokenToAll, publicCases, textsOut } from './texts-out.ts';

type Around = {
  handbook: Handbook;
  /** ISO 8601 UTC. */
  now: string;
  /** Moment at which the installation went live: nothing that was tried before is shown. Null where there was no trial. */
  liveSince: string | null;
};

/** Reads the public page off its rows: what was approved and is out, what ended of it, and when. */
export function readPublicPage(rows: PublicRows, { handbook, now, liveSince }: Around): PublicPage {
  const cases = publicCases(rows, handbook).map((spoken) => ({
    ...spoken,
    publications: spoken.publications.filter(
      ({ publishedAt }) => publishedAt !== null && publishedAt >= (liveSince ?? ''),
    ),
  }));
  const reading = { facts: rows.facts, handbook, now };
  const read = cases.map((spoken) => textsOut(spoken, rows.facts, handbook));
  // A page that was there stays there, also once all its texts are erased. A reply makes none: it speaks of no crisis.
  const ids = new Set([null, ...cases.filter(isSpokenToAll).map(({ core }) => core.crisisId)]);
  const isOfPage = ({ spoken: { core } }: { spoken: PublicCase }) => ids.has(core.crisisId);
  const standings = standingsOf(read.flatMap(({ out }) => out).filter(isOfPage), rows.cases, reading);
  const crises = rows.crises.filter(({ id }) => ids.has(id)).toReversed();
  const byCrisis = Map.groupBy(standings, ({ out }) => out.spoken.core.crisisId);
  const of = (crisisId: number | null) => byCrisis.get(crisisId) ?? [];
  const takenDown = read.flatMap((one) => one.takenDown).filter(isOfPage);
  return {
    crises: crises.map((crisis) => crisisOf(crisis, of(crisis.id), reading)),
    others: messagesOf(of(null)),
    changes: changesOf({ standings, crises, takenDown }, reading),
  };
}

function crisisOf(crisis: Crisis, standings: readonly TextStanding[], reading: Reading): PublicCrisis {
  const { id, playbook, startedAt, closed } = crisis;
  const current = newestOfEach(standings).map(({ out }) => out);
  // Nobody keeps the facts of a closed crisis up to date.
  const facts = closed === null ? factsUnder(current, reading) : [];
  return { id, playbook, startedAt, closedAt: closed?.at ?? null, facts, ...messagesOf(standings) };
}

/** Returns the facts in force under these texts, each in the words in which one of them says it. */
function factsUnder(texts: readonly TextOut[], { facts, handbook, now }: Reading): PublicFact[] {
  return facts.flatMap((fact): PublicFact | [] => {
    const resting = texts.filter(({ draft }) => draft.factIds.includes(fact.id));
    const playbook = resting[0] === undefined ? null : playbookOf(fact, resting[0]);
    if (playbook === null || !isLive(fact, now) || !isDeclared(fact, playbook, handbook)) return [];
    const words = wordsIn(resting, fact, playbook, handbook);
    if (words.length === 0) return [];
    return { playbook, key: fact.key, confirmedAt: fact.verifiedAt, until: fact.validUntil, words };
  });
}

/** Returns the value as the newest text of each language says it: what no text says is not shown. */
function wordsIn(texts: readonly TextOut[], fact: EnteredFact, playbook: string, handbook: Handbook): PublicText[] {
  const live = asTextsSayIt(fact, handbook, playbook);
  const words = new Map<Language, string>();
  for (const { said } of texts.toReversed()) {
    const way = waysToSay(live, said.language).find((one) => findPhrase(said.text, one).length > 0);
    if (way !== undefined && !words.has(said.language)) words.set(said.language, way);
  }
  return [...words].map(([language, text]) => ({ language, text }));
}
