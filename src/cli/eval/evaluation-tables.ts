import { POST_CLASSES, SEVERITIES } from '../../domain/handbook/vocabulary.ts';
import { LANGUAGES } from '../../domain/text/languages.ts';
import type { AnswerRow } from '../../domain/triage/evaluation/count-answers.ts';
import { countAnswers } from '../../domain/triage/evaluation/count-answers.ts';
import { lifeRiskFigures } from '../../domain/triage/evaluation/life-risk-figures.ts';
import type { Question } from '../../domain/triage/evaluation/questions.ts';
import type { JudgedPost } from '../../domain/triage/model/judged-post.ts';
import { formatPercent } from './percent.ts';
import { plainTable } from './plain-table.ts';

/** The posts of one file of a corpus, judged. */
export type JudgedFile = { name: string; posts: readonly JudgedPost[] };

/**
 * Returns the tables of one corpus: life risk per language and per file, then one table for each
 * other question.
 */
export function evaluationTables(files: readonly JudgedFile[], playbooks: ReadonlySet<string>): string {
  const posts = files.flatMap((file) => file.posts);
  return [
    lifeRiskTable('life risk by language', byLanguage(posts), posts),
    lifeRiskTable('life risk by file', files, posts),
    answerTable('class', posts, POST_CLASSES),
    playbookTable(posts, playbooks),
    severityTable(posts, playbooks),
    answerTable('needs a reply', posts, ['yes', 'no']),
    answerTable('language', posts, LANGUAGES),
  ]
    .filter((table) => table !== '')
    .join('\n');
}

function byLanguage(posts: readonly JudgedPost[]): JudgedFile[] {
  return LANGUAGES.map((name) => ({ name, posts: posts.filter(({ expected }) => expected.language === name) })).filter(
    (group) => group.posts.length > 0,
  );
}

function lifeRiskTable(title: string, groups: readonly JudgedFile[], all: readonly JudgedPost[]): string {
  const rows = [...groups, { name: 'all', posts: all }].map((group) => {
    const { calls, heard, others, falseAlarms } = lifeRiskFigures(group.posts);
    return [
      group.name,
      `${heard}/${calls}`,
      formatPercent(heard, calls),
      `${falseAlarms}/${others}`,
      formatPercent(falseAlarms, others),
    ];
  });
  return plainTable([title, 'calls heard', 'recall', 'false alarms', 'of the others'], rows);
}

function answerTable(title: Question, posts: readonly JudgedPost[], order: readonly string[]): string {
  const rows = countAnswers(posts, title, order);
  return rows.length === 0 ? '' : plainTable(headOf(title), [...rows.map(answerRow), sumRow('all', rows)]);
}

function playbookTable(posts: readonly JudgedPost[], playbooks: ReadonlySet<string>): string {
  const rows = countAnswers(posts, 'playbook');
  const isKnown = ({ expected }: AnswerRow) => expected === 'none' || playbooks.has(expected);
  const known = rows.filter(isKnown);
  const named = rows.map((row) => (isKnown(row) ? row : { ...row, expected: `${row.expected} (not in the handbook)` }));
  const sums = [sumRow('all', rows)];
  if (known.length < rows.length) sums.push(sumRow('all that the handbook has', known));
  return rows.length === 0 ? '' : plainTable(headOf('playbook'), [...named.map(answerRow), ...sums]);
}

/** Counts the severities that triage gave to the posts of each playbook, without calls for help. Nobody judged them. */
function severityTable(posts: readonly JudgedPost[], playbooks: ReadonlySet<string>): string {
  const rows = [...playbooks].toSorted().flatMap((id) => {
    const of = posts.filter(({ expected }) => expected.playbook === id && !expected.lifeRisk);
    const counts = SEVERITIES.map((severity) => of.filter(({ found }) => found.severity === severity).length);
    return of.length === 0 ? [] : [[id, ...counts.map(String), String(of.length)]];
  });
  return rows.length === 0 ? '' : plainTable(['severity by playbook', ...SEVERITIES, 'posts'], rows);
}

function headOf(title: Question): string[] {
  return [title, 'right', '', 'wrongly given', 'where the misses went'];
}

function answerRow({ expected, right, of, wrongly, instead }: AnswerRow): string[] {
  const misses = instead.map(({ given, posts }) => `${given} ${posts}`).join(', ');
  return [expected, `${right}/${of}`, formatPercent(right, of), String(wrongly), misses];
}

function sumRow(name: string, rows: readonly AnswerRow[]): string[] {
  const right = rows.reduce((sum, row) => sum + row.right, 0);
  const of = rows.reduce((sum, row) => sum + row.of, 0);
  return [name, `${right}/${of}`, formatPercent(right, of)];
}
