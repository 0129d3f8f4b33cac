import type { RungTurn, TurnKind } from '../../../src/domain/cases/model/deadlines/ring.ts';
import { TURN_KINDS } from '../../../src/domain/cases/model/deadlines/ring.ts';
import { approvalCopy, endedCopy } from '../../../src/slack/bell/approval-copy.ts';
import { ringMessage } from '../../../src/slack/bell/ring-message.ts';
import { encodeReference, referenceTo } from '../../../src/slack/cases/view/card-reference.ts';
import type { Builder } from './built.ts';

const OF_CRISES: readonly TurnKind[] = ['crisis', 'role', 'step', 'handover'];

/** What rings for people: one turn, or more than fit. */
export const BELL_BUILDERS: readonly Builder[] = [
  [
    'the message that rings for turns',
    ({ texts, handbook, view }) => {
      const { id: caseId, randomId, severity } = view.state.core;
      const turn = (kind: TurnKind): RungTurn => ({
        key: `${kind}:${'k'.repeat(80)}`,
        kind,
        step: kind === 'approval' ? 'first' : 'again',
        severity,
        caseId: OF_CRISES.includes(kind) ? null : caseId,
        crisisId: OF_CRISES.includes(kind) ? 3 : null,
        ids: [],
      });
      const listed = TURN_KINDS.map(turn).map((one) => ({
        turn: one,
        of: one.caseId === null ? null : { caseId, randomId },
        link: 'https://town.slack.com/archives/C1/p1',
        approve: one.kind === 'approval' ? encodeReference(referenceTo(view.state)) : null,
        propose: one.kind === 'statement' ? encodeReference(referenceTo(view.state)) : null,
        verify: one.kind === 'fact' ? '3' : null,
        together: one.caseId === null ? null : '7',
        isNamedByNumber: false,
        isOver: false,
      }));
      const over = listed.map((one, index) => ({ ...one, isOver: index % 2 === 0 }));
      return [listed.slice(0, 1), over, listed].map((some) =>
        ringMessage(some, some === listed ? 9 : 0, { texts, handbook }),
      );
    },
  ],
  [
    'the text to approve, in a direct message',
    ({ view, texts, handbook }) => {
      const link = 'https://town.slack.com/archives/C1/p1';
      return [
        approvalCopy(view, { texts, handbook, link }),
        ...[true, false].map((isApproved) => endedCopy(view, { texts, link, isApproved })),
      ];
    },
  ],
];
