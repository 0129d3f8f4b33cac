import { DEADLINE_KINDS } from '../../../src/domain/cases/model/deadlines/deadline-kind.ts';
import type { Mention } from '../../../src/domain/cases/model/deadlines/mention.ts';
import { ROLES } from '../../../src/domain/handbook/vocabulary.ts';
import type { MentionedCase } from '../../../src/slack/cases/messages/mentions-message.ts';
import type { CaseView } from '../../../src/slack/cases/view/case-view.ts';

/** Everybody who can be mentioned. */
export const CALLED = { ids: ['UA', 'UB', 'S0COMUNICA'], roles: [...ROLES] };

/** Mentions: a few, with and without a card to link to; and more than are listed. */
export function severalCalls(view: CaseView, query: string): (readonly [MentionedCase[], Mention[]])[] {
  const steps = ['due', 'overdue', 'lead', 'lapsed'] as const;
  const listed = DEADLINE_KINDS.flatMap((clock) =>
    steps.map((step): MentionedCase => {
      const mention: Mention = { ...CALLED, caseId: 1, clock, step, dueAt: view.now };
      return { call: mention, view, link: step === 'due' ? null : `https://town.slack.com/archives/C1/p1?${query}` };
    }),
  );
  const more = Array.from(
    { length: 500 },
    (): Mention => ({ caseId: 2, clock: 'claim', step: 'due', dueAt: view.now, ids: ['UE'], roles: [] }),
  );
  return [
    [listed.slice(0, 1), []],
    [listed, more],
  ];
}
