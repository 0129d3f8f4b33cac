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
import { homePlaces, nameInSentence } from '../../../../src/domain/handbook/places/place-names.ts';
import type { Finding } from '../../../../src/domain/review/model/finding.ts';
import type { ReviewInput } from '../../../../src/domain/review/model/review-input.ts';
import { reviewDraft } from '../../../../src/domain/review/review-draft.ts';
import type { Language } from '../../../../src/domain/text/languages.ts';
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

it('a person’s edit gets in the modal what `./portavoz review` says of the same words', () => {
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

it('a fact of each kind is worded in the language of the text, in the modal as in `./portavoz review`', () => {
  const playbook = playbookById(handbook, 'flood');
  const level = playbook?.facts.find(({ kind }) => kind === 'level' || kind === 'choice');
  const places = playbook?.facts.find(({ kind, scope }) => kind === 'places' && scope === 'crisis');
  if (level === undefined || places === undefined) throw new Error('The shipped flood has no such facts');
  const [first = '', second = ''] = homePlaces(handbook.institution);
  const named = (language: Language) =>
    [first, second].map((one) => nameInSentence(one, language, handbook.institution));
  const said = [
    { key: level.id, value: 'rojo' },
    { key: places.id, value: `${first} y ${second}` },
  ];
  const texts = [
    { language: 'ca', text: `Ara mateix hi ha aigua a ${named('ca').join(' i ')}, i el nivell de l'avís és roig.` },
    { language: 'ca', text: `Ara mateix hi ha aigua a ${named('ca').join(' i ')}, i el nivell de l'avís és taronja.` },
    { language: 'en', text: `There is water in ${named('en').join(' and ')}, and the level of the warning is red.` },
    { language: 'es', text: `Ahora mismo hay agua en ${named('es').join(' y ')}, y el nivel del aviso es rojo.` },
  ] as const;
  const compared = texts.map(({ language, text }) => {
    const facts = said.map(({ key, value }) => ({ id: key, text: value, source: 'Guardia' }));
    const line = draftLine.parse({ text, network: 'x', playbook: 'flood', language, severity: 'S1', facts });
    const input = inputOf(line, bench);
    const state = aCase({
      core: { playbook: 'flood', severity: 'S1', assessment: anAssessment({ language, playbook: 'flood' }) },
      drafts: [],
      posts: [],
      facts: said.map((one, at) => aFact({ id: `f${at}`, scope: 'playbook:flood', ...one, source: 'Guardia' })),
    });
    const place = { target: 'statement:x', network: 'x', audience: 'public' as const, text, corrects: [] };
    const edited = { text, language, places: [place], templateId: 'x/es/question/a', touchedBy: ['slack:T1:U'] };
    const words = (found: readonly Finding[]) =>
      found.filter(isOfWords).map((one) => `${one.level} ${one.message.key} ${one.words}`);
    return {
      language: input.language,
      worded: said.map(({ key }) => input.facts.find((fact) => fact.key === key)?.value),
      inModal: words(reviewCaseDraft(edited, state, handbook, START)),
      inCommand: words(reviewDraft(input)),
    };
  });
  expect(compared.map(({ language }) => language)).toEqual(texts.map(({ language }) => language));
  expect(compared.map(({ inCommand }) => inCommand)).toEqual(compared.map(({ inModal }) => inModal));
  expect(compared.map(({ worded }) => worded)).toEqual([
    ['roig', named('ca').join(' i ')],
    ['roig', named('ca').join(' i ')],
    ['red', named('en').join(' and ')],
    ['rojo', named('es').join(' y ')],
  ]);
});
