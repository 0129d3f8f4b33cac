import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { readHandbook } from '../../src/adapters/handbook/read-handbook.ts';
import { loadLanguageDetector } from '../../src/adapters/language/load-language-detector.ts';
import type { JudgedDraft } from '../../src/cli/eval/judged-draft.ts';
import { judgedDraft } from '../../src/cli/eval/judged-draft.ts';
import { ownDraftCorpora } from '../../src/cli/eval/own-corpora.ts';
import { readCorpus } from '../../src/cli/eval/read-corpus.ts';
import { inputOf } from '../../src/cli/review/review-line.ts';
import type { ReviewInput } from '../../src/domain/review/model/review-input.ts';
import { reviewDraft } from '../../src/domain/review/review-draft.ts';
import { localDate } from '../../src/domain/time/local-date.ts';
import { textsIn } from '../../src/i18n/texts.ts';
import { paceOf, spread } from './pace.ts';
import { promptShare } from './prompt-share.ts';

const ROUNDS = 9;
/** The bare loop is over in a millisecond: it runs so often a round, to be timed at all. */
const BARE_PASSES = 200;
const GOAL_PER_SECOND = 1_000;
/** Of a prompt, that is the same from call to call. */
const GOAL_SHARE = 0.8;

const PLAYBOOKS = fileURLToPath(new URL('../../playbooks', import.meta.url));

/** Prints how many drafts a second all checks review on one core, beside a bare loop over the same texts, and how much of a prompt repeats. */
export async function benchReview(): Promise<void> {
  const today = localDate(new Date().toISOString(), 'UTC');
  const { handbook } = await readHandbook(PLAYBOOKS, today);
  if (handbook === null) throw new Error('The shipped handbook has errors: ./portavoz handbook check names them.');
  const bench = { handbook, detectLanguage: await loadLanguageDetector(), today, texts: textsIn('es') };
  const drafts = await ownDrafts();
  const inputs = drafts.map(({ draft }) => inputOf(draft, bench));

  const bare = () => {
    for (let pass = 0; pass < BARE_PASSES; pass += 1) inputs.reduce((sum, input) => sum + bareLook(input), 0);
  };
  const review = () => inputs.reduce((sum, input) => sum + reviewDraft(input).length, 0);
  bare();
  review();

  const rounds = Array.from({ length: ROUNDS }, () => ({
    bare: paceOf(inputs.length * BARE_PASSES, bare).onCore,
    review: paceOf(inputs.length, review).onCore,
  }));
  const reviewed = spread(rounds.map((round) => round.review));
  const bared = spread(rounds.map((round) => round.bare));
  const ratio = spread(rounds.map((round) => round.bare / round.review));
  const { share, prompts } = promptShare(inputs);
  process.stdout.write(
    `${inputs.length} drafts, ${ROUNDS} rounds, drafts a second of one core's time\n` +
      `all checks:                    median ${reviewed.median} (${reviewed.least} to ${reviewed.most})\n` +
      `bare loop (split, lower case): median ${bared.median} (${bared.least} to ${bared.most})\n` +
      `a reviewed draft costs as much as ${ratio.median} bare ones (median of the rounds)\n` +
      `goal: ≥ ${GOAL_PER_SECOND} drafts/s on one core: ${reviewed.median >= GOAL_PER_SECOND ? 'met' : 'missed'}\n` +
      `of a prompt ${(share * 100).toFixed(1)} % repeats the call before on the same playbook and language (${prompts} prompts)\n` +
      `goal: ≥ ${GOAL_SHARE * 100} %: ${share >= GOAL_SHARE ? 'met' : 'missed'}\n`,
  );
}

async function ownDrafts(): Promise<JudgedDraft[]> {
  const corpora = await Promise.all(
    ownDraftCorpora.map(({ folder }) => readCorpus({ folder, shown: folder }, judgedDraft)),
  );
  const problems = corpora.flatMap((corpus) => corpus.problems);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return corpora.flatMap(({ files }) => files.flatMap(({ items }) => items));
}

function bareLook({ text, post }: ReviewInput): number {
  return `${text} ${post?.text ?? ''}`.toLowerCase().split(/\s+/u).length;
}
