import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readHandbook } from '../../../../src/adapters/handbook/read-handbook.ts';
import { loadLanguageDetector } from '../../../../src/adapters/language/load-language-detector.ts';
import type { DraftLine } from '../../../../src/cli/review/review-line.ts';
import { draftLine, inputOf } from '../../../../src/cli/review/review-line.ts';
import { reviewCaseDraft } from '../../../../src/domain/cases/approval/review-case-draft.ts';
import type { CaseState } from '../../../../src/domain/cases/model/case-state.ts';
import { playbookById } from '../../../../src/domain/handbook/handbook.ts';
import type { Finding } from '../../../../src/domain/review/model/finding.ts';
import type { ReviewInput } from '../../../../src/domain/review/model/review-input.ts';
import { reviewDraft } from '../../../../src/domain/review/review-draft.ts';
import { textsIn } from '../../../../src/i18n/texts.ts';
import { aCase, aFact, anAssessment, ana, aPost, START } from '../../../support/builders/a-case.ts';

const PLAYBOOKS = fileURLToPath(new URL('../../../../playbooks', import.meta.url));
const CORPORA = ['tune', 'judge'].map((name) =>
  fileURLToPath(new URL(`../../../corpora/drafts/${name}/`, import.meta.url)),
);
const { handbook } = await readHandbook(PLAYBOOKS, START.slice(0, 10));
if (handbook === null) throw new Error('The shipped handbook has errors');
const bench = {
  handbook,
  detectLanguage: await loadLanguageDetector(),
  today: START.slice(0, 10),
  texts: textsIn('es'),
};
/** Of nearly five thousand texts some two hundred: a check of each takes its time. */
const EVERY = 23;
/** Whether a reader of the language has seen a text is asked of a case alone. */
const OF_READERS = ['finding.language.reviewer', 'finding.language.no-reviewer'];

/** Returns the case in which a person writes this text, with the facts of the line in force. */
function caseOf({ post, facts }: DraftLine, input: ReviewInput): CaseState {
  const playbook = input.playbook?.id ?? null;
  const asked = input.post ?? { text: '', network: 'x', author: null, url: null, postedAt: null };
  const assessment = anAssessment({
    language: input.citizenLanguage,
    class: input.postClass ?? 'question',
    playbook,
    personalData: [...input.personalData],
  });
  const core = {
    assessment,
    playbook,
    class: input.postClass ?? ('question' as const),
    severity: input.severity ?? ('S1' as const),
  };
  return aCase({
    core,
    drafts: [],
    posts: post == null ? [] : [aPost({ ...asked, id: 'post-1' })],
    facts: (facts ?? []).map((one, at) =>
      aFact({ id: `f${at}`, scope: 'case:1', key: one.id, value: one.text, source: one.source ?? '' }),
    ),
  });
}

function isOfWords({ message }: Finding): boolean {
  return !OF_READERS.includes(message.key);
}

function lines(): DraftLine[] {
  return CORPORA.flatMap((folder) =>
    readdirSync(folder).flatMap((file) => readFileSync(`${folder}${file}`, 'utf8').trim().split('\n')),
  )
    .filter((_, at) => at % EVERY === 0)
    .flatMap((written) => {
      const { id, text, network, post, playbook, class: postClass, language, facts } = JSON.parse(written);
      const line = draftLine.safeParse({ id, text, network, post, playbook, class: postClass, language, facts });
      return line.success && line.data.post != null && line.data.class != null ? [line.data] : [];
    });
}

it('a person’s edit gets in the modal what `./portavoz review` says of the same words', { timeout: 120_000 }, () => {
  const compared = lines().map((line) => {
    const input = inputOf(line, bench);
    const state = caseOf(line, input);
    const edited = {
      text: line.text,
      language: input.language,
      templateId: 'x/es/question/a',
      touchedBy: ['slack:T1:U'],
    };
    const inModal = reviewCaseDraft(edited, state, handbook, START)
      .map(({ place: _, ...finding }) => finding)
      .filter(isOfWords);
    const network = state.posts[0]?.network;
    const inCommand = reviewDraft({
      ...input,
      network: handbook.institution.networks.find(({ id }) => id === network) ?? null,
    });
    return { id: line.id, inModal, inCommand: inCommand.filter(isOfWords) };
  });
  expect(compared.length).toBeGreaterThan(100);
  expect(compared.map(({ id, inModal }) => ({ id, found: inModal }))).toEqual(
    compared.map(({ id, inCommand }) => ({ id, found: inCommand })),
  );
});

it('“Emergencias confirma que la presa funciona con normalidad” is warned of whoever writes it', () => {
  const text = 'Emergencias confirma que la presa funciona con normalidad.';
  const state = aCase({ core: { playbook: 'flood', severity: 'S1' }, drafts: [] });
  expect(playbookById(handbook, 'flood')).toBeDefined();
  const found = reviewCaseDraft({ text, language: 'es', touchedBy: [`slack:T1:${ana.kind}`] }, state, handbook, START);
  expect(found.filter(({ words }) => words.startsWith('Emergencias confirma')).map(({ level }) => level)).not.toEqual(
    [],
  );
});
