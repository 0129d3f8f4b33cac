import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textsIn } from '../../../../src/i18n/texts.ts';
import { crisisView } from '../../../../src/slack/crises/board/crisis-view.ts';
import { crisisLineMessage } from '../../../../src/slack/crises/messages/crisis-line-message.ts';
import { aWorld } from '../../surfaces/ugly/ugly-world.ts';

const [world] = fc.sample(aWorld, { seed: 1, numRuns: 1 });

it.each([
  ['es', '<@UANA> cierra la crisis'],
  ['ca', '<@UANA> ha tancat la crisi'],
  ['gl', '<@UANA> pecha a crise'],
  // Basque would have to put an ending to who did it.
  ['eu', '<@UANA>: krisia itxi du'],
  ['en', '<@UANA> closes the crisis'],
])('a line below a board says who did what as one says it in %s', (language, line) => {
  if (world === undefined) throw new Error('no world');
  const { crisis, handbook, now } = world;
  const view = crisisView(crisis.board, { handbook, texts: textsIn(language), now, links: new Map() });
  const by = { kind: 'slack', team: 'T1', user: 'UANA' } as const;
  expect(crisisLineMessage({ sentence: { key: 'crisis.closed' }, by }, view).text).toBe(line);
});

it('a reason that a person typed is read in the channel, and not on a phone', () => {
  if (world === undefined) throw new Error('no world');
  const { crisis, handbook, now } = world;
  const view = crisisView(crisis.board, { handbook, texts: textsIn('es'), now, links: new Map() });
  const by = { kind: 'slack', team: 'T1', user: 'UANA' } as const;
  const params = { from: 'S2', to: 'S1', why: 'Una mujer en la calle Colón' };
  const line = crisisLineMessage({ sentence: { key: 'crisis.level_set', params }, by }, view);
  expect(line.text).toBe('<@UANA> cambia el nivel de S2 a S1.');
  expect(JSON.stringify(line.blocks)).toContain('calle Colón');
});
