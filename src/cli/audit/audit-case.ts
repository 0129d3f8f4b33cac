import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { compareCase } from '../../adapters/database/audit/compare-case.ts';
import { recordRows } from '../../adapters/database/audit/record-rows.ts';
import { verifyChain } from '../../adapters/database/audit/verify-chain.ts';
import type { Database } from '../../adapters/database/open-database.ts';
import type { CaseState } from '../../domain/cases/model/case-state.ts';
import type { AuditRow, CaseReader } from '../../domain/cases/ports/case-store.ts';
import { maskerOf } from '../../domain/privacy/masker-of.ts';
import type { DisclosureReason } from '../../domain/privacy/record-exported.ts';
import { DISCLOSURE_REASONS, recordExported } from '../../domain/privacy/record-exported.ts';
import { parseJson } from '../../domain/text/parse-json.ts';
import { handbookNames, NO_NAMES } from '../../i18n/handbook-names.ts';
import { formatMasked } from '../../i18n/masked-text.ts';
import type { BotLanguage } from '../../i18n/texts.ts';
import { BOT_LANGUAGES, textsIn, textsOfHouse } from '../../i18n/texts.ts';
import { caseReport } from '../case-report/case-report.ts';
import type { CaseReport } from '../case-report/reported-case.ts';
import { consoleAccount } from '../console-account.ts';
import { modelFailureText, unwritten } from '../draft/model-failure-text.ts';
import { openHandbook } from '../handbook/open-handbook.ts';
import type { Terminal } from '../terminal.ts';
import { inTerminal } from '../terminal-language.ts';
import type { AuditRun } from './audit-run.ts';

type Wanted = { id: number; out: string | undefined; language: BotLanguage; disclosure: DisclosureReason | null };

/** Reads the options of `audit case`; null when they make no sense. */
export function reportCase(args: readonly string[]): AuditRun | null {
  const wanted = wantedIn(args);
  if (wanted === null) return null;
  return {
    records: wanted.disclosure !== null,
    run: (database, terminal) => writeCaseReport(wanted, database, terminal),
  };
}

async function writeCaseReport(wanted: Wanted, database: Database, terminal: Terminal): Promise<number> {
  const { reader, store } = database.cases;
  const { output, errors, directory } = terminal;
  const state = await reader.caseById(wanted.id);
  if (state === null) {
    errors.write(
      inTerminal({ es: `No hay un caso #${wanted.id}.\n`, en: `There is no case #${wanted.id}.\n` }, terminal),
    );
    return 1;
  }
  const shown = await shownTo(wanted, state, terminal);
  if (shown === null) return 1;
  const file = path.resolve(directory, wanted.out ?? `case-${wanted.id}.html`);
  if (!(await written(file, '', 'wx', terminal))) return 1;
  const now = new Date().toISOString();
  const actor = consoleAccount();
  // Before the words are in the file; and the file tells of it.
  if (wanted.disclosure !== null) await recordExported(store, state, { actor, now, reason: wanted.disclosure });
  const rows = await rowsOf(reader, wanted.id);
  const chain = await verifyChain(reader);
  const recorded = await database.upkeep.record.ofCase(wanted.id);
  const proof = compareCase(recorded?.state ?? state, recorded?.rows ?? rows);
  const hidesAuthors = wanted.disclosure === null;
  const related = await database.cases.related.related(state);
  const page = caseReport({ state, related, rows, chain, proof, writtenAt: now, hidesAuthors, ...shown });
  if (!(await written(file, page, 'w', terminal))) return 1;
  output.write(`${file}\n`);
  return chain.kind === 'whole' && proof.faults.length === 0 ? 0 : 1;
}

/**
 * Hides personal data and the citizens' accounts, unless who asks may see them. Returns null if
 * there is no handbook to tell by what is to be hidden.
 */
async function shownTo(
  { disclosure, language }: Wanted,
  state: CaseState,
  terminal: Terminal,
): Promise<Pick<CaseReport, 'mask' | 'names' | 'texts'> | null> {
  const handbook = await openHandbook(undefined, terminal);
  const texts = handbook === null ? textsIn(language) : textsOfHouse(handbook, language);
  const names = handbook === null ? NO_NAMES : handbookNames(handbook, texts);
  if (disclosure !== null) return { mask: (text) => text, names, texts };
  if (handbook === null) return null;
  const masker = maskerOf(state, handbook, 'outside');
  return { mask: (text) => formatMasked(masker(text), texts), names, texts };
}

async function written(file: string, page: string, flag: 'w' | 'wx', terminal: Terminal): Promise<boolean> {
  try {
    await writeFile(file, page, { mode: 0o600, flag });
    return true;
  } catch (error) {
    terminal.errors.write(inTerminal(unwritten(file, modelFailureText(error)), terminal));
    return false;
  }
}

function wantedIn(args: readonly string[]): Wanted | null {
  try {
    const options = {
      out: { type: 'string' },
      language: { type: 'string', default: 'es' },
      'show-personal-data': { type: 'boolean', default: false },
      reason: { type: 'string' },
    } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const id = Number(/^#?(\d{1,9})$/.exec(positionals[0] ?? '')?.[1]);
    const disclosure = DISCLOSURE_REASONS.find((each) => each === values.reason) ?? null;
    const language = BOT_LANGUAGES.find((each) => each === values.language);
    const isClear = values['show-personal-data'] ? disclosure !== null : values.reason === undefined;
    if (positionals.length !== 1 || !(id > 0) || language === undefined || !isClear) return null;
    return { id, out: values.out, language, disclosure };
  } catch {
    return null;
  }
}

const ofCase = z.object({ caseId: z.number().nullable() });

async function rowsOf(reader: CaseReader, caseId: number): Promise<AuditRow[]> {
  const rows: AuditRow[] = [];
  for await (const row of recordRows(reader, 1)) {
    if (ofCase.safeParse(parseJson(row.body)).data?.caseId === caseId) rows.push(row);
  }
  return rows;
}
