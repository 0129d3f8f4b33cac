import type { NeverSayTheme } from '../never-say-theme.ts';
import { blame } from './blame.ts';
import { conductThemes } from './conduct-themes.ts';
import { dangerThemes } from './danger-themes.ts';
import { humour } from './humour.ts';
import { idioms } from './idioms.ts';
import { medicalAdvice } from './medical-advice.ts';
import { playingDown } from './playing-down.ts';
import { predictions } from './predictions.ts';
import { promises } from './promises.ts';
import { security } from './security.ts';
import { staff } from './staff.ts';
import { subJudice } from './sub-judice.ts';
import { threats } from './threats.ts';
import { victims } from './victims.ts';

/**
 * Every theme: the general ones, then those that only some playbooks forbid, in more wordings and languages than their `terms`. The
 * latter are looked for where a `must_not` bears one of their ids, and told in that rule's words.
 */
export const neverSayThemes: readonly NeverSayTheme[] = [
  victims,
  blame,
  promises,
  predictions,
  medicalAdvice,
  subJudice,
  staff,
  security,
  threats,
  playingDown,
  humour,
  idioms,
  ...dangerThemes,
  ...conductThemes,
];
