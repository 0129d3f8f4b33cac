import { expect, it } from 'vitest';
import { textsIn } from '../../../../src/i18n/texts.ts';
import { languageLines, statementBlocks } from '../../../../src/slack/crises/board/board-statements.ts';
import { crisisView } from '../../../../src/slack/crises/board/crisis-view.ts';
import { aBilingualCrisis } from '../../../support/builders/crises/several-languages.ts';

const MINUTE = 60_000;

it('board and digest show which languages are out, and by when the others have to be', async () => {
  await using desk = await aBilingualCrisis();
  const shown = async () => {
    const given = { handbook: desk.deps.handbook.current(), texts: textsIn('en'), now: desk.deps.now() };
    const view = crisisView(await desk.board(), { ...given, links: new Map() });
    return { board: JSON.stringify(statementBlocks(view, 3_000)), digest: languageLines(view) };
  };
  const { es = 0, ca = 0 } = await desk.states('holding', ['es', 'ca']);
  expect((await shown()).digest).toEqual(['🗣️ First statement: Spanish draft · Catalan draft']);
  await desk.goesOut(es);
  const out = await shown();
  expect(out.digest).toEqual([expect.stringMatching(/Spanish 🟢 · Catalan not yet, by 11:15$/)]);
  expect(out.board).toContain(`#${ca} *First statement (Catalan):* ⏳ not yet, by 11:15`);
  expect(out.board).not.toContain('(Spanish):* ⏳');
  desk.pass(16 * MINUTE);
  expect((await shown()).digest).toEqual([expect.stringMatching(/Catalan not yet, overdue since 11:15$/)]);
  await desk.goesOut(ca);
  expect((await shown()).digest).toEqual(['🗣️ First statement: Spanish 🟢 · Catalan 🟢']);
});
