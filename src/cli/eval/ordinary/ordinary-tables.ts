import { POST_CLASSES, SEVERITIES } from '../../../domain/handbook/vocabulary.ts';
import { isMaybe } from '../../../domain/triage/is-maybe.ts';
import type { Assessment } from '../../../domain/triage/model/assessment.ts';
import { plainTable } from '../plain-table.ts';

/** A post and what triage says of it. */
export type TriagedPost = { id: string; assessment: Assessment };

type Row = [name: string, is: (assessment: Assessment) => boolean];

const rings = ({ class: postClass }: Assessment) => postClass === 'life_risk';
const ringsOrFirst = (assessment: Assessment) => rings(assessment) || isMaybe(assessment);

const ROWS: readonly Row[] = [
  ['person at risk', rings],
  ['person at risk or read first', ringsOrFirst],
  ['S1 or S2', ({ severity }) => severity === 'S1' || severity === 'S2'],
  ...SEVERITIES.map((severity): Row => [severity, (assessment) => assessment.severity === severity]),
  ...POST_CLASSES.map((postClass): Row => [postClass, (assessment) => assessment.class === postClass]),
  ['to be answered', ({ needsReply }) => needsReply],
];

/** Counts over ordinary posts, in all and by language, and of the judge's calls those heard; the reasons of a sample of alarms, or of all. */
export function ordinaryTables(triaged: {
  ordinary: readonly TriagedPost[];
  calls: readonly TriagedPost[];
  others: readonly TriagedPost[];
  withAlarms: boolean;
}): string {
  const { ordinary, calls, others, withAlarms } = triaged;
  const languages = [...new Set(ordinary.map(({ assessment }) => assessment.language))].toSorted();
  const groups = languages.map((language) => ordinary.filter(({ assessment }) => assessment.language === language));
  const rows = ROWS.map(([name, is]) => [
    name,
    ...counted(ordinary, is),
    ...groups.map((posts) => counted(posts, is)[0]),
  ]);
  const heard = [
    ['calls for help', ...counted(calls, rings), ...counted(calls, ringsOrFirst)],
    ['other posts', ...counted(others, rings), ...counted(others, ringsOrFirst)],
  ];
  return [
    plainTable(['ordinary posts', 'all', '', ...languages], rows),
    plainTable(["the judge's", 'person at risk', '', 'or read first', ''], heard),
    alarms(ordinary, withAlarms ? ordinary.length : SAMPLE),
  ].join('\n');
}

function counted(posts: readonly TriagedPost[], is: (assessment: Assessment) => boolean): [string, string] {
  // Two decimals, cut and never rounded: the budget is three in a thousand.
  const count = posts.filter(({ assessment }) => is(assessment)).length;
  return [
    `${count}/${posts.length}`,
    posts.length === 0 ? '–' : `${(Math.floor((count / posts.length) * 10_000) / 100).toFixed(2)} %`,
  ];
}

/** Alarms of which the reasons are shown unless all are wanted. */
const SAMPLE = 20;

/** The id of each post that rings or is read first, those that ring first, and the words that did it. */
function alarms(posts: readonly TriagedPost[], most: number): string {
  const [ringing, first] = [posts.filter((post) => rings(post.assessment)), posts.filter(isReadFirst)];
  return [...ringing, ...first]
    .slice(0, most)
    .map(({ id, assessment }) => {
      const reasons = assessment.because.filter(({ rule }) => rule.startsWith('life_risk.'));
      const said = reasons.map(({ rule, words }) => [rule, ...words.map((word) => `«${word}»`)].join(' '));
      return `  ${id}: ${rings(assessment) ? 'person at risk' : 'read first'} by ${said.join(', ')}\n`;
    })
    .join('');
}

function isReadFirst({ assessment }: TriagedPost): boolean {
  return !rings(assessment) && isMaybe(assessment);
}
