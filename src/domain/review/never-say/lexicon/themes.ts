import type { NeverSayTheme } from '../never-say-theme.ts';
import { blameTheme } from './blame.ts';
import { conductThemes } from './conduct-themes.ts';
import { dangerThemes } from './danger-themes.ts';
import { humourTheme } from './humour.ts';
import { idiomsTheme } from './idioms.ts';
import { legalAdvice } from './legal-advice.ts';
import { liabilityThemes } from './liability.ts';
import { medicalAdvice } from './medical-advice.ts';
import { playingDown } from './playing-down.ts';
import { predictionsTheme } from './predictions.ts';
import { promisesTheme } from './promises.ts';
import { reproachTheme } from './reproach.ts';
import { securityTheme } from './security.ts';
import { staffTheme } from './staff.ts';
import { subJudice } from './sub-judice.ts';
import { threatsTheme } from './threats.ts';
import { victimsTheme } from './victims.ts';

/**
 * Every theme: the general ones, then those that only some playbooks forbid, in more wordings and languages than their `terms`. The
 * latter are looked for where a `must_not` bears one of their ids, and told in that rule's words.
 */
export const neverSayThemes: readonly NeverSayTheme[] = [
  victimsTheme,
  blameTheme,
  promisesTheme,
  predictionsTheme,
  medicalAdvice,
  legalAdvice,
  ...liabilityThemes,
  subJudice,
  staffTheme,
  securityTheme,
  threatsTheme,
  playingDown,
  humourTheme,
  reproachTheme,
  idiomsTheme,
  ...dangerThemes,
  ...conductThemes,
];
