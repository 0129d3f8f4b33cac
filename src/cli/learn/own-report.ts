import type { Agreement, OwnComparison } from '../../domain/triage/own/compare-own.ts';
import type { OwnLayer } from '../../domain/triage/own/own-layer.ts';
import { FEWEST_LESSONS } from '../../domain/triage/own/read-lessons.ts';
import { formatPercent } from '../eval/percent.ts';
import { plainTable } from '../eval/plain-table.ts';

const TOO_FEW = `too few, ${FEWEST_LESSONS} are needed`;
const NOT_HELD = 'stays: what was taught did not hold for lessons kept out';

/** Returns what was learned, as tables: lessons by what they teach, and what came of them. */
export function lessonReport(layer: OwnLayer, lines: number): string {
  const { all, class: classes, playbook, needsReply } = layer.lessons;
  return [
    `${lines} posts, ${all} of them different\n`,
    countTable('class', classes, (count, answer) => {
      if (answer === 'life_risk') return 'never corrected';
      return outcome(count, layer.class);
    }),
    countTable('playbook', playbook, (count, answer) => {
      const isKnown = layer.matter === null || layer.matter.answers.includes(answer);
      return isKnown ? outcome(count, layer.matter) : 'found by its class or its triggers';
    }),
    countTable('needs a reply', needsReply, (count) => outcome(count, layer.reply)),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function outcome(count: number, learned: object | null): string {
  if (count < FEWEST_LESSONS) return TOO_FEW;
  return learned === null ? NOT_HELD : 'corrected';
}

function countTable(
  title: string,
  counts: Readonly<Record<string, number>>,
  outcomeOf: (count: number, answer: string) => string,
): string {
  const rows = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .toSorted(([, one], [, other]) => other - one)
    .map(([answer, count]) => [answer, String(count), outcomeOf(count, answer)]);
  return rows.length === 0 ? '' : plainTable([title, 'posts', ''], rows);
}

/** Returns how often triage agrees with lessons kept out, with and without what the others taught. */
export function agreementReport({ otherwise, ...agreement }: OwnComparison, isDated: boolean): string {
  const rows = [
    agreementRow('class', agreement.class),
    agreementRow('playbook', agreement.playbook),
    agreementRow('needs a reply', agreement.needsReply),
  ];
  const which = isDated ? 'the newest fifth' : 'a fifth, by a hash of the text';
  return [
    `Measured on ${which}, learned from the others\n`,
    plainTable(['triage agrees', 'posts', 'as shipped', '', 'as learned', ''], rows),
    `${otherwise.length} of these posts are called otherwise.\n`,
  ].join('\n');
}

function agreementRow(title: string, { of, shipped, own }: Agreement): string[] {
  return [title, String(of), String(shipped), formatPercent(shipped, of), String(own), formatPercent(own, of)];
}
