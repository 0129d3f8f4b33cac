import type { ModalView } from '@slack/types';
import { isLive } from '../../../domain/cases/model/fact.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import { playbookById } from '../../../domain/handbook/handbook.ts';
import type { Localized } from '../../../domain/text/languages.ts';
import { inLanguage } from '../../../domain/text/languages.ts';
import { contextBlock } from '../../kit/blocks.ts';
import { VIEWS } from '../../kit/ids.ts';
import { textInput } from '../../kit/inputs.ts';
import type { ModalSubject } from './case-modals.ts';
import { caseModal, FIELDS } from './case-modals.ts';

/** One field for each fact that the playbook declares, those that the text lacks first; and one source for what is entered. */
export function factsModal({ view, metadata, texts }: ModalSubject, handbook: Handbook, now: string): ModalView {
  const playbook = playbookById(handbook, view.state.core.playbook);
  const named = (titles: Localized) => inLanguage(titles, texts.language, handbook.institution.languages);
  const lacking = new Set(view.draft?.missingFacts ?? []);
  const facts = [...(playbook?.facts ?? [])].sort((a, b) => Number(lacking.has(b.id)) - Number(lacking.has(a.id)));
  const enteredValue = (key: string) => view.state.facts.find((fact) => fact.key === key && isLive(fact, now))?.value;
  return caseModal(VIEWS.facts, 'form.facts_title', 'form.facts_submit', { metadata, texts }, [
    contextBlock(texts.t('form.facts_note')),
    ...facts.map((fact) => {
      const entered = enteredValue(fact.id);
      const hint = [
        named(fact.hints),
        entered === undefined ? '' : texts.t('form.fact_now', { value: view.mask(entered) }),
      ];
      return textInput(`${FIELDS.fact}${fact.id}`, named(fact.titles), {
        optional: true,
        maxLength: fact.maxLength,
        hint: hint.filter((part) => part !== '').join(' · '),
      });
    }),
    textInput(FIELDS.source, texts.t('form.fact_source'), { hint: texts.t('form.fact_source_hint'), maxLength: 300 }),
  ]);
}
