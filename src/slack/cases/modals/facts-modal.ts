import type { InputBlock, ModalView } from '@slack/types';
import { needsConfirming } from '../../../domain/cases/facts/fact-words.ts';
import { isPlaceOfPost, placeOfPost, suggestValue } from '../../../domain/cases/facts/suggest-value.ts';
import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import { isLive } from '../../../domain/cases/model/fact.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import { playbookById } from '../../../domain/handbook/handbook.ts';
import type { DeclaredFact } from '../../../domain/handbook/playbook.ts';
import type { Localized } from '../../../domain/text/languages.ts';
import { inLanguage } from '../../../domain/text/languages.ts';
import { localDate } from '../../../domain/time/local-date.ts';
import { actionsBlock, button, contextBlock, verbatimText } from '../../kit/blocks.ts';
import { factInputs } from '../../kit/fact-inputs.ts';
import { MODAL_ACTIONS, VIEWS } from '../../kit/ids.ts';
import { textInput } from '../../kit/inputs.ts';
import type { ModalSubject } from './case-modals.ts';
import { caseModal, FIELDS } from './case-modals.ts';

/**
 * Asks for the facts that the text lacks, and one source for them. The playbook's others are behind a
 * button; where the text lacks none, they are in sight.
 */
export function factsModal(subject: ModalSubject, given: Given & { shows: 'lacking' | 'all' }): ModalView {
  const { view, metadata, texts } = subject;
  const declared = playbookById(given.handbook, view.state.core.playbook)?.facts ?? [];
  const lacking = declared.filter(({ id }) => isLacking(id, subject, given));
  const others = declared.filter((fact) => !lacking.includes(fact));
  const isWhole = given.shows === 'all' || lacking.length === 0;
  const shown = isWhole ? [...lacking, ...others] : lacking;
  const [id, submit] = given.leadsToText
    ? ([VIEWS.factsToText, 'form.facts_to_text'] as const)
    : ([VIEWS.facts, 'form.facts_submit'] as const);
  return caseModal(id, 'form.facts_title', submit, { metadata, texts }, [
    ...(given.leadsToText ? [verbatimText(view.mask(view.draft?.text ?? ''))] : []),
    contextBlock(
      lacking.length === 0 ? texts.t('form.facts_note') : texts.t('form.facts_lacking', { count: lacking.length }),
    ),
    ...shown.flatMap((fact) => inputsOf(fact, lacking.includes(fact), subject, given)),
    ...(isWhole || others.length === 0
      ? []
      : [actionsBlock([button(texts.t('button.more_facts'), MODAL_ACTIONS.moreFacts, metadata)])]),
    textInput(FIELDS.source, texts.t('form.fact_source'), {
      initial: isSaidByPost(lacking, view.state, given) ? texts.t('form.fact_source_post') : '',
      hint: texts.t('form.fact_source_hint'),
      maxLength: 300,
    }),
  ]);
}

/** `leadsToText`: the whole text comes next, so what is known already may stand in the fields. */
type Given = { handbook: Handbook; now: string; leadsToText?: boolean };

/** Returns whether all that the text lacks is where the post says that it is. */
function isSaidByPost(lacking: readonly DeclaredFact[], state: CaseState, { handbook, leadsToText }: Given): boolean {
  if (leadsToText !== true || lacking.length === 0) return false;
  const place = placeOfPost(state, handbook);
  return lacking.every((fact) => isPlaceOfPost(fact, place, state, handbook));
}

function isLacking(key: string, { view }: ModalSubject, { handbook, now }: Given): boolean {
  if (view.draft?.missingFacts.includes(key) === true) return true;
  return view.state.facts.some(
    (fact) => fact.key === key && isLive(fact, now) && needsConfirming(fact, handbook, view.state.core.playbook),
  );
}

/** Before the text, a fact that it lacks begins with what the post or the handbook suggests. */
function inputsOf(
  fact: DeclaredFact,
  isLacked: boolean,
  { view, texts }: ModalSubject,
  { handbook, now, leadsToText }: Given,
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
  const isKnown = leadsToText === true && isLacked && entered === undefined;
  const suggested = isKnown ? suggestValue(fact, view.state, { handbook, now }) : null;
  return factInputs(
    fact,
    { label: named(fact.titles), hint: hint.filter((part) => part !== '').join(' · '), suggested },
    { handbook, texts, today: localDate(now, handbook.institution.timeZone) },
  );
}
