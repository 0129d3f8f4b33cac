import process from 'node:process';
import { formatPercent } from '../../src/cli/eval/percent.ts';
import { plainTable } from '../../src/cli/eval/plain-table.ts';
import type { Feature } from '../../src/domain/learning/feature.ts';
import type { Notes } from '../../src/domain/learning/noted-features.ts';
import { featureBundle, pairWord, weighedFeatures } from '../../src/domain/learning/noted-features.ts';
import { isPair } from '../../src/domain/learning/pair-rows.ts';
import { readWeights } from '../../src/domain/learning/read-weights.ts';
import { readDraft } from '../../src/domain/review/model/draft-reading.ts';
import { findInDraft } from '../../src/domain/review/review-draft.ts';
import { classifierOf } from '../../src/domain/review/second-sight/classifier-of.ts';
import { CLASSIFIER_RULES } from '../../src/domain/review/second-sight/classifier-rules.ts';
import { isClassifierWarning } from '../../src/domain/review/second-sight/sentence-classifier.ts';
import { shippedHandbook } from '../shipped-handbook.ts';
import { readDraftTeachers } from './draft-teachers.ts';
import { examplesOf, learnedFrom } from './learn-sentences.ts';
import { sentenceFeatures } from './sentence-traits.ts';

/** Prints how the second sight fares with drafts that it did not learn from: a fifth is kept out each time, then the one half of the corpus, then the other. */
const PARTS = 5;

const handbook = await shippedHandbook();
const drafts = (await readDraftTeachers(handbook)).map((teacher, at) => ({
  ...teacher,
  part: at % PARTS,
  names: /^(?:second|third|fourth)-/.test(teacher.file),
  examples: examplesOf(teacher),
  features: sentenceFeatures(readDraft(teacher.input)),
  found: findInDraft(teacher.input).filter((finding) => !isClassifierWarning(finding) && finding.level !== 'advice'),
}));
type Draft = (typeof drafts)[number];
type Judged = Draft & { sight: readonly string[] };

const fifths = Array.from({ length: PARTS }, (_, part) => judged(({ part: own }) => own === part)).flat();
show(
  'A fifth kept out: drafts that say which words break the rule',
  fifths.filter(({ names }) => names),
);
show(
  'A fifth kept out: drafts that the phrases were written with',
  fifths.filter(({ names }) => !names),
);
show(
  'Learned from the former alone, judged by the latter',
  judged(({ names }) => !names),
);
show(
  'Learned from the latter alone, judged by the former',
  judged(({ names }) => names),
);

function judged(isKeptOut: (draft: Draft) => boolean): Judged[] {
  const weights = weighedFeatures(
    readWeights(learnedFrom(drafts.filter((draft) => !isKeptOut(draft)).flatMap(({ examples }) => examples))),
  );
  return drafts.filter(isKeptOut).map((draft) => ({
    ...draft,
    sight: draft.features.flatMap((features) => classifierOf(noted(features), weights).rules),
  }));
}

/** Traits as they are noted. */
function noted(features: readonly Feature[]): (notes: Notes) => void {
  return ({ all, pair }) => {
    for (const { name, match } of features) {
      const [first = '', second = ''] = name.split(' ');
      const isWord = match.to > match.from;
      if (isPair(name)) pair(pairWord(first), pairWord(second), isWord);
      else all(isWord ? featureBundle([name], []) : featureBundle([], [name]));
    }
  };
}

function show(title: string, all: readonly Judged[]): void {
  const rows = CLASSIFIER_RULES.map((rule) => {
    const bad = all.filter(({ trips }) => trips === rule);
    const good = all.filter(({ trips }) => trips === null);
    const byPhrases = (draft: Judged) => draft.found.some((finding) => finding.rule === rule);
    const share = (of: readonly Judged[], is: (draft: Judged) => boolean) =>
      formatPercent(of.filter(is).length, of.length);
    return [
      rule,
      `${bad.length}`,
      share(bad, byPhrases),
      share(bad, ({ sight }) => sight.includes(rule)),
      share(bad, (draft) => byPhrases(draft) || draft.sight.includes(rule)),
      share(bad, (draft) => byPhrases(draft) || draft.sight.length > 0),
      share(good, ({ sight }) => sight.includes(rule)),
    ];
  });
  const good = all.filter(({ trips }) => trips === null);
  const warned = good.filter(({ sight }) => sight.length > 0).length;
  const heads = ['', 'bad', 'phrases', 'sight', 'both', 'or as another rule', 'good warned'];
  process.stdout.write(
    `${title}\n\n${plainTable(heads, rows)}good drafts warned by the sight: ${warned}/${good.length} ${formatPercent(warned, good.length)}\n\n`,
  );
}
