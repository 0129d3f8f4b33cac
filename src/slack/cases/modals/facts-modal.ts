import type { InputBlock, ModalView } from '@slack/types';
import { needsConfirming } from '../../../domain/cases/facts/fact-words.ts';
import { isLive } from '../../../domain/cases/model/fact.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import { playbookById } from '../../../domain/handbook/handbook.ts';
import type { DeclaredFact } from '../../../domain/handbook/playbook.ts';
import type { Localized } from '../../../domain/text/languages.ts';
import { inLanguage } from '../../../domain/text/languages.ts';
import { localDate } from '../../../domain/time/local-date.ts';
import { actionsBlock, button, contextBlock } from '../../kit/blocks.ts';
import { factInputs } from '../../kit/fact-inputs.ts';
import { MODAL_ACTIONS, VIEWS } from '../../kit/ids.ts';
import { textInput } from '../../kit/inputs.ts';
import type { ModalSubject } from './case-modals.ts';
import { caseModal, FIELDS } from './case-modals.ts';

/**
 * Asks for the facts that the text lacks, and one source for them. The playbook's others are behind a
 * button; where the text lacks none, they are in sight.
 */
export function factsModal(
  subject: ModalSubject,
  given: { handbook: Handbook; now: string; shows: 'lacking' | 'all' },
): ModalView {
  const { view, metadata, texts } = subject;
  const declared = playbookById(given.handbook, view.state.core.playbook)?.facts ?? [];
  const lacking = declared.filter(({ id }) => isLacking(id, subject, given));
  const others = declared.filter((fact) => !lacking.includes(fact));
  const isWhole = given.shows === 'all' || lacking.length === 0;
  const shown = isWhole ? [...lacking, ...others] : lacking;
  return caseModal(VIEWS.facts, 'form.facts_title', 'form.facts_submit', { metadata, texts }, [
    contextBlock(
      lacking.length === 0 ? texts.t('form.facts_note') : texts.t('form.facts_lacking', { count: lacking.length }),
    ),
    ...shown.flatMap((fact) => inputsOf(fact, subject, given)),
    ...(isWhole || others.length === 0
      ? []
      : [actionsBlock([button(texts.t('button.more_facts'), MODAL_ACTIONS.moreFacts, metadata)])]),
    textInput(FIELDS.source, texts.t('form.fact_source'), { hint: texts.t('form.fact_source_hint'), maxLength: 300 }),
  ]);
}

function isLacking(
  key: string,
  { view }: ModalSubject,
  { handbook, now }: { handbook: Handbook; now: string },
): boolean {
  if (view.draft?.missingFacts.includes(key) === true) return true;
  return view.state.facts.some(
    (fact) => fact.key === key && isLive(fact, now) && needsConfirming(fact, handbook, view.state.core.playbook),
  );
}

function inputsOf(
  fact: DeclaredFact,
  { view, texts }: ModalSubject,
  { handbook, now }: { handbook: Handbook; now: string },
): InputBlock[] {
  const named = (titles: Localized) => inLanguage(titles, texts.language, handbook.institution.languages);
  const entered = view.state.facts.find(({ key, ...one }) => key === fact.id && isLive(one, now));
  const isUnread = entered !== undefined && needsConfirming(entered, handbook, view.state.core.playbook);
  const hint = [
    named(fact.hints),
    ...(entered === undefined
      ? []
      : [texts.t(isUnread ? 'form.fact_again' : 'form.fact_now', { value: view.mask(entered.value) })]),
  ];
  return factInputs(
    fact,
    { label: named(fact.titles), hint: hint.filter((part) => part !== '').join(' · ') },
    { handbook, texts, today: localDate(now, handbook.institution.timeZone) },
  );
}
