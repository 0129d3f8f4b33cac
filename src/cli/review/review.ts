import { detectorExpecting, loadLanguageDetector } from '../../adapters/language/load-language-detector.ts';
import { textsOfHouse } from '../../i18n/texts.ts';
import { answerLines } from '../answer-lines.ts';
import { openHandbook } from '../handbook/open-handbook.ts';
import { fitPages } from '../help/fit-columns.ts';
import { optionsOf, usageInstead } from '../options-of.ts';
import type { Terminal } from '../terminal.ts';
import { todayHere } from '../today-here.ts';
import { reviewLine } from './review-line.ts';

const USAGE = fitPages({
  es: `./portavoz review [--dir D] < drafts.ndjson > reviews.ndjson

Dice de cada texto qué ven en él las comprobaciones. Un objeto JSON por línea:
  in   {"id"?, "text", "network", "post"?: {"network"?, "author"?, "text"}, "playbook"?, "class"?, "language"?, "severity"?, "electoral"?, "plan"?,
        "facts"?: [{"id", "text", "source"?, "validUntil"?}]}
  out  {"id", "verdict": "pass"|"warn"|"block", "findings": [{"rule", "level", "words", "start", "end", "message", "fix"?}]}
language es la de quien escribió; si falta, se lee del mensaje. severity va de S1 a S4; si falta, la habitual de clase y guía.
 Los datos valen junto a los del manual. start y end cuentan unidades de UTF-16.
Una línea que no es un texto da {"line", "error"} en su lugar, en inglés, y las demás siguen. Las líneas vacías se saltan.
  --dir D  la carpeta del manual; si no, PLAYBOOKS_DIR o playbooks/
Código de salida 1 si una línea no era un texto o el manual tiene errores, 2 si se llama de otra manera.
`,
  en: `./portavoz review [--dir D] < drafts.ndjson > reviews.ndjson

Says of each draft what the checks find in it. One JSON object a line:
  in   {"id"?, "text", "network", "post"?: {"network"?, "author"?, "text"}, "playbook"?, "class"?, "language"?, "severity"?, "electoral"?, "plan"?,
        "facts"?: [{"id", "text", "source"?, "validUntil"?}]}
  out  {"id", "verdict": "pass"|"warn"|"block", "findings": [{"rule", "level", "words", "start", "end", "message", "fix"?}]}
language is the citizen's; without it, it is told from the post. severity is S1 to S4; without it, the usual one of class and playbook.
 The facts are live beside the handbook's. Offsets count code units.
A line that is no draft gives {"line", "error"} in its place and the others go on. Blank lines are skipped.
  --dir D  the handbook's folder; else PLAYBOOKS_DIR, else playbooks/
Exit code 1 when a line was no draft or the handbook has errors, 2 when called otherwise.
`,
});

/** `./portavoz review`: 0 when every line was a draft, 1 when one was not or the handbook is wrong, 2 for wrong usage. */
export async function runReview(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = optionsOf(args, { texts: ['dir'], flags: [] });
  const told = usageInstead(options, USAGE, terminal);
  if (told !== null || options === null) return told?.code ?? 2;
  const handbook = await openHandbook(options.dir, terminal);
  if (handbook === null) return 1;
  const detectLanguage = detectorExpecting(await loadLanguageDetector(), () => handbook.institution.languages);
  const bench = { handbook, detectLanguage, today: todayHere(), texts: textsOfHouse(handbook, 'es') };
  return answerLines(terminal, (written, line) => reviewLine(written, line, bench));
}
