import type { KnownBlock } from '@slack/types';
import type { EnteredFact } from '../../../domain/cases/model/fact.ts';
import { sameActor } from '../../../domain/people/actor.ts';
import { mentionOf } from '../../../domain/people/mention.ts';
import { formatHour } from '../../../i18n/dates.ts';
import type { Texts } from '../../../i18n/texts.ts';
import type { CardAct } from '../../kit/acts/card-act.ts';
import { actButton } from '../../kit/acts/card-act.ts';
import { actionsBlock, contextBlock, sectionBlock, truncate } from '../../kit/blocks.ts';
import { DIRECT_ACTIONS } from '../../kit/ids.ts';
import { encodeReference, referenceTo } from '../view/card-reference.ts';
import type { CaseView } from '../view/case-view.ts';
import { inertMrkdwn } from './card-lines.ts';
import { valueSaid } from './recall-blocks.ts';

const LONGEST_NAME = 80;
const MOST_TOLD = 4;

/** A value that another person than its proposer has to confirm, with the buttons of that person. */
export function proposalBlocks(fact: EnteredFact, view: CaseView, texts: Texts): KnownBlock[] {
  return [sectionBlock(proposalLine(fact, view, texts)), actionsBlock(proposalActs(fact, view, texts).map(actButton))];
}

/** Returns what another person than its proposer may do with a value. */
export function proposalActs({ id }: EnteredFact, view: CaseView, texts: Texts): CardAct[] {
  const value = encodeReference(referenceTo(view.state, { rowId: id }));
  return [
    { rank: 'decision', label: texts.t('button.confirm_fact'), action: DIRECT_ACTIONS.confirmFact, value },
    { rank: 'detail', label: texts.t('button.drop_fact'), action: DIRECT_ACTIONS.dropFact, value },
  ];
}

/** Returns the value and its source, which is what a person must know to confirm it. */
export function proposalOnCard(fact: EnteredFact, view: CaseView, texts: Texts): string {
  const value = { fact: factTitle(fact, view), value: valueSaid(fact, view) };
  const source = inertMrkdwn(truncate(view.mask(fact.source), 80));
  return [texts.t('card.proposed_fact', value), texts.t('card.fact_source', { source })].join(' · ');
}

function proposalLine(fact: EnteredFact, view: CaseView, texts: Texts): string {
  const { scope, key, source, owner, enteredBy, validUntil } = fact;
  const before = view.state.facts.find((one) => one.status === 'verified' && one.scope === scope && one.key === key);
  return [
    texts.t('card.proposed_fact', { fact: factTitle(fact, view), value: valueSaid(fact, view) }),
    ...(before === undefined ? [] : [texts.t('card.fact_replaces', { value: valueSaid(before, view) })]),
    texts.t('card.fact_source', { source: inertMrkdwn(truncate(view.mask(source), 200)) }),
    ...(validUntil === null
      ? []
      : [texts.t('card.fact_until', { until: formatHour(validUntil, view.timeZone, texts) })]),
    ...(sameActor(owner, enteredBy) ? [] : [texts.t('card.fact_owner', { who: mentionOf(owner) })]),
    texts.t(scope.startsWith('crisis:') ? 'card.fact_waits_crisis' : 'card.fact_waits', { who: mentionOf(enteredBy) }),
  ].join(' · ');
}

/** Values under the text that soon hold no longer, and who answers for each. */
export function runsOutBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  const lines = runsOutLines(view, texts);
  return lines.length === 0 ? [] : [contextBlock(lines.join('\n'))];
}

export function runsOutLines(view: CaseView, texts: Texts): string[] {
  const isPending = view.status === 'open' || view.status === 'in_review' || view.status === 'approved';
  if (!isPending) return [];
  return view.runsOut.slice(0, MOST_TOLD).map((fact) =>
    texts.t('card.fact_runs_out', {
      fact: factTitle(fact, view),
      value: valueSaid(fact, view),
      until: formatHour(fact.validUntil ?? '', view.timeZone, texts),
      who: mentionOf(fact.owner),
    }),
  );
}

/** Returns the title of a fact: from the playbook, or from the person who noted a fact of their own. */
function factTitle({ key, title }: Pick<EnteredFact, 'key' | 'title'>, view: Pick<CaseView, 'factName'>): string {
  return inertMrkdwn(truncate(title ?? view.factName(key), LONGEST_NAME));
}
