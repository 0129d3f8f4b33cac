import type { KnownBlock } from '@slack/types';
import type { FirstFacts } from '../../../domain/crises/first-message.ts';
import { factsOfFirstMessage } from '../../../domain/crises/first-message.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import type { Playbook } from '../../../domain/handbook/playbook.ts';
import type { Localized } from '../../../domain/text/languages.ts';
import { inLanguage } from '../../../domain/text/languages.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { contextBlock } from '../../kit/blocks.ts';
import { factInputs, factsIn, isInWords } from '../../kit/fact-inputs.ts';
import type { Filled } from '../../kit/filled.ts';
import { textInput } from '../../kit/inputs.ts';
import { FIELDS } from './crisis-fields.ts';

/** The form opens a crisis: what more its first message lacks is asked on the card of that message. */
const MOST = 3;

/** Returns the inputs of what the first message cannot go without, and of whose word it is; none where it lacks nothing that is chosen. */
export function firstFactInputs(
  playbook: Playbook,
  around: { handbook: Handbook; texts: Texts; today: string },
): KnownBlock[] {
  const { handbook, texts, today } = around;
  const named = (titles: Localized) => inLanguage(titles, texts.language, handbook.institution.languages);
  const facts = factsOfFirstMessage(playbook, handbook, today)
    .filter((fact) => !isInWords(fact, handbook))
    .slice(0, MOST);
  if (facts.length === 0) return [];
  return [
    contextBlock(texts.t('form.first_facts')),
    ...facts.flatMap((fact) => factInputs(fact, { label: named(fact.titles), hint: named(fact.hints) }, around)),
    textInput(FIELDS.source, texts.t('form.fact_source'), {
      optional: true,
      maxLength: 300,
      hint: texts.t('form.fact_source_hint'),
    }),
  ];
}

/** Returns what was filled in; undefined where nothing was, so that no message is opened. */
export function firstFactsIn(filled: Filled): FirstFacts | undefined {
  const values = factsIn(filled);
  const isFilled = Object.values(values).some((value) => value !== '');
  return isFilled ? { values, source: filled.text(FIELDS.source) } : undefined;
}
