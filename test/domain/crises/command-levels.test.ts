import { expect, it } from 'vitest';
import { commandLevelIn } from '../../../src/domain/crises/command-levels.ts';

it.each([
  ['municipal', 'municipal'],
  ['el ayuntamiento', 'municipal'],
  ['udala', 'municipal'],
  ['autonómico', 'regional'],
  ['3 regional', 'regional'],
  ['la Generalitat', 'regional'],
  ['autonomia', 'regional'],
  ['estatal', 'state'],
  ['State', 'state'],
  ["l'Estat", 'state'],
  ['estatua', 'state'],
  ['', null],
  ['regional estatal', null],
  ['alguien', null],
])('«%s» names %s', (words, level) => {
  expect(commandLevelIn(words)).toBe(level);
});
