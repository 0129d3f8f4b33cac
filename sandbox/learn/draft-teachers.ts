import { loadLanguageDetector } from '../../src/adapters/language/load-language-detector.ts';
import { judgedDraft } from '../../src/cli/eval/judged-draft.ts';
import { tunedDrafts } from '../../src/cli/eval/own-corpora.ts';
import { readCorpus } from '../../src/cli/eval/read-corpus.ts';
import { inputOf } from '../../src/cli/review/review-line.ts';
import type { Handbook } from '../../src/domain/handbook/handbook.ts';
import { textsIn } from '../../src/i18n/texts.ts';
import type { DraftTeacher } from './learn-sentences.ts';

/** The day on which the drafts are read, whatever the day: facts that end must not change what is learned. */
const DAY = '2026-11-24';

/** The drafts that the second sight is learned from, in the order of their files. Throws for a line that is no judged draft. */
export async function readDraftTeachers(handbook: Handbook): Promise<(DraftTeacher & { file: string })[]> {
  const { files, problems } = await readCorpus({ folder: tunedDrafts, shown: tunedDrafts }, judgedDraft);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const bench = { handbook, detectLanguage: await loadLanguageDetector(), today: DAY, texts: textsIn('es') };
  return files.flatMap(({ name, items }) =>
    items.map(({ trips, words, draft }) => ({ file: name, trips, words, input: inputOf(draft, bench) })),
  );
}
