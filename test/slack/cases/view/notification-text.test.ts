import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { ringMessages } from '../../../../src/domain/bell/ring-messages.ts';
import type { DueRing } from '../../../../src/domain/bell/rings-due.ts';
import { isDiscreet } from '../../../../src/domain/cases/at-risk/people-at-risk.ts';
import { isAtRisk } from '../../../../src/domain/cases/model/at-risk.ts';
import type { CaseState } from '../../../../src/domain/cases/model/case-state.ts';
import type { Effect } from '../../../../src/domain/cases/model/changes.ts';
import type { LifeRiskKind } from '../../../../src/domain/handbook/life-risk-kind.ts';
import type { Texts } from '../../../../src/i18n/texts.ts';
import { BOT_LANGUAGES, textsIn } from '../../../../src/i18n/texts.ts';
import { approvalCopy, endedCopy } from '../../../../src/slack/bell/approval-copy.ts';
import { ringMessage } from '../../../../src/slack/bell/ring-message.ts';
import { caseCard, erasedCard } from '../../../../src/slack/cases/card/case-card.ts';
import { threadMessage } from '../../../../src/slack/cases/messages/thread-message.ts';
import { caseView } from '../../../../src/slack/cases/view/view-case.ts';
import { digestOf } from '../../../support/builders/a-case.ts';
import type { Walk } from '../../../support/laws/random-walk.ts';
import { aReplyWalk } from '../../../support/laws/random-walk.ts';
import type { Rung } from '../../../support/laws/rung.ts';
import { rungAfter, teamOf } from '../../../support/laws/rung.ts';
import { walked } from '../../../support/laws/walked.ts';

const UNLISTED = { of: null, link: null, approve: null, propose: null, verify: null, together: null, isOver: false };

const DISCREET: readonly LifeRiskKind[] = [
  ...(['suicide', 'gender_violence', 'violence', 'violence_at_home'] as const),
  ...(['child_abuse', 'missing_child'] as const),
];

/** What people write in a walk, and where and who it is about. The bot's own sentences hold none of it. */
const PLANTED = /secret|amparo|molinar|calle del aire|naranja|600 000 112|regage|x\.com/i;

/** A case of violence, suicide or a minor; where `kind` is null nobody knows yet what the danger is. */
function inDanger(start: CaseState, kind: LifeRiskKind | null): CaseState {
  const because =
    kind === null ? [] : [{ decided: 'class' as const, rule: `life_risk.${kind}`, words: ['palabra secreta'] }];
  const posts = start.posts.map((post) => ({
    ...post,
    text: `Me pega en la calle Secreta 12, me llamo Rosa Secreta. ${post.text}`,
    author: '@rosa_secreta',
    why: 'Motivo secreto',
  }));
  const assessment = { ...start.core.assessment, because };
  return { ...start, posts, core: { ...start.core, class: 'life_risk', assessment } };
}

const aDiscreetWalk = fc
  .record({ walk: aReplyWalk, kind: fc.constantFrom(null, ...DISCREET), language: fc.constantFrom(...BOT_LANGUAGES) })
  .map(({ walk, kind, language }) => ({
    walk: { ...walk, start: inDanger(walk.start, kind) },
    texts: textsIn(language),
  }));

/** The texts that phones show of all that the bot posts in a walk, while nobody has said that it is another matter. */
function shownIn(walk: Walk, texts: Texts): string[] {
  const isStill = ({ happening: { after } }: Rung) => isDiscreet(after) || isAtRisk(after);
  return rungAfter(walked(walk))
    .filter(isStill)
    .flatMap((rung) => [...shownOfCase(rung, texts), ...shownOfBell(rung, texts)]);
}

function shownOfCase({ happening }: Rung, texts: Texts): string[] {
  const { after, made, handbook, now } = happening;
  const view = caseView(after, handbook, now, texts, digestOf);
  const link = 'https://town.slack.com/archives/C1/p1';
  return [
    caseCard(view, texts).text,
    erasedCard(view, texts).text,
    approvalCopy(view, { texts, handbook, link }).text,
    ...[true, false].map((isApproved) => endedCopy(view, { texts, link, isApproved }).text),
    ...made.effects.flatMap((effect) => threadText(effect, happening, texts)),
  ];
}

function threadText(effect: Effect, { after, handbook, now }: Rung['happening'], texts: Texts): string[] {
  if (effect.kind !== 'thread') return [];
  return [threadMessage(effect.entry, after, { handbook, texts, roleMentions: '<!subteam^S1>', now }).text];
}

function shownOfBell({ happening, atOnce }: Rung, texts: Texts): string[] {
  const { handbook, now } = happening;
  const team = teamOf(happening);
  const chosen = team.map(({ user }) => ({ user, notices: 'direct' as const }));
  return [atOnce, atOnce.flatMap((due): DueRing[] => [due, due])].flatMap((due) =>
    ringMessages(due, { handbook, team, chosen, now }).flatMap((effect) => {
      if (effect.kind !== 'ring' && effect.kind !== 'direct_ring') return threadText(effect, happening, texts);
      const listed = effect.turns.map((turn) => ({ ...UNLISTED, turn, isNamedByNumber: true }));
      return [ringMessage(listed, 0, { texts, handbook }).text];
    }),
  );
}

describe('what a phone shows of violence, suicide and minors', () => {
  test.prop([aDiscreetWalk], { numRuns: 25 })('is no quote, name or place, whatever people do', ({ walk, texts }) => {
    expect(shownIn(walk, texts).filter((text) => PLANTED.test(text))).toEqual([]);
  });

  it('is the number and the severity of a card and of a line', () => {
    const [walk] = fc.sample(aDiscreetWalk, { seed: 5, numRuns: 1 });
    if (walk === undefined) throw new Error('no walk');
    const { id, severity } = walk.walk.start.core;
    const view = caseView(
      walk.walk.start,
      walked(walk.walk)[0]?.handbook ?? never(),
      '2026-11-24T10:00:00.000Z',
      walk.texts,
      digestOf,
    );
    expect(caseCard(view, walk.texts).text).toBe(walk.texts.t('turn.news', { id, severity }));
  });

  it('is said in walks that hold such words in their cards', () => {
    const [one] = fc.sample(aDiscreetWalk, { seed: 5, numRuns: 1 });
    if (one === undefined) throw new Error('no walk');
    const last = walked(one.walk).at(-1);
    expect(JSON.stringify(last?.after)).toMatch(PLANTED);
  });
});

function never(): never {
  throw new Error('no walk');
}
