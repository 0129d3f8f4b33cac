import { openDatabase } from '../../src/adapters/database/open-database.ts';
import type { CaseState } from '../../src/domain/cases/model/case-state.ts';
import type { Handbook } from '../../src/domain/handbook/handbook.ts';
import { homeLanguage } from '../../src/domain/handbook/handbook.ts';
import { textsIn } from '../../src/i18n/texts.ts';
import { SHORTCUTS } from '../../src/slack/kit/ids.ts';
import type { BroughtPost } from '../run-drill.ts';
import { CASES_CHANNEL, MONITOR_CHANNEL, TEAM } from '../town.ts';
import type { Guide, GuideStep, NextStep, Pointer } from '../workspace/wire.ts';
import { GUIDE_STEPS } from '../workspace/wire.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { caseToFollow, furthestCase, nextAct, stepsDone } from './first-steps.ts';
import { guideScore } from './guide-score.ts';
import type { CardFinder } from './network-posts.ts';
import { isSame, networkPosts } from './network-posts.ts';

/** A card is redrawn several times in a row. */
const GATHERED_MS = 150;
/** Who is asked to approve, the first first. */
const APPROVERS = ['approver', 'director', 'lead'];
/** Nobody approves what they wrote: the others write. */
const WRITERS = TEAM.filter((key) => !APPROVERS.includes(key));

type Followed = {
  workspace: Workspace;
  databaseUrl: string;
  handbook: Handbook;
  brought(): readonly BroughtPost[];
};

/** Keeps the page's guide true to what the database holds of the cases that are opened from now on, until it is stopped. */
export async function followGuide(followed: Followed): Promise<{ stop(): Promise<void> }> {
  const { workspace, databaseUrl } = followed;
  const from = new Date().toISOString();
  const database = await openDatabase(databaseUrl, { readOnly: true });
  const done = new Set<GuideStep>();
  let shown = '';
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();

  async function look(): Promise<void> {
    const cases = await database.crises.drills.casesSince(from);
    const states = cases.map(({ state }) => state);
    for (const state of states) for (const step of stepsDone(state)) done.add(step);
    const guide = guideOf(states, done, followed);
    const next = JSON.stringify(guide);
    if (next !== shown) workspace.setGuide(guide);
    shown = next;
  }

  function lookSoon(): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      // What cannot be read now is read at the next change.
      looking = looking.then(look).catch(() => {});
    }, GATHERED_MS);
  }

  await look();
  const stopListening = workspace.onChange(lookSoon);
  return {
    async stop() {
      stopListening();
      clearTimeout(timer);
      await looking;
      await database.close();
    },
  };
}

function guideOf(states: readonly CaseState[], done: ReadonlySet<GuideStep>, followed: Followed): Guide {
  const { workspace, handbook, brought } = followed;
  const cardOf = cardFinder(workspace);
  const isAll = GUIDE_STEPS.every((step) => done.has(step));
  const furthest = furthestCase(states);
  return {
    feed: workspace.channelId(MONITOR_CHANNEL),
    done: GUIDE_STEPS.filter((step) => done.has(step)),
    next: isAll ? null : nextStep(states, cardOf, followed),
    network: networkPosts(states, brought(), handbook, cardOf),
    score: isAll && furthest !== undefined ? guideScore(furthest, handbook) : null,
  };
}

function nextStep(states: readonly CaseState[], cardOf: CardFinder, followed: Followed): NextStep {
  const { workspace, handbook } = followed;
  const texts = textsIn(homeLanguage(handbook));
  const state = caseToFollow(states);
  const next = state === undefined ? null : nextAct(state);
  if (state === undefined || next === null) {
    return { step: 'flag', act: 'flag', where: postToFlag(states, followed, texts.t('manifest.shortcut')) };
  }
  const { step, act, acts, label, signedBy } = next;
  const card = cardOf(state.core.id);
  const signed = workspace.people().flatMap(({ id, key }) => (signedBy.includes(id) ? [key] : []));
  const as = peopleFor(act, signed);
  return { step, act, where: card === undefined ? null : { as, ...card, acts, label: texts.t(`button.${label}`) } };
}

function peopleFor(act: GuideStep, signed: readonly string[]): string[] {
  if (act === 'approve') return APPROVERS.filter((key) => !signed.includes(key)).slice(0, 1);
  return act === 'publish' ? [...TEAM] : [...WRITERS];
}

/** The first post of the drill that nobody has flagged. */
function postToFlag(states: readonly CaseState[], { brought }: Followed, label: string): Pointer | null {
  const flagged = states.flatMap(({ posts }) => posts);
  const post = brought().find((one) => !flagged.some((known) => isSame(one, known)));
  if (post === undefined) return null;
  const { channel, ts } = post;
  return { as: [...WRITERS], channel, ts, acts: [SHORTCUTS.flagPost], label };
}

/** Finds cards by the number in their first line. */
function cardFinder(workspace: Workspace): CardFinder {
  const cards = workspace.messages(CASES_CHANNEL).map((message) => ({ message, text: workspace.plainText(message) }));
  return (caseId) => {
    const card = cards.findLast(({ text }) => text.slice(0, 200).includes(`#${caseId} · S`));
    return card === undefined ? undefined : { channel: card.message.channel, ts: card.message.ts };
  };
}
