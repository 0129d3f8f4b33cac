import { LONGEST_SLOT } from '../../../src/domain/cases/actions/breach-notice.ts';
import { NOTICE_SLOTS } from '../../../src/domain/cases/model/breaches/breach.ts';
import { storableText } from '../../../src/domain/text/words/storable-text.ts';
import { caseCard } from '../../../src/slack/cases/card/case-card.ts';
import { breachModal, OF_BREACH } from '../../../src/slack/cases/modals/breach-modals.ts';
import type { ModalSubject } from '../../../src/slack/cases/modals/case-modals.ts';
import { detailsModal } from '../../../src/slack/cases/modals/details-modal.ts';
import type { Builder } from './built.ts';
import type { World } from './ugly/ugly-world.ts';

/** What the bot shows of breaches of personal data. */
export const BREACH_BUILDERS: readonly Builder[] = [
  [
    'the card and the forms of a breach of data',
    ({ subject, words, handbook, now }) => {
      const ugly = breaches(subject, words, now);
      const opened = ugly.flatMap((one) => OF_BREACH.map((opener) => breachModal(opener, one, handbook, now)));
      return [...ugly.flatMap((one) => [caseCard(one.view, one.texts), detailsModal(one)]), ...opened];
    },
  ],
];

/** Open ones: with an empty notice, with a full one, and over. */
function breaches(subject: ModalSubject, { post }: World['words'], now: string): ModalSubject[] {
  const by = { kind: 'slack', team: 'T1', user: 'UA' } as const;
  const slot = storableText(post.slice(0, LONGEST_SLOT));
  const slots = Object.fromEntries(NOTICE_SLOTS.map((name) => [name, slot]));
  const hoursAgo = (hours: number) => new Date(Date.parse(now) - hours * 3_600_000).toISOString();
  const { view } = subject;
  return [1, 100].flatMap((hours) =>
    [[], [{ slots, by, at: now }]].map((edits) => {
      const breach = { awareAt: hoursAgo(hours), recordedBy: by, recordedAt: now, edits, end: null };
      const core = { ...view.state.core, erased: null, breach };
      return { ...subject, view: { ...view, state: { ...view.state, core } } };
    }),
  );
}
