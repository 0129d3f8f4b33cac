import { handbookDifference } from '../../../src/domain/handbook/differences/handbook-difference.ts';
import { COMMANDS } from '../../../src/slack/kit/ids.ts';
import { actionModal } from '../../../src/slack/playbooks/action-modal.ts';
import {
  activeHandbookMessage,
  proposalMessage,
  settledMessage,
} from '../../../src/slack/playbooks/handbook-messages.ts';
import { registerPlaybook } from '../../../src/slack/playbooks/playbook-listeners.ts';
import type { Builder } from './built.ts';
import { aProposal, commanded } from './heard.ts';

/** `/playbook` and what is shown of a handbook that changes. */
export const PLAYBOOK_BUILDERS: readonly Builder[] = [
  ['/playbook list', (world) => commanded(registerPlaybook, COMMANDS.playbook, 'list', world)],
  ['/playbook show', (world) => commanded(registerPlaybook, COMMANDS.playbook, 'show flood', world)],
  [
    '/playbook show of none',
    (world) => commanded(registerPlaybook, COMMANDS.playbook, `show ${world.words.title}`, world),
  ],
  [
    'the form of an action that was done',
    ({ handbook, texts }) => actionModal(handbook, texts, { today: '2026-11-24', channel: 'C1', wanted: null }),
  ],
  ['/playbook plan', (world) => commanded(registerPlaybook, COMMANDS.playbook, 'plan', world)],
  [
    'a handbook that is proposed',
    ({ handbook, otherHandbook, texts }) =>
      proposalMessage(aProposal(handbook.hash), handbookDifference(handbook, otherHandbook), handbook, texts),
  ],
  [
    'a handbook in force, and a proposal that is settled',
    ({ handbook, otherHandbook, texts }) => {
      const changes = handbookDifference(handbook, otherHandbook);
      const who = { kind: 'slack', team: 'T1', user: 'UA' } as const;
      const taken = activeHandbookMessage('handbook.taken_by', { who, hash: otherHandbook.hash, changes }, texts);
      return [
        taken,
        settledMessage(taken.text, proposalMessage(aProposal(handbook.hash), changes, handbook, texts).blocks),
      ];
    },
  ],
  ['/playbook reload', (world) => commanded(registerPlaybook, COMMANDS.playbook, 'reload', world)],
];
