import { reportContext } from '../../../src/documents/crisis-report/report-context.ts';
import type { AlertProposal } from '../../../src/domain/cases/model/crises/alert-proposal.ts';
import { CRISIS_ROLES } from '../../../src/domain/cases/model/crises/crisis.ts';
import { makeCrisisReport } from '../../../src/domain/crises/report/make-crisis-report.ts';
import { boardCard, movedBoard } from '../../../src/slack/crises/board/board-card.ts';
import { openPauseTasksMessage } from '../../../src/slack/crises/board/pause-task-blocks.ts';
import { registerCrisisCommand } from '../../../src/slack/crises/listeners/crisis-command-listener.ts';
import { crisisList, whichCrisis, whichPause } from '../../../src/slack/crises/listeners/which-message.ts';
import { alertMessage } from '../../../src/slack/crises/messages/alert-message.ts';
import { crisisDigestMessage } from '../../../src/slack/crises/messages/crisis-digest-message.ts';
import { crisisLineMessage } from '../../../src/slack/crises/messages/crisis-line-message.ts';
import { drillBegins, drillEnded, drillPostMessage } from '../../../src/slack/crises/messages/drill-messages.ts';
import { handOverMessage } from '../../../src/slack/crises/messages/hand-over-message.ts';
import { pauseList } from '../../../src/slack/crises/messages/pause-list.ts';
import { reportMessage } from '../../../src/slack/crises/messages/report-message.ts';
import { resumeList } from '../../../src/slack/crises/messages/resume-list.ts';
import { scoreMessage } from '../../../src/slack/crises/messages/score-message.ts';
import { crisisDetailsModal } from '../../../src/slack/crises/modals/crisis-details-modal.ts';
import {
  cadenceModal,
  closeModal,
  closeSurelyModal,
  handOverModal,
  levelModal,
  statementModal,
} from '../../../src/slack/crises/modals/crisis-modals.ts';
import { factModal, replaceModal, retractModal, spokenFactModal } from '../../../src/slack/crises/modals/fact-modal.ts';
import { ledgerModal } from '../../../src/slack/crises/modals/ledger-modal.ts';
import { legalHoldModal } from '../../../src/slack/crises/modals/legal-hold-modal.ts';
import { confirmPauseModal, pauseModal, resumeModal } from '../../../src/slack/crises/modals/pause-modals.ts';
import { planModal } from '../../../src/slack/crises/modals/plan-modal.ts';
import { startModal } from '../../../src/slack/crises/modals/start-modal.ts';
import { COMMANDS, CRISIS_MODAL_ACTIONS } from '../../../src/slack/kit/ids.ts';
import type { Builder } from './built.ts';
import { FLOOD_BUILDERS } from './flood-builders.ts';
import { commanded } from './heard.ts';
import { LINK, STEP_BUILDERS, viewOf } from './step-builders.ts';
import { someOurs } from './ugly/ugly-content.ts';
import { uglyScores } from './ugly/ugly-scores.ts';
import type { World } from './ugly/ugly-world.ts';

/** Calendars of other tools, more than a message has blocks. */
const UNREAD = Array.from({ length: 60 }, (_, at) => ({ name: `t${at}`, since: '2027-03-31T10:00:00.000Z' }));

/** Everything that the bot shows of crises, a line each. */
export const CRISIS_BUILDERS: readonly Builder[] = [
  ...FLOOD_BUILDERS,
  ...STEP_BUILDERS,
  ['the board of a crisis', (world) => [true, false].map((ownChannels) => boardCard(viewOf(world), { ownChannels }))],
  ['the board that a crisis has left', (world) => movedBoard(viewOf(world), 'C1')],
  [
    'the lines below a board',
    (world) => world.crisis.entries.map((entry) => crisisLineMessage(entry, viewOf(world), world.crisis.pause)),
  ],
  ['the digest of a crisis', (world) => crisisDigestMessage(world.crisis.hour, viewOf(world))],
  [
    'how a drill went',
    (world) => uglyScores(world.words).map(({ score, drill }) => scoreMessage(score, { ...world, drill, arrived: 3 })),
  ],
  [
    'a drill that begins, its posts, and one that cannot be scored',
    ({ words, texts, handbook, crisis, now }) =>
      uglyScores(words).flatMap(({ drill }) => [
        drillBegins(
          {
            id: drill.id,
            drill: drill.id,
            speed: 60,
            startedBy: crisis.board.crisis.startedBy,
            startedAt: now,
            arrivedAt: [],
            ended: null,
            scoredAt: null,
          },
          drill,
          texts,
        ),
        drillEnded(drill.id, texts),
        drillPostMessage(drill, 0, handbook, texts),
      ]),
  ],
  ['the summary of a hand-over', (world) => CRISIS_ROLES.map((role) => handOverMessage(role, viewOf(world), LINK))],
  [
    'the reminder below the list of a pause',
    ({ crisis: { pause }, texts }) => openPauseTasksMessage(pause, [pause.by], texts),
  ],
  [
    'the list of a pause',
    (world) => {
      const view = viewOf(world);
      const { pause, held } = world.crisis;
      const slipped = held.flatMap(({ publications }) => publications);
      const over = { ...pause, resumed: { by: pause.by, at: world.now } };
      const list = { ...over, scope: { kind: 'none' } } as const;
      const own = { ours: someOurs(world).map((state) => ({ state, link: LINK })), rest: 9 };
      return [pause, over, list].map((one) => pauseList({ ...view, pause: one, slipped, unread: UNREAD, own }));
    },
  ],
  [
    'the list of what a pause has held back',
    (world) => resumeList({ pause: world.crisis.pause, states: world.crisis.held }, viewOf(world)),
  ],
  [
    'the form that starts a crisis',
    (world) => {
      const given = { wanted: 'flood', channel: 'C1', ownChannels: true, today: '2027-03-31' };
      const { title, note } = world.words;
      const alert = { level: 'S1', territory: note, proposalId: 'p1' } as const;
      return [given, { ...given, wanted: title }, { ...given, ...alert }].map((one) =>
        startModal(one, world.handbook, world.texts),
      );
    },
  ],
  [
    'what an official alert proposes, and how it ended',
    (world) => alertsOf(world).map((proposal) => alertMessage(proposal, world.handbook, world.texts)),
  ],
  [
    'the form of a fact',
    (world) =>
      [undefined, null, 'zone'].map((chosen) => factModal(world.crisis.board, { chosen, user: 'UA' }, viewOf(world))),
  ],
  [
    'the forms that replace and retract a fact',
    (world) =>
      world.crisis.board.facts.flatMap((fact) => [
        replaceModal(fact, world.crisis.board, 'UA', viewOf(world)),
        retractModal(fact, world.crisis.board, viewOf(world)),
        spokenFactModal(fact, world.crisis.board, viewOf(world)),
      ]),
  ],
  [
    'the details of a crisis',
    (world) => [null, 'No.'].map((refused) => crisisDetailsModal(viewOf(world), { ownChannels: true }, refused)),
  ],
  ['the whole ledger', (world) => ledgerModal(viewOf(world))],
  [
    'the forms of level, plan, cadence, statement and hand-over',
    (world) => {
      const { crisis } = world.crisis.board;
      return [
        levelModal(crisis, viewOf(world)),
        planModal(crisis.plan, '1', world.texts),
        cadenceModal(crisis, viewOf(world)),
        statementModal(crisis, viewOf(world)),
        handOverModal(crisis, viewOf(world)),
      ];
    },
  ],
  ['the report of a crisis', (world) => (['follow', 'missing'] as const).map((files) => reportOf(world, files))],
  ['the form that closes a crisis', (world) => closeModal(viewOf(world))],
  [
    'the form that asks again before a crisis is closed',
    (world) => closeSurelyModal(viewOf(world), world.words.note.slice(0, 300)),
  ],
  [
    'the form of a legal hold, before and after it is lifted by one',
    (world) => {
      const { board, ...view } = viewOf(world);
      const by = board.crisis.startedBy;
      const at = board.crisis.startedAt;
      const lifts = [{ by, at, roles: ['lead' as const] }];
      const held = [{}, ...Object.values(world.words).map((why) => ({ legalHold: { by, at, why, lifts } }))];
      return held.map((over) => legalHoldModal({ ...view, board: { ...board, crisis: { ...board.crisis, ...over } } }));
    },
  ],
  ['the forms that pause and resume', (world) => pauseForms(world)],
  [
    'which crisis is meant',
    (world) => {
      const crises = Array.from({ length: 30 }, (_, index) => ({ ...world.crisis.board.crisis, id: index + 1 }));
      return [whichCrisis(CRISIS_MODAL_ACTIONS.fact, crises, world.texts), crisisList(crises, world.texts)];
    },
  ],
  ['which pause is meant', (world) => whichPause([world.crisis.pause], viewOf(world), world.texts)],
  ...[
    '',
    'start',
    'start flood',
    'fact',
    'level',
    'pause',
    'resume',
    'update',
    'handover',
    'command',
    'report 7',
    'close',
    'steps',
    'follow-ups',
    'noted',
    'subscribe',
    '1',
    'fact 7',
    '?',
  ].map(
    (text): Builder => [`/crisis ${text}`, (world) => commanded(registerCrisisCommand, COMMANDS.crisis, text, world)],
  ),
];

function reportOf({ crisis, handbook, now, states }: World, files: 'follow' | 'missing'): object {
  const { board, pause, held } = crisis;
  const slipped = held.flatMap(({ publications }) => publications);
  // Each is read whole: a few tell as much as thousands.
  const rows = {
    ...board,
    cases: states.slice(0, 8),
    pauses: [{ pause, slipped }],
    record: [],
    hoaxes: [],
    earlier: board.followUps,
  };
  const report = makeCrisisReport(board.crisis, rows, handbook, now);
  const figures = { posts: [], times: [], byNetwork: [], byPlaybook: [] };
  const asked = { byTopic: [], byArea: [] };
  const whole = { report, figures, asked, actions: [], medianMinutesToReply: null };
  return reportMessage(
    whole,
    reportContext(board.crisis, handbook, 'names', () => null),
    files,
  );
}

function pauseForms(world: World): object[] {
  const { pause, held, board } = world.crisis;
  const { scope, except, errands } = pause;
  const view = viewOf(world);
  const ours = someOurs(world);
  return [
    pauseModal(board.crisis, '1', view),
    pauseModal(null, '', view),
    confirmPauseModal({ scope, except, held, errands, hours: 48, unread: UNREAD, ours }, '{}', view),
    confirmPauseModal({ scope, except, held: [], errands: [], hours: 24, unread: [], ours: [] }, '{}', view),
    resumeModal({ pause, held }, view),
  ];
}

function alertsOf({ words, now, crisis }: World): AlertProposal[] {
  const open: AlertProposal = {
    id: 'p1',
    source: words.title,
    messages: [],
    playbook: crisis.board.crisis.playbook,
    colour: 'red',
    level: 'S1',
    event: words.title,
    headline: words.note,
    areas: Array.from({ length: 40 }, () => words.title),
    onset: now,
    expires: now,
    proposedAt: now,
    updatedAt: now,
    closed: null,
  };
  const ends = (['cancelled', 'expired', 'lowered', 'started'] as const).map((why) => ({ why, at: now, crisisId: 7 }));
  const ended = ends.map((closed) => ({ ...open, onset: null, playbook: words.title, closed }));
  return [open, { ...open, headline: null }, ...ended];
}
