import { expect, it } from 'vitest';
import { plainTextOf } from '../../../../sandbox/workspace/plain-text-of.ts';
import { RefusedError } from '../../../../src/errors.ts';
import { textsIn } from '../../../../src/i18n/texts.ts';
import { crisisView } from '../../../../src/slack/crises/board/crisis-view.ts';
import { verifiedIn, verifyFactsModal } from '../../../../src/slack/crises/modals/verify-facts-modal.ts';
import { filledOf } from '../../../../src/slack/kit/filled.ts';
import { ana, biel } from '../../../support/builders/a-case.ts';
import { aCrisisDesk, words } from '../../../support/builders/crises/a-crisis-desk.ts';

const LONG = `Rosa Martínez, sala del 112, por teléfono${', y lo repite'.repeat(60)}. FIN`;

it('shows each fact that waits for the person whole, and ticks none; what they entered is not theirs to confirm', async () => {
  await using desk = await aCrisisDesk();
  await desk.start({ level: 'S1' });
  const texts = textsIn('es');
  const modalFor = async (user: string) => {
    const given = { handbook: desk.deps.handbook.current(), texts, now: desk.deps.now(), links: new Map() };
    return verifyFactsModal(crisisView(await desk.board(), given), user);
  };
  const refusal = async (user: string) => {
    const error = await modalFor(user).catch((one: unknown) => one);
    return error instanceof RefusedError ? error.sentence.key : 'none';
  };
  expect(await refusal('UBIEL')).toBe('refusal.turn_over');
  await desk.does(ana, words('El Molinar', { source: LONG, translations: { ca: 'El Molinar de baix' } }));
  expect(await refusal('UANA')).toBe('refusal.own_fact');
  await desk.does(biel, words('naranja', { key: 'level' }));

  const modal = await modalFor('UBIEL');
  const said = plainTextOf(modal);
  for (const part of ['El Molinar', 'ca: El Molinar de baix', LONG, 'a cargo de', 'vale hasta'])
    expect(said).toContain(part);
  expect(said).not.toContain('naranja');
  const boxes = modal.blocks.flatMap((block) => ('element' in block ? [block.element] : []));
  expect(boxes).toHaveLength(1);
  expect(JSON.stringify(boxes)).not.toContain('initial_options');
});

it('reads the facts that were ticked, and none that was not', () => {
  const ticked = (values: string[]) => ({ tick: { selected_options: values.map((value) => ({ value })) } });
  const filled = filledOf({ 'verify.one': ticked(['yes']), 'verify.two': ticked([]), 'verify.three': ticked(['yes']) });
  expect(verifiedIn(filled)).toEqual(['one', 'three']);
});
