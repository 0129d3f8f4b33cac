import { nextModal } from '../../../src/slack/cases/listeners/next-modal.ts';
import { copyAllModal } from '../../../src/slack/cases/modals/copy-all-modal.ts';
import { factsModal } from '../../../src/slack/cases/modals/facts-modal.ts';
import type { Builder } from './built.ts';

/** Forms that lead the author of a reply from a post to its publication. */
export const NEXT_STEP_BUILDERS: readonly Builder[] = [
  ['the form of the next step', ({ subject, handbook, now }) => nextModal(subject, { handbook, now })],
  [
    'the form of facts that leads to the text',
    ({ subject, handbook, now }) => factsModal(subject, { handbook, now, shows: 'lacking', leadsToText: true }),
  ],
  [
    'the form to publish on several networks',
    ({ subject, texts, now }) => {
      const out = subject.view.destinations.filter(({ publication }) => publication !== undefined);
      const ones = [...new Map(out.map((one) => [one.publication?.id, one])).values()].slice(0, 5);
      if (ones.length === 0) return [];
      const openedBy = ['UB', 'UC'].map((person) => ({
        caseId: subject.view.state.core.id,
        person,
        at: now,
        form: 'several',
      }));
      return [
        copyAllModal(subject, ones, { openedBy }),
        copyAllModal(subject, ones, { whyNot: texts.t('form.copy_fell') }),
      ];
    },
  ],
];
