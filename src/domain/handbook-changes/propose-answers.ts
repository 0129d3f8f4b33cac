import { handbookDifference } from '../handbook/differences/handbook-difference.ts';
import type { Handbook, HandbookProblem } from '../handbook/handbook.ts';
import { localDate } from '../time/local-date.ts';
import type { AnswerEditor, Answers } from './answers.ts';
import { answersIn } from './answers.ts';
import type { Proposed } from './change-handbook.ts';
import { detailOf, supersedeWaiting } from './change-handbook.ts';
import type { HandbookDeps } from './handbook-deps.ts';
import type { Waiting } from './proposal.ts';
import type { RuleRequest } from './rule-on.ts';
import type { Ruling } from './rule-on-handbook.ts';
import { ruleOnHandbook } from './rule-on-handbook.ts';

/**
 * Proposes the handbook in force with a person's answers in it. A second person confirms it as any other;
 * the files of the folder stay as they are.
 * @throws RefusedError when the answers change nothing, or make a handbook with errors
 */
export function proposeAnswers(
  deps: HandbookDeps & { editor: AnswerEditor },
  request: RuleRequest & { answers: Answers },
): Promise<Proposed | null> {
  const { actor, answers } = request;
  return ruleOnHandbook(deps, request, 'handbook.proposed', async (handbook) => {
    const kept = await deps.handbooks.files(handbook.hash);
    const files = kept === null ? [] : deps.editor.withAnswers(kept, handbook, answers);
    const today = localDate(deps.now(), handbook.institution.timeZone);
    const { handbook: answered, problems } = deps.editor.check(files, today);
    return async (transaction, now): Promise<Ruling<Proposed>> => {
      if (kept === null) return { kind: 'refused', sentence: { key: 'refusal.handbook_unreadable' } };
      if (answered === null) return wrongAnswers(problems, changedIn(answers, handbook));
      const { hash } = answered;
      if (hash === handbook.hash) return { kind: 'refused', sentence: { key: 'refusal.answers_say_the_same' } };
      const changes = handbookDifference(handbook, answered);
      const proposal: Waiting = {
        id: deps.keys.newId(),
        hash,
        basedOn: handbook.hash,
        proposedBy: actor,
        proposedAt: now,
        reason: null,
        origin: 'answers',
        status: 'waiting',
      };
      return {
        kind: 'done',
        event: 'handbook.proposed',
        detail: detailOf({ hash, changes }, handbook.hash, { proposal: proposal.id }),
        saves: {
          keep: { hash, files, at: now },
          proposals: [...(await supersedeWaiting(transaction, { actor, now })), proposal],
        },
        value: { proposal, changes },
      };
    };
  });
}

/** Returns the first error of the handbook that the answers would make, at the question that it is about. */
function wrongAnswers(problems: readonly HandbookProblem[], changed: readonly string[]): Ruling<Proposed> {
  const [first] = problems.filter(({ level }) => level === 'error');
  const named = QUESTIONS.find(([fields]) => fields.test(first?.field ?? ''))?.[1];
  // A text somewhere no longer fits: the first answer that is another one made it so.
  const field = named ?? changed[0] ?? '';
  const place = first === undefined ? '' : `${first.file}:${first.line}`;
  return {
    kind: 'refused',
    sentence: { key: 'refusal.answers_wrong', params: { field, place, why: first?.message ?? '' } },
  };
}

const QUESTIONS: readonly (readonly [fields: RegExp, question: string])[] = [
  [/^(?:short_)?names/, 'name'],
  [/^contact\.web/, 'web'],
  [/^contact\.phone/, 'phone'],
  [/^team/, 'night_phone'],
];

/** Names the questions whose answers say otherwise than the handbook. */
function changedIn({ web, phone, languages }: Answers, handbook: Handbook): string[] {
  const known = answersIn(handbook);
  return [
    ...(web === known.web ? [] : ['web']),
    ...(phone === known.phone ? [] : ['phone']),
    ...(languages.join() === known.languages.join() ? [] : ['languages']),
  ];
}
