import type { CrisisView } from '../../../src/slack/crises/board/crisis-view.ts';
import { crisisView } from '../../../src/slack/crises/board/crisis-view.ts';
import {
  addFollowUpModal,
  dropFollowUpModal,
  followUpsModal,
} from '../../../src/slack/crises/modals/follow-up-modals.ts';
import { addStepModal, notNeededModal, stepsModal } from '../../../src/slack/crises/modals/steps-modal.ts';
import type { Builder } from './built.ts';
import type { World } from './ugly-world.ts';

export const LINK = 'https://town.slack.com/archives/C1/p1';

/** What the bot shows of what is to be done in a crisis and after it, a line each. */
export const STEP_BUILDERS: readonly Builder[] = [
  ['the steps of a crisis', (world) => stepsModal(viewOf(world))],
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
];

/** A crisis of the world, with the addresses of some cards. */
export function viewOf({ crisis, handbook, texts, now }: World): CrisisView {
  const links = new Map([1, 2, 50, 51, 101].map((id) => [id, `${LINK}${id}`]));
  return crisisView(crisis.board, { handbook, texts, now, links });
}
