import type { KnownBlock } from '@slack/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sizeOfBlocks } from '../../../../sandbox/bench/size-of-blocks.ts';
import { blockKitProblems } from '../../../../sandbox/workspace/limits/block-kit-limits.ts';
import { textsIn } from '../../../../src/i18n/texts.ts';
import { actsOfCrisis } from '../../../../src/slack/crises/board/board-acts.ts';
import { boardCard } from '../../../../src/slack/crises/board/board-card.ts';
import { crisisView } from '../../../../src/slack/crises/board/crisis-view.ts';
import { crisisDetailsModal } from '../../../../src/slack/crises/modals/crisis-details-modal.ts';
import { statementModal } from '../../../../src/slack/crises/modals/crisis-modals.ts';
import { isOffered, offeredIn } from '../../../../src/slack/kit/acts/card-act.ts';
import { ana, biel, dora, START } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aCrisisDesk } from '../../../support/builders/crises/a-crisis-desk.ts';
import { aMeasure, uglyCrisis } from './ugly-crises.ts';

const LONG = 'Una palabra bastante larga y otra más '.repeat(20);
const WORDS = { title: LONG, value: LONG, source: LONG, note: LONG, proof: 'p'.repeat(450), who: LONG };
const PLACE = { ownChannels: true };
const seed = Math.floor(Math.random() * 2 ** 31);

describe('the first message of a crisis', () => {
  it('is what its board offers first once there is a fact to say, and what its form has chosen until it is out', async () => {
    await using desk = await aCrisisDesk();
    await desk.start({ level: 'S1' });
    const offered = async () => {
      const board = await desk.board();
      const [handbook, texts, now] = [desk.deps.handbook.current(), textsIn('es'), desk.deps.now()];
      const view = crisisView(board, { handbook, texts, now, links: new Map() });
      const { blocks } = boardCard(view, PLACE);
      const rows = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
      const form = JSON.stringify(statementModal(board.crisis, { handbook, texts, now }));
      return {
        first: rows.slice(0, 1).map((one) => [Reflect.get(one, 'action_id'), Reflect.get(one, 'style')]),
        kind: /"initial_option":\{[^{}]*\{[^{}]*\}[^{}]*"value":"(\w+)"/.exec(form)?.[1],
      };
    };
    expect(await offered()).toEqual({ first: [['crisis.fact', 'primary']], kind: 'holding' });
    for (const [value, key] of [
      ['La Ribera', 'zone'],
      ['naranja', 'level'],
      ['12:30', 'next_update'],
    ] as const)
      await desk.knows(value, { key });
    expect(await offered()).toEqual({ first: [['crisis.statement', 'primary']], kind: 'holding' });

    const caseId = await desk.states();
    expect(await desk.approves(caseId, [ana, biel, dora])).toEqual(['done', 'done', 'done']);
    await desk.leavesHold(caseId);
    await desk.isPublished(caseId);
    expect(await offered()).toMatchObject({ kind: 'update' });
  });
});

describe('a board, however much there is', () => {
  it(`fits Slack with seven controls at most, and offers with its details all that the crisis does (seed ${seed})`, () => {
    const check = (measure: Parameters<typeof uglyCrisis>[1]) => {
      const { board } = uglyCrisis(WORDS, measure, START);
      const view = crisisView(board, { handbook: aHandbook(), texts: textsIn('es'), now: START, links: new Map() });
      const { blocks } = boardCard(view, PLACE);
      expect(blockKitProblems(blocks)).toEqual([]);
      expect(sizeOfBlocks(blocks).controls).toBeLessThanOrEqual(7);
      const details = crisisDetailsModal(view, PLACE).blocks as KnownBlock[];
      expect(details.length).toBeLessThanOrEqual(100);
      const offered = offeredIn(details);
      const missing = actsOfCrisis(view, true).filter((act) => !isOffered(act, offered));
      expect(missing).toEqual([]);
      expect(JSON.stringify(details).includes('"crisis.close"')).toBe(!measure.isClosed);
    };
    fc.assert(fc.property(aMeasure, check), { numRuns: 60, seed });
  });
});
