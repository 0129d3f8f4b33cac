import type { CaseDeps } from '../../../domain/cases/decision/case-deps.ts';
import { callForHelp, isUntold } from '../../../domain/cases/model/at-risk.ts';
import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import { isPending } from '../../../domain/cases/model/case-status.ts';
import type { Unreachable } from '../../../domain/cases/model/crises/channel-watch.ts';
import type { CaseReader } from '../../../domain/cases/ports/case-store.ts';
import type { Outbox, OutboxOutcome } from '../../../domain/cases/ports/outbox.ts';
import type { SecondCard } from '../../../domain/cases/ports/second-cards.ts';
import type { TeamMessenger } from '../../../domain/cases/ports/team-messenger.ts';
import type { Elapsed } from '../../../domain/time/elapsed.ts';
import { formatMoment } from '../../../i18n/dates.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { textsOfHouse } from '../../../i18n/texts.ts';
import { sectionBlock } from '../../kit/blocks.ts';
import { withWatermark } from '../../kit/with-watermark.ts';
import { redraw } from '../../outbound/redraw.ts';
import type { Card } from '../card/card-lines.ts';
import { caseCard } from '../card/case-card.ts';
import { watermarkFor } from '../card/crisis-lines.ts';
import { caseView } from '../view/view-case.ts';
import type { SenderDeps } from './send-case.ts';
import { threadCard } from './send-case.ts';

type NotSent = Extract<OutboxOutcome, { kind: 'retry' | 'failed' }>;

/** A message that Slack does not take as it is may be another one by then. */
const REFUSED_MS = 60_000;

export type SecondChannelDeps = Pick<SenderDeps, 'watermark'> & {
  cases: Pick<CaseDeps, 'handbook' | 'now' | 'keys'>;
  readers: { cases: Pick<CaseReader, 'list' | 'caseById'> };
  outbox: Pick<SenderDeps['outbox'], 'secondCards'> & { messages: Pick<Outbox['messages'], 'ofCard'> };
  workspace: { messenger: TeamMessenger };
  team: { secondChannel: string };
  elapsed: Elapsed;
};

/**
 * Shows people at risk in the second channel while the cases channel is unreachable. Keeps the
 * cards there true until each case is dealt with. One call goes as far as Slack allows; a later
 * call posts the rest.
 */
export function secondChannel(deps: SecondChannelDeps): (unreachable: Unreachable | null) => Promise<void> {
  const { cases, readers } = deps;
  /** Case id → when Slack may be tried again, on the clock that nobody sets. */
  const notBeforeMs = new Map<number, number>();

  return async (unreachable) => {
    const standing = await deps.outbox.secondCards.list();
    for (const state of await wanted(standing, unreachable, deps)) {
      if ((notBeforeMs.get(state.core.id) ?? 0) <= deps.elapsed()) await bring(state, unreachable);
    }
  };

  async function bring(state: CaseState, unreachable: Unreachable | null): Promise<void> {
    const caseId = state.core.id;
    const before = await deps.outbox.secondCards.ofCase(caseId);
    const card = await drawn(state, unreachable, deps);
    const shown = cases.keys.hash(JSON.stringify(card));
    const now = before?.shown === shown ? before : await put(state, card, shown, before);
    if (now === null) return;
    const called = now.hasCalled || !isUntold(state) ? now : await call(state, now);
    const isOver = !isPending(state);
    if (called === before && isOver === before.isOver) return;
    await deps.outbox.secondCards.save({ ...called, isOver });
    if (isOver) await lookOnceMore(caseId, called, unreachable);
  }

  /** Takes a card up again whose case changed while Slack was asked: until it was over, that change had nothing to take up. */
  async function lookOnceMore(caseId: number, { shown }: SecondCard, unreachable: Unreachable | null): Promise<void> {
    const state = await readers.cases.caseById(caseId);
    if (state === null) return;
    const card = await drawn(state, unreachable, deps);
    if (cases.keys.hash(JSON.stringify(card)) !== shown) await deps.outbox.secondCards.follow(caseId);
  }

  async function put(
    { core: { id: caseId, erased } }: CaseState,
    card: Card,
    shown: string,
    before: SecondCard | null,
  ): Promise<SecondCard | null> {
    if (before !== null) {
      const { message } = before;
      const updated = await redraw({ message, channel: deps.team.secondChannel, card }, deps.workspace.messenger);
      if (updated.kind === 'done') return { ...before, shown };
      if (updated.kind !== 'gone') return later(caseId, updated);
      // An erased card need not be seen again.
      if (erased !== null) return { ...before, shown };
    }
    const posted = await deps.workspace.messenger.post({ channel: deps.team.secondChannel, card, outboxId: null });
    if (posted.kind !== 'posted') return later(caseId, posted);
    const fresh = { caseId, message: posted.message, shown, hasCalled: false, isOver: false };
    // At once: should the process be killed now, the card is not posted a second time.
    await deps.outbox.secondCards.save(fresh);
    return fresh;
  }

  async function call(state: CaseState, card: SecondCard): Promise<SecondCard> {
    const said = threadCard(callForHelp(), state, cases.handbook.current(), cases.now());
    const texts = textsOfHouse(cases.handbook.current());
    const line = withWatermark(said, watermarkFor(state, deps.watermark, texts));
    const { channel, ts } = card.message;
    const posted = await deps.workspace.messenger.post({ channel, threadTs: ts, card: line, outboxId: null });
    if (posted.kind === 'posted') return { ...card, hasCalled: true };
    later(state.core.id, posted);
    return card;
  }

  function later(caseId: number, notSent: NotSent): null {
    // Nothing was tried if this process had stood still: it looks again at once.
    const afterMs = notSent.kind === 'retry' ? notSent.afterMs : REFUSED_MS;
    if (afterMs > 0) notBeforeMs.set(caseId, deps.elapsed() + afterMs);
    return null;
  }
}

/** Returns the cases to show, those without a handoff first: Slack takes one message a second. */
async function wanted(
  standing: readonly SecondCard[],
  unreachable: Unreachable | null,
  { readers, cases }: SecondChannelDeps,
): Promise<CaseState[]> {
  const inNeed = unreachable === null ? [] : await readers.cases.list({ kind: 'at_risk', since: cases.now() });
  const ids = new Set(inNeed.map(({ core }) => core.id));
  const others = standing.filter(({ caseId }) => !ids.has(caseId));
  const kept = await Promise.all(others.map(({ caseId }) => readers.cases.caseById(caseId)));
  const states = [...inNeed, ...kept.filter((state) => state !== null)];
  return [...states.filter(isUntold), ...states.filter((state) => !isUntold(state))];
}

async function drawn(state: CaseState, unreachable: Unreachable | null, deps: SecondChannelDeps): Promise<Card> {
  const { cases } = deps;
  const handbook = cases.handbook.current();
  const texts = textsOfHouse(handbook);
  const view = caseView(state, handbook, cases.now(), texts, cases.keys.digest);
  const card = caseCard(view, texts);
  const isThere = unreachable === null && (await deps.outbox.messages.ofCard(state.core.id)) !== null;
  const why = unreachable === null ? null : whyHere(unreachable, view.timeZone, texts);
  const said = why ?? texts.t(isThere ? 'second.back' : 'second.soon_back');
  const shown = { text: `${card.text}. ${said}`, blocks: [sectionBlock(said), ...card.blocks] };
  return withWatermark(shown, watermarkFor(state, deps.watermark, texts));
}

function whyHere({ since, why }: Unreachable, timeZone: string, texts: Texts): string {
  return texts.t('second.why', { since: formatMoment(since, timeZone, texts), why: texts.t(`second.${why}`) });
}
