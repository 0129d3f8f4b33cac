import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readAuditKeys } from '../../adapters/database/audit/audit-keys.ts';
import { readHeads } from '../../adapters/database/audit/read-heads.ts';
import type { SealKey } from '../../adapters/database/audit/seal.ts';
import type { CasesProof } from '../../adapters/database/audit/verify-cases.ts';
import { verifyCases } from '../../adapters/database/audit/verify-cases.ts';
import type { ChainHead, ChainReport } from '../../adapters/database/audit/verify-chain.ts';
import { verifyChain } from '../../adapters/database/audit/verify-chain.ts';
import type { ContentsProof } from '../../adapters/database/audit/verify-contents.ts';
import { verifyContents } from '../../adapters/database/audit/verify-contents.ts';
import type { SealReport } from '../../adapters/database/audit/verify-seals.ts';
import { verifySeals } from '../../adapters/database/audit/verify-seals.ts';
import type { Words } from '../../doctor/finding.ts';
import type { CaseReader } from '../../domain/cases/ports/case-store.ts';
import type { NotedHead } from '../../domain/cases/ports/head-book.ts';
import { textsIn } from '../../i18n/texts.ts';
import { proofFaultText } from '../case-report/proof-fault-text.ts';
import type { Terminal } from '../terminal.ts';
import { fromEnglish, inTerminal, languageHere } from '../terminal-language.ts';
import type { AuditRun } from './audit-run.ts';
import { verifyHeads } from './verify-heads.ts';

type Wanted = {
  /** Head noted elsewhere; null without one. */
  head: ChainHead | null;
  /** File of heads, and file with the certificate of the authority that stamped them. */
  heads: string | undefined;
  authority: string | undefined;
};

/** Reads the options of `audit verify`; null when they make no sense. */
export function verifyAudit(args: readonly string[]): AuditRun | null {
  const wanted = wantedIn(args);
  if (wanted === null) return null;
  return {
    records: false,
    async run({ cases: { reader }, upkeep: { record, heads } }, terminal) {
      const report = await verifyChain(reader, wanted.head);
      writeChain(report, terminal);
      const seals = await verifySeals(reader, await keysIn(terminal));
      writeSeals(seals, terminal);
      const areHeadsRight = await verifiedHeads(reader, await heads.all(), wanted, terminal);
      const cases = await verifyCases(record);
      writeCases(cases, terminal);
      const contents = await verifyContents(record.contents);
      writeContents(contents, terminal);
      const faults = cases.faults.length + contents.faults.length;
      const isRight = report.kind === 'whole' && seals.fault === null && faults === 0;
      return isRight && areHeadsRight ? 0 : 1;
    },
  };
}

function wantedIn(args: readonly string[]): Wanted | null {
  const options = { head: { type: 'string' }, heads: { type: 'string' }, authority: { type: 'string' } } as const;
  try {
    const { head, heads, authority } = parseArgs({ args: [...args], options }).values;
    if (head === undefined) return { head: null, heads, authority };
    const [, seq, hash] = /^(\d+):([0-9a-f]{64})$/i.exec(head) ?? [];
    if (seq === undefined || hash === undefined) return null;
    return { head: { seq: Number(seq), hash: hash.toLowerCase() }, heads, authority };
  } catch {
    return null;
  }
}

/** Verifies the heads of the database and of the file, and says what it found; nothing where none is noted. */
async function verifiedHeads(
  reader: CaseReader,
  noted: readonly NotedHead[],
  { heads: file, authority }: Wanted,
  terminal: Terminal,
): Promise<boolean> {
  const { directory, output, errors } = terminal;
  try {
    const written = file === undefined ? [] : await readHeads(path.resolve(directory, file));
    const trusted = authority === undefined ? [] : [await readFile(path.resolve(directory, authority), 'utf8')];
    const found = await verifyHeads(reader, [...noted, ...written], trusted);
    if (found.heads > 0) {
      const unnamed =
        found.untrusted === 0
          ? { es: '', en: '' }
          : {
              es: ` (${found.untrusted} por una autoridad que --authority no nombra)`,
              en: ` (${found.untrusted} by an authority that --authority does not name)`,
            };
      const said = {
        es: `Cabezas comparadas: ${found.heads}, selladas ${found.stamped}${unnamed.es}.\n`,
        en: `Heads compared: ${found.heads}, of which ${found.stamped} are stamped${unnamed.en}.\n`,
      };
      output.write(inTerminal(said, terminal));
    }
    for (const fault of found.faults) errors.write(`${fromEnglish(fault, terminal)}.\n`);
    return found.faults.length === 0;
  } catch (error) {
    const why = error instanceof Error ? error.message : 'The heads cannot be read.';
    errors.write(`${fromEnglish(why, terminal)}\n`);
    return false;
  }
}

function writeChain(report: ChainReport, terminal: Terminal): void {
  if (report.kind === 'broken') {
    terminal.errors.write(brokenAt(report, terminal));
    return;
  }
  const { seq, hash } = report.head;
  const said = {
    es: `El registro está entero: ${seq} ${seq === 1 ? 'fila' : 'filas'}, cabeza ${seq}:${hash}\n`,
    en: `The record is whole: ${seq} ${seq === 1 ? 'row' : 'rows'}, head ${seq}:${hash}\n`,
  };
  terminal.output.write(inTerminal(said, terminal));
}

function brokenAt({ seq, fault }: { seq: number; fault: string }, terminal: Terminal): string {
  const why = fromEnglish(fault, terminal);
  const said = {
    es: `El registro está roto en la fila ${seq}: ${why}.\n`,
    en: `The record is broken at row ${seq}: ${why}.\n`,
  };
  return inTerminal(said, terminal);
}

/** Returns the keys that check seals; says why there are none where a file is set. */
async function keysIn(terminal: Terminal): Promise<readonly SealKey[]> {
  const read = await readAuditKeys(terminal.env['AUDIT_KEY_FILE']);
  if ('keys' in read) return read.keys;
  const unchecked = { es: 'Los sellos no se comprueban.', en: 'Seals are not checked.' };
  terminal.errors.write(`${fromEnglish(read.fault, terminal)} ${inTerminal(unchecked, terminal)}\n`);
  return [];
}

function writeSeals({ sealed, endedAt, fault }: SealReport, terminal: Terminal): void {
  const { output, errors } = terminal;
  for (const rows of sealed) output.write(inTerminal(sealedWords(rows), terminal));
  if (endedAt !== null) {
    const said = {
      es: `Desde la fila ${endedAt} no hay sellos: esa fila lo dice.\n`,
      en: `From row ${endedAt} on, rows carry no seal: that row says so.\n`,
    };
    output.write(inTerminal(said, terminal));
  }
  if (fault !== null) errors.write(brokenAt(fault, terminal));
}

function sealedWords({ from, to, key, isChecked }: SealReport['sealed'][number]): Words {
  const rows =
    from === to
      ? { es: `fila ${from}`, en: `row ${from}` }
      : { es: `filas ${from} a ${to}`, en: `rows ${from} to ${to}` };
  return isChecked
    ? { es: `Sellos en orden: ${rows.es}, clave ${key}.\n`, en: `Seals right: ${rows.en}, key ${key}.\n` }
    : {
        es: `Hashes enteros, sellos sin comprobar: ${rows.es}, sellos de la clave ${key}, que AUDIT_KEY_FILE no tiene.\n`,
        en: `Hashes whole, seals not checked: ${rows.en} are sealed with the key ${key}, which AUDIT_KEY_FILE does not hold.\n`,
      };
}

/** Number of disagreements that are written out. */
const MOST_FAULTS = 100;

function writeCases(proof: CasesProof, terminal: Terminal): void {
  const { faults, texts, erased, signOffs, publications } = proof;
  const { output, errors } = terminal;
  const here = textsIn(languageHere(terminal));
  if (texts + erased + signOffs + publications > 0) output.write(inTerminal(comparedWords(proof), terminal));
  for (const fault of faults.slice(0, MOST_FAULTS)) {
    const what = proofFaultText(fault, here);
    const said = {
      es: `El caso #${fault.caseId} no concuerda: ${what}\n`,
      en: `Case #${fault.caseId} does not agree: ${what}\n`,
    };
    errors.write(inTerminal(said, terminal));
  }
  writeMore(faults.length, terminal);
}

function writeMore(faults: number, terminal: Terminal): void {
  const more = faults - MOST_FAULTS;
  if (more > 0) terminal.errors.write(inTerminal({ es: `Y ${more} más.\n`, en: `And ${more} more.\n` }, terminal));
}

function writeContents({ faults, contents, signOffs, departures }: ContentsProof, terminal: Terminal): void {
  const { output, errors } = terminal;
  const here = textsIn(languageHere(terminal));
  if (contents > 0) {
    const said = {
      es: `Publicaciones previstas comparadas: ${contents}, con ${signOffs} aprobaciones y ${departures} salidas.\n`,
      en: `Planned posts compared: ${contents}, with ${signOffs} sign-offs and ${departures} departures.\n`,
    };
    output.write(inTerminal(said, terminal));
  }
  for (const fault of faults.slice(0, MOST_FAULTS)) {
    const what = proofFaultText(fault, here);
    const { contentId, at } = fault;
    const when = at === null ? { es: '', en: '' } : { es: ` del ${at}`, en: ` of ${at}` };
    const said = {
      es: `La publicación prevista${when.es} (${contentId}) no concuerda: ${what}\n`,
      en: `The planned post${when.en} (${contentId}) does not agree: ${what}\n`,
    };
    errors.write(inTerminal(said, terminal));
  }
  writeMore(faults.length, terminal);
}

function comparedWords({ texts, erased, signOffs, publications }: CasesProof): Words {
  const gone =
    erased === 0
      ? { es: '', en: '' }
      : {
          es: ` ${erased} textos están borrados y no se pueden comparar.`,
          en: ` ${erased} texts are erased and cannot be compared.`,
        };
  return {
    es: `Comparado con él: ${texts} textos, ${signOffs} aprobaciones, ${publications} publicaciones.${gone.es}\n`,
    en: `Compared with it: ${texts} texts, ${signOffs} sign-offs, ${publications} publications.${gone.en}\n`,
  };
}
