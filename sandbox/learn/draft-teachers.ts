import { loadLanguageDetector } from '../../src/adapters/language/load-language-detector.ts';
import { judgedDraft } from '../../src/cli/eval/judged-draft.ts';
import { ordinaryReply } from '../../src/cli/eval/ordinary-reply.ts';
import { ownReplyCorpora, tunedDrafts } from '../../src/cli/eval/own-corpora.ts';
import { readCorpus } from '../../src/cli/eval/read-corpus.ts';
import { inputOf } from '../../src/cli/review/review-line.ts';
import type { Handbook } from '../../src/domain/handbook/handbook.ts';
import type { RuleId } from '../../src/domain/review/model/finding.ts';
import type { ReviewInput } from '../../src/domain/review/model/review-input.ts';
import { textsIn } from '../../src/i18n/texts.ts';

/**
 * A draft of which a person said which rule it breaks, or that it is good; `words` are those that
 * break it, where they said so. Of a `fault` a person said the words, and no rule.
 */
export type DraftTeacher = {
  input: ReviewInput;
  trips: RuleId | 'fault' | null;
  words: string | null;
  /** A reply as town halls write them, with a fault of any kind or none. */
  isOrdinary: boolean;
};

/** The day on which the drafts are read, whatever the day: facts that end must not change what is learned. */
const DAY = '2026-11-24';

/**
 * Files of ordinary replies that teach. Those named `judge` are held out. Five more may be read and teach nothing: learned
 * from three of them, the checks saw no more faults of the other two authors (decision 0134).
 */
const TEACHES = /^tune(?!-(?:seventh|eighth|ninth|tenth|eleventh)\b)\b/;

/**
 * Returns the drafts that the second sight is learned from, in the order of their files, and the
 * ordinary replies, good ones and faulty ones. Throws for a line that is none.
 */
export async function readDraftTeachers(handbook: Handbook): Promise<(DraftTeacher & { file: string })[]> {
  const { files, problems } = await readCorpus({ folder: tunedDrafts, shown: tunedDrafts }, judgedDraft);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const bench = { handbook, detectLanguage: await loadLanguageDetector(), today: DAY, texts: textsIn('es') };
  const drafts = files.flatMap(({ name, items }) =>
    items.map(({ trips, words, draft }) => ({
      file: name,
      trips,
      words,
      isOrdinary: false,
      input: inputOf(draft, bench),
    })),
  );
  const replies = await readOpenReplies();
  return [
    ...drafts,
    ...replies.map(({ file, draft, fault }) => ({
      file,
      trips: fault === null ? null : ('fault' as const),
      words: fault?.words ?? null,
      isOrdinary: true,
      input: inputOf(draft, bench),
    })),
  ];
}

async function readOpenReplies() {
  const corpora = await Promise.all(
    ownReplyCorpora.map(({ folder }) => readCorpus({ folder, shown: folder }, ordinaryReply)),
  );
  const problems = corpora.flatMap((corpus) => corpus.problems);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return corpora
    .flatMap(({ files }) => files)
    .filter(({ name }) => TEACHES.test(name))
    .flatMap(({ name, items }) => items.map(({ draft, fault }) => ({ file: name, draft, fault })));
}
