import type { CrisisReport, ProposedChange } from './crisis-report.ts';

type Read = Pick<CrisisReport, 'edited' | 'rejected' | 'unanswered' | 'facts'>;

/** Once may be chance. */
const OFTEN = 2;

/**
 * Returns the changes to the playbook that the crisis suggests. A person decides each; none is made
 * automatically.
 */
export function proposedChanges({ edited, rejected, unanswered, facts }: Read): ProposedChange[] {
  const known = new Set(
    facts.filter(({ lines }) => lines.some(({ fact }) => fact.verifiedAt !== null)).map(({ fact }) => fact.key),
  );
  const lacking = unanswered.flatMap((one) => one.lacking).filter(({ key }) => !known.has(key));
  return [
    ...countByKey(edited, ({ templateId }) => templateId).map(
      ([templateId, replies]): ProposedChange => ({ kind: 'reword', templateId, replies }),
    ),
    ...countByKey(rejected, ({ templateId }) => templateId).flatMap(([templateId, times]): ProposedChange[] =>
      templateId === null || times < OFTEN ? [] : [{ kind: 'rejected_often', templateId, times }],
    ),
    ...facts.flatMap(({ fact, lines }): ProposedChange[] =>
      fact.title === null || lines.every((line) => line.fact.verifiedAt === null)
        ? []
        : [{ kind: 'declare_fact', title: fact.title }],
    ),
    ...countByKey(lacking, ({ key }) => key).map(
      ([key, cases]): ProposedChange => ({ kind: 'fact_never_known', fact: { key, title: null }, cases }),
    ),
    ...countByKey(unanswered, ({ topic }) => topic).flatMap(([topic, questions]): ProposedChange[] =>
      questions < OFTEN ? [] : [{ kind: 'answer_topic', topic, questions }],
    ),
  ];
}

/** Counts the rows of each key, most first. */
function countByKey<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): [Key, number][] {
  return [...Map.groupBy(rows, keyOf)]
    .map(([key, of]): [Key, number] => [key, of.length])
    .toSorted(([, one], [, other]) => other - one);
}
