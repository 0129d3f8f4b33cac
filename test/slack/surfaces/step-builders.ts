import type { SheetReader } from '../../../src/domain/cases/model/crises/sheet-reader.ts';
import type { ShiftHandover } from '../../../src/domain/cases/model/crises/shift-handover.ts';
import { happenedSince, mineIn } from '../../../src/domain/crises/catch-up/catch-up.ts';
import { happenedInShift, leftOpen } from '../../../src/domain/crises/handover/left-open.ts';
import { momentAfter } from '../../../src/domain/time/moment-after.ts';
import type { CrisisView } from '../../../src/slack/crises/board/crisis-view.ts';
import { crisisView } from '../../../src/slack/crises/board/crisis-view.ts';
import { catchUpMessage } from '../../../src/slack/crises/messages/catch-up-message.ts';
import { sheetMessage } from '../../../src/slack/crises/messages/sheet-message.ts';
import { dayHandoverMessage, shiftHandoverMessage } from '../../../src/slack/crises/messages/shift-handover-message.ts';
import {
  addFollowUpModal,
  dropFollowUpModal,
  followUpsModal,
} from '../../../src/slack/crises/modals/follow-up-modals.ts';
import { notedModal, waiveNotedModal } from '../../../src/slack/crises/modals/noted-modals.ts';
import { sheetReadersModal } from '../../../src/slack/crises/modals/sheet-modal.ts';
import { shiftLineModal } from '../../../src/slack/crises/modals/shift-line-modal.ts';
import { addStepModal, notNeededModal, stepsModal } from '../../../src/slack/crises/modals/steps-modal.ts';
import { verifyFactsModal } from '../../../src/slack/crises/modals/verify-facts-modal.ts';
import type { Builder } from './built.ts';
import type { World } from './ugly/ugly-world.ts';

export const LINK = 'https://town.slack.com/archives/C1/p1';

/** What the bot shows of what is to be done in a crisis and after it, a line each. */
export const STEP_BUILDERS: readonly Builder[] = [
  ['the steps of a crisis', (world) => stepsModal(viewOf(world))],
  ['the form of all facts that wait', waitingFacts],
  [
    'the forms about one step',
    (world) => [
      ...world.crisis.board.steps.slice(0, 6).map((step) => notNeededModal(step, viewOf(world))),
      addStepModal(viewOf(world)),
    ],
  ],
  [
    'the tasks that crises left behind, and their forms',
    (world) => [
      followUpsModal(world.crisis.board.followUps, world),
      ...world.crisis.board.followUps.slice(0, 3).map((one) => dropFollowUpModal(one, world)),
      ...['', world.words.note].map((what) =>
        addFollowUpModal({ crisis: { id: 1, mark: null }, what, user: 'UA' }, world),
      ),
    ],
  ],
  [
    'what may be said now, below a board and to a person, and the form of who is sent it',
    (world) => {
      const view = viewOf(world);
      const { board, now } = view;
      const reader = (index: number): SheetReader => ({
        id: `1:U${index}`,
        crisisId: 1,
        who: { kind: 'slack', team: 'T1', user: `U${'ABCDE'[index % 5]}` },
        addedBy: board.crisis.startedBy,
        addedAt: now,
        leftAt: null,
        told: null,
      });
      return [
        sheetMessage(view, { to: null, since: null }),
        sheetMessage(view, { to: 'U1', since: '2000-01-01T00:00:00.000Z' }),
        sheetReadersModal(
          Array.from({ length: 90 }, (_, index) => reader(index)),
          'UA',
          view,
        ),
        sheetReadersModal([], 'UA', view),
      ];
    },
  ],
  [
    'what a person missed of a crisis, and what is theirs',
    (world) => {
      const { board, pause, hour } = world.crisis;
      const rows = { board, cases: world.states.slice(0, 8), pauses: [pause], earlier: [], record: [], hoaxes: [] };
      const happened = happenedSince(rows, '', world.handbook);
      const view = viewOf(world);
      const mine = mineIn(board, world.states, board.crisis.startedBy, view);
      return [
        catchUpMessage({ since: null, happened, hour, mine }, view),
        catchUpMessage({ since: world.now, happened: [], hour: null, mine: { ...mine, toVerify: [] } }, view),
      ];
    },
  ],
  [
    'the handover of a shift, in a crisis and on an ordinary day, and the form of a line',
    (world) => {
      const { board, pause, hour } = world.crisis;
      const view = viewOf(world);
      const rows = { board, cases: world.states.slice(0, 8), pauses: [pause], earlier: [], record: [], hoaxes: [] };
      const handover = handoverOf(world);
      const tasks = board.followUps.map((one) => ({ ...one, owner: board.crisis.startedBy }));
      const people = handover.leaving.map((who) => {
        const promised = world.states.map((state) => ({
          ...state,
          areaQuestions: state.areaQuestions.map((one) => ({ ...one, askedBy: who, answer: null })),
        }));
        const matters = { board, claimed: world.states, promised, tasks };
        return leftOpen(who, matters, { ...view, comesAt: handover.comesAt });
      });
      const happened = happenedInShift(rows, handover, world.handbook);
      return [
        shiftHandoverMessage(handover, { hour, happened, people }, view),
        shiftHandoverMessage({ ...handover, lines: [], taken: [] }, { hour: null, happened: [], people: [] }, view),
        dayHandoverMessage({ ...handover, crisisId: null }, people, view),
        shiftLineModal(handover.id, world.texts),
      ];
    },
  ],
  [
    'the forms of a message noted later',
    (world) => {
      const [before] = world.crisis.board.noted;
      const view = viewOf(world);
      return [
        notedModal(view, null),
        ...(before === undefined ? [] : [notedModal(view, before), waiveNotedModal(before, view)]),
      ];
    },
  ],
];

/** A handover that many took and to which much was added. */
function handoverOf({ crisis, words, now }: World): ShiftHandover {
  const person = (user: string) => ({ kind: 'slack', team: 'T1', user }) as const;
  const by = crisis.board.crisis.startedBy;
  const people = [...'ABCDE'].map((letter) => person(`U${letter}`));
  return {
    id: `1:${now}`,
    crisisId: 1,
    severity: 'S1',
    from: '2000-01-01T00:00:00.000Z',
    comesAt: now,
    until: momentAfter(now, 60_000),
    draftedAt: now,
    begunAt: now,
    leaving: by.kind === 'slack' ? [by, ...people] : people,
    coming: people,
    lines: Array.from({ length: 12 }, () => ({ by, at: now, words: words.note.slice(0, 500) || 'Nada' })),
    taken: people.map((one) => ({ by: one, at: now })),
  };
}

/** A crisis of the world, with the addresses of some cards. */
export function viewOf({ crisis, handbook, texts, now }: World): CrisisView {
  const links = new Map([1, 2, 50, 51, 101].map((id) => [id, `${LINK}${id}`]));
  return crisisView(crisis.board, { handbook, texts, now, links });
}

/** Every fact of the crisis as one that waits for another person; nothing in a world without any. */
function waitingFacts(world: World): object[] {
  const { board, ...view } = viewOf(world);
  const facts = board.facts.map((fact) => ({ ...fact, status: 'proposed' as const, validUntil: null }));
  return facts.length === 0 ? [] : [verifyFactsModal({ ...view, board: { ...board, facts } }, 'UNOBODY')];
}
