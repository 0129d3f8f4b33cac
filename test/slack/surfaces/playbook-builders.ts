import type { KnownBlock } from '@slack/types';
import { handbookDifference } from '../../../src/domain/handbook/differences/handbook-difference.ts';
import { answersIn } from '../../../src/domain/handbook-changes/answers.ts';
import type { CalledOtherwise } from '../../../src/domain/lessons/try-layer.ts';
import { COMMANDS } from '../../../src/slack/kit/ids.ts';
import { actionModal } from '../../../src/slack/playbooks/action-modal.ts';
import {
  activeHandbookMessage,
  proposalMessage,
  settledMessage,
} from '../../../src/slack/playbooks/handbook-messages.ts';
import { learnedMessage, putForwardMessage } from '../../../src/slack/playbooks/layer-messages.ts';
import { registerPlaybook } from '../../../src/slack/playbooks/playbook-listeners.ts';
import { firstMessage } from '../../../src/slack/trial/first-message.ts';
import { askToGoLive, liveMessage } from '../../../src/slack/trial/live-messages.ts';
import { questionsModal } from '../../../src/slack/trial/questions-modal.ts';
import { aWaitingLayer, someLayers } from '../../support/builders/some-layers.ts';
import { aProposal } from './a-proposal.ts';
import type { Builder } from './built.ts';
import { commanded } from './heard.ts';

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
      (['files', 'answers'] as const).map((origin) =>
        proposalMessage(aProposal(handbook.hash, origin), handbookDifference(handbook, otherHandbook), handbook, texts),
      ),
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
  ['/playbook weights', (world) => commanded(registerPlaybook, COMMANDS.playbook, 'weights', world)],
  [
    'what the decisions of the team taught, before and after it is decided',
    ({ handbook, texts, states, now }) => {
      const calls = states.map(({ core }, at): CalledOtherwise => {
        const before = { class: 'question', playbook: core.playbook, needsReply: true } as const;
        const after = { class: at % 2 === 0 ? 'complaint' : 'question', playbook: null, needsReply: false } as const;
        return { caseId: core.id, before, after, closer: at % 3 === 0 ? 'no' : 'yes' };
      });
      const { inForce, waiting } = someLayers(now);
      const links = new Map(states.map(({ core }) => [core.id, `https://town.slack.com/archives/C1/p${core.id}`]));
      const shown = { handbook, links };
      const learned = [
        learnedMessage({ kind: 'proposed', layer: aWaitingLayer('c'.repeat(64)), calls }, shown, texts),
        ...(inForce === null ? [] : [learnedMessage({ kind: 'in_force', layer: inForce, calls }, shown, texts)]),
        learnedMessage({ kind: 'shipped', version: 'c'.repeat(64) }, shown, texts),
      ];
      return [
        ...learned,
        ...(waiting === null ? [] : [putForwardMessage('x', waiting, learned[0]?.blocks as KnownBlock[], texts)]),
      ];
    },
  ],
  [
    'the first message of a new installation, and its questions',
    ({ handbook, texts, words }) => {
      const said = { es: words.why, en: words.why };
      const levels = ['red', 'yellow', 'unchecked', 'green', 'red', 'yellow'] as const;
      const examined = levels.map((level) => ({ level, title: { es: 'Manual', en: 'Handbook' }, what: said }));
      const known = { ...answersIn(handbook), name: words.title, nightPhone: null };
      return [firstMessage(examined, texts), firstMessage([], texts), questionsModal(known, texts)];
    },
  ],
  [
    'an installation that goes live',
    ({ handbook, texts }) => {
      const who = { kind: 'slack', team: 'T1', user: 'UA' } as const;
      return [askToGoLive(who, handbook, texts), liveMessage(who, who, texts)];
    },
  ],
  ['/playbook reload', (world) => commanded(registerPlaybook, COMMANDS.playbook, 'reload', world)],
];
