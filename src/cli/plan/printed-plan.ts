import type { Database } from '../../adapters/database/open-database.ts';
import type { PlanPrint } from '../../documents/plan/plan-context.ts';
import type { PlanFigureDeps } from '../../domain/digests/plan/plan-figures.ts';
import { collectPlanFigures } from '../../domain/digests/plan/plan-figures.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { Quarter } from '../../domain/time/quarters.ts';
import { lastBegunBefore } from '../../domain/time/quarters.ts';
import { openHandbook } from '../handbook/open-handbook.ts';
import { handbookInForce, withDatabase } from '../handbook/printed-handbook.ts';
import type { Terminal } from '../terminal.ts';
import { fromEnglish, inTerminal } from '../terminal-language.ts';

type Printed = Pick<PlanPrint, 'handbook' | 'from' | 'quarter' | 'figures'>;

type Asked = {
  /** The files' folder; else the handbook in force. */
  dir: string | undefined;
  /** Returns the quarter of the calendar. */
  quarterFor(handbook: Handbook): Quarter;
  /** Returns the date of today, there. */
  todayIn(handbook: Handbook): string;
};

/** Returns what the plan holds. Null when the files have errors; a sentence is then on the error output. */
export async function printedPlan(asked: Asked, terminal: Terminal, now: string): Promise<Printed | null> {
  const { dir, quarterFor, todayIn } = asked;
  const files = dir === undefined ? null : await openHandbook(dir, terminal);
  if (dir !== undefined && files === null) return null;
  const found = await withDatabase(terminal, async (database): Promise<Printed | string> => {
    const origin = files === null ? await handbookInForce(database) : ofFiles(files);
    if (typeof origin === 'string') return origin;
    const quarter = quarterFor(origin.handbook);
    const days = lastBegunBefore(quarter, todayIn(origin.handbook));
    return { ...origin, quarter, figures: await collectPlanFigures(readersOf(database), days, origin.handbook, now) };
  });
  if (typeof found !== 'string') return found;
  const out = { es: 'Faltan las cifras.', en: 'The figures are left out.' };
  terminal.errors.write(`${inTerminal(out, terminal)} ${fromEnglish(found, terminal)}\n`);
  const handbook = files ?? (await openHandbook(undefined, terminal));
  return handbook === null ? null : { ...ofFiles(handbook), quarter: quarterFor(handbook), figures: null };
}

function ofFiles(handbook: Handbook): Pick<Printed, 'handbook' | 'from'> {
  return { handbook, from: { kind: 'files' } };
}

function readersOf({ team, cases, intake }: Database): PlanFigureDeps {
  return { figures: team.figures, actions: team.actions, reader: cases.reader, ownProfiles: intake.ownProfiles };
}
