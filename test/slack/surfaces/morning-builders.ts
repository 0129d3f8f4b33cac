import type { AreaQuestion } from '../../../src/domain/cases/model/area-question.ts';
import type { EnteredFact } from '../../../src/domain/cases/model/fact.ts';
import type { Morning } from '../../../src/domain/digests/morning.ts';
import { mentionOf } from '../../../src/domain/people/mention.ts';
import { morningMessage } from '../../../src/slack/digests/morning-message.ts';
import { dutyMessage } from '../../../src/slack/digests/send-duty.ts';
import { leaveMessage } from '../../../src/slack/team/leave-message.ts';
import { aFact, ana } from '../../support/builders/a-case.ts';
import { aFollowUp } from '../../support/builders/crises/some-steps.ts';
import type { World } from './ugly/ugly-world.ts';

const MANY = Array.from({ length: 30 }, (_, index) => index + 1);

/** Of the people whom the check of surfaces knows. */
function userOf(id: number): string {
  return `U${'ABCDE'.charAt(id % 5)}`;
}

/** A day on which much is due in ugly words, one on which nothing is, and one without anybody on shift. */
export function morningsIn(world: World): object[] {
  const { handbook, texts, now } = world;
  const { cards, boards, facts, questions, tasks } = muchIn(world);
  const much: Morning = {
    date: '2026-11-30',
    onShift: MANY.map(userOf),
    late: MANY,
    due: MANY.map((caseId) => ({ caseId, severity: 'S1', at: now })),
    facts,
    questions,
    tasks,
    words: MANY.map((crisisId) => ({ crisisId, at: now })),
  };
  const nothing: Morning = { ...much, late: [], due: [], facts: [], questions: [], tasks: [], words: [] };
  const given = { handbook, links: { cards, boards }, nameOf: mentionOf, texts };
  return [much, nothing, { ...nothing, onShift: [] }, { ...much, onShift: null }].map((one) =>
    morningMessage(one, given),
  );
}

/** A duty in ugly words, of a group and of a person. */
export function dutiesOf({ words, texts }: World): object[] {
  const duty = { id: 'mentions', what: words.title, at: ['08:30'] };
  return ['S0PRESS', 'UA'].map((who) =>
    dutyMessage({ duty: { ...duty, who }, at: '08:30', date: '2026-11-30' }, texts),
  );
}

/** A person who holds all there is, and one who holds nothing. */
export function holdingsIn(world: World): object[] {
  const { handbook, texts, state } = world;
  const { cards, boards, facts, questions, tasks } = muchIn(world);
  const who = { kind: 'slack', team: 'T1', user: 'UA' } as const;
  const people = MANY.map(userOf);
  const given = { handbook, links: { cards, boards }, texts };
  const much = {
    who,
    roles: (['writer', 'lead'] as const).map((role) => ({ role, others: role === 'lead' ? [] : people })),
    groups: ['S0PRESS'],
    shifts: MANY.map((id) => `shift-${id}`),
    deputies: people.slice(0, 3),
    deputyOf: people,
    reads: ['eu' as const],
    crisisRoles: MANY.map((crisisId) => ({ crisisId, role: 'legal' as const })),
    cases: MANY.map(() => state),
    facts,
    questions,
    tasks,
  };
  const none = { roles: [], groups: [], shifts: [], deputies: [], deputyOf: [], reads: [], crisisRoles: [] };
  return [much, { ...much, deputies: [] }, { who, ...none, cases: [], facts: [], questions: [], tasks: [] }].map(
    (one) => leaveMessage(one, given),
  );
}

function muchIn({ words, now }: World) {
  const links = new Map(MANY.map((id) => [id, `https://town.slack.com/archives/C1/p${id}`]));
  const facts = MANY.map((id): EnteredFact => {
    const scope = ['case:1', 'crisis:1', 'playbook:flood'][id % 3] ?? 'case:1';
    return aFact({ id: `f${id}`, scope, title: words.title, validUntil: now });
  });
  const question: AreaQuestion = {
    id: 'q1',
    caseId: 1,
    area: words.query,
    noteId: 'n1',
    askedBy: ana,
    askedAt: now,
    report: null,
    answer: null,
  };
  const tasks = MANY.map((id) => ({ ...aFollowUp(), id: `t${id}`, what: words.note }));
  return { cards: links, boards: links, facts, questions: MANY.map(() => question), tasks };
}
