import { setImmediate as turn } from 'node:timers/promises';
import type { Database } from '../adapters/database/open-database.ts';
import { openDatabase } from '../adapters/database/open-database.ts';
import type { CaseDeps } from '../domain/cases/decision/case-deps.ts';
import { performAction } from '../domain/cases/perform-action.ts';
import type { Handbook } from '../domain/handbook/handbook.ts';
import { ROLES } from '../domain/handbook/vocabulary.ts';
import { ingestPosts } from '../domain/intake/ingest-posts.ts';
import { showWaitingCards } from '../domain/intake/show-waiting-cards.ts';
import type { Actor } from '../domain/people/actor.ts';
import { CLOCK } from '../domain/people/actor.ts';
import type { FlaggedPost } from '../domain/posts/post.ts';
import { traceOf } from '../errors.ts';
import { textsOfHouse } from '../i18n/texts.ts';
import type { JobLog } from '../jobs/job-log.ts';
import { caseCard } from '../slack/cases/card/case-card.ts';
import { detailsModal } from '../slack/cases/modals/details-modal.ts';
import { threadCard } from '../slack/cases/senders/send-case.ts';
import { caseView } from '../slack/cases/view/view-case.ts';

/** Number of posts: the first compiles nearly everything, and the next make it fast. */
const POSTS = 4;
const SOMEBODY: Actor = { kind: 'slack', team: 'T0', user: 'U0' };

type Said = Pick<FlaggedPost, 'network' | 'text' | 'author'>;

/** Posts for a handbook without drills. */
const INVENTED: readonly Said[] = [
  'No hay agua en la calle del Molino desde esta mañana. ¿Cuándo vuelve?',
  'Estamos atrapados en el garaje y el agua sube, ayuda por favor',
  'La farola de la plaza lleva tres semanas fundida, vaya vergüenza de ayuntamiento',
].map((text, number) => ({ network: 'x', text, author: `@vecina_${number}` }));

/** Code that a process has compiled is compiled for all that start in it. */
const OF_PROCESS = { isOver: false };

/**
 * Opens, shows and claims cases of a few posts of the handbook's drills in a database in memory, only
 * for speed. Rules, checks, statements and cards compile at their first use, which takes a second.
 * Neither the first posts of a flood nor a click must wait for it, so it comes before the doors open.
 * Once in a process is enough.
 */
export async function rehearse(cases: CaseDeps, log: Pick<JobLog, 'warn'>, once = OF_PROCESS): Promise<void> {
  if (once.isOver) return;
  once.isOver = true;
  try {
    await openRehearsedCases(cases);
  } catch (error) {
    log.warn(traceOf(error), 'The rehearsal broke off; the first cases take longer');
  }
}

/** @returns how many cases were opened, of which nothing is left */
export async function openRehearsedCases(cases: CaseDeps): Promise<number> {
  const database = await openDatabase('sqlite::memory:');
  const stage = { ...cases, ...onStage(cases, database) };
  let opened = 0;
  try {
    for (const said of postsOf(cases.handbook.current())) {
      await turn();
      if ((await takeIn(said, database, stage)) === 0) continue;
      opened += 1;
      await showAndClaim(opened, database, stage);
    }
  } finally {
    await database.close();
  }
  return opened;
}

/** No model is asked, and no workspace. */
function onStage({ language }: CaseDeps, database: Database): Pick<CaseDeps, 'store' | 'language' | 'people'> {
  return {
    store: database.cases.store,
    language: { detect: language.detect, model: null },
    people: { standingOf: async () => ({ kind: 'member', roles: [...ROLES] }) },
  };
}

function postsOf({ drills }: Handbook): Said[] {
  const some: Said[] = [...drills.flatMap(({ posts }) => posts), ...INVENTED].slice(0, POSTS);
  // One is said again, with a small change: most posts of a flood join a case.
  return [...some, ...some.slice(0, 1).map(({ network, text }) => ({ network, text: `${text} 😡`, author: '@otra' }))];
}

/** @returns the number of cases that it opened */
async function takeIn({ network, text, author }: Said, database: Database, cases: CaseDeps): Promise<number> {
  const { queue } = database.intake;
  const nobody = { networkId: null, inReplyTo: null, shareOf: null, asksUs: false };
  const post = { network, text, author, url: null, postedAt: null, ...nobody };
  await queue.accept([{ source: 'rehearsal', post }], cases.now());
  return (await ingestPosts(cases, await queue.next(1))).opened;
}

/** Draws the card and a line of its thread, as they would be sent. */
async function showAndClaim(caseId: number, database: Database, cases: CaseDeps): Promise<void> {
  await showWaitingCards(cases, 1);
  const state = await database.cases.reader.caseById(caseId);
  if (state === null) return;
  const [handbook, now] = [cases.handbook.current(), cases.now()];
  const texts = textsOfHouse(handbook);
  const view = caseView(state, handbook, now, texts, cases.keys.digest);
  JSON.stringify([
    caseCard(view, texts),
    detailsModal({ view, texts }),
    threadCard({ sentence: { key: 'thread.opened' }, by: CLOCK }, state, handbook, now),
  ]);
  const claim = { action: { kind: 'claim' }, actor: SOMEBODY, channel: null, deliveryKey: cases.keys.newId() } as const;
  await performAction(cases, { caseId, ...claim });
}
