import fc from 'fast-check';
import type { ApprovalGap } from '../../../../src/domain/cases/deadlines/who-may-approve.ts';
import type { CaseState, Handoff } from '../../../../src/domain/cases/model/case-state.ts';
import type { ThreadEntry } from '../../../../src/domain/cases/model/changes.ts';
import type { ModelRun } from '../../../../src/domain/cases/model/model-run.ts';
import type { RelatedCases } from '../../../../src/domain/cases/ports/related-cases.ts';
import type { Digest } from '../../../../src/domain/digests/digest.ts';
import type { Handbook } from '../../../../src/domain/handbook/handbook.ts';
import { ROLES } from '../../../../src/domain/handbook/vocabulary.ts';
import type { Hoax } from '../../../../src/domain/hoaxes/hoax.ts';
import { storableText } from '../../../../src/domain/text/words/storable-text.ts';
import type { Sentence } from '../../../../src/errors.ts';
import type { Texts } from '../../../../src/i18n/texts.ts';
import { BOT_LANGUAGES, textsIn } from '../../../../src/i18n/texts.ts';
import type { ModalSubject } from '../../../../src/slack/cases/modals/case-modals.ts';
import type { CaseView } from '../../../../src/slack/cases/view/case-view.ts';
import type { ModelOnDuty } from '../../../../src/slack/cases/view/model-run-view.ts';
import { caseView } from '../../../../src/slack/cases/view/view-case.ts';
import { aFact, digestOf as keyedDigest } from '../../../support/builders/a-case.ts';
import { aCrisis } from '../../../support/builders/a-statement.ts';
import { HANDBOOKS } from '../../../support/builders/cases/handbooks-in-force.ts';
import { aWalk } from '../../../support/laws/random-walk.ts';
import { walked } from '../../../support/laws/walked.ts';
import type { UglyCrisis } from '../../crises/board/ugly-crises.ts';
import { aMeasure, uglyCrisis } from '../../crises/board/ugly-crises.ts';
import { uglyDigest } from './ugly-digest.ts';
import { uglyHoax, uglyHoaxes } from './ugly-hoax.ts';
import type { Words } from './ugly-words.ts';
import { someWords } from './ugly-words.ts';
import { withLongNames } from './with-long-names.ts';

/** A moment of a walk, with ugly words wherever somebody else's words stand. */
export type World = {
  state: CaseState;
  /** The thread's lines up to this moment. */
  entries: ThreadEntry[];
  /** What people were refused with on the way. */
  refusals: Sentence[];
  /** Very many cases, some like this one. */
  states: CaseState[];
  /** Of the register, in the same words. */
  hoaxes: Hoax[];
  handbook: Handbook;
  /** One that says much otherwise. */
  otherHandbook: Handbook;
  /** ISO 8601 UTC. */
  now: string;
  texts: Texts;
  view: CaseView;
  related: RelatedCases;
  model: ModelOnDuty;
  subject: ModalSubject;
  digest: Digest;
  crisis: UglyCrisis;
  words: Words;
};

/** What becomes of the post: its own class, one that is folded, one of a person at risk; or it is closed. */
type Kind = 'as_it_is' | 'hate' | 'life_risk' | 'not_ours' | 'let_stand';

/** A moment of any walk, with these words in it; `pick`: which moment, in parts of the walk. */
export const aWorldOf = (someWords: fc.Arbitrary<Words>): fc.Arbitrary<World> =>
  fc
    .record({
      walk: aWalk,
      pick: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
      words: someWords,
      kind: fc.constantFrom<Kind>('as_it_is', 'as_it_is', 'hate', 'life_risk', 'not_ours', 'let_stand'),
      ownTexts: fc.boolean(),
      language: fc.constantFrom(...BOT_LANGUAGES),
      count: fc.constantFrom(0, 1, 3, 21, 5_000),
      measure: aMeasure,
    })
    .map(({ walk, pick, words, kind, ownTexts, language, count, measure }) => {
      const happenings = walked(walk);
      const until = happenings.slice(0, Math.round(pick * happenings.length));
      const handbook = withLongNames(until.at(-1)?.handbook ?? HANDBOOKS[walk.rules], words.title);
      const state = withWords(until.at(-1)?.after ?? walk.start, words, { kind, ownTexts });
      const now = until.at(-1)?.now ?? '2026-11-24T10:00:00.000Z';
      const texts = textsIn(language);
      const model = { model: `m ${words.title}`.slice(0, 500), host: `h ${words.title}`.slice(0, 500) };
      const related = aroundWith(state, words);
      const beside = { model, related, gap, workspaceUrl: 'https://town.slack.com/' };
      const view = caseView(state, handbook, now, texts, keyedDigest, beside);
      const made = until.map((one) => one.made);
      return {
        state,
        entries: [
          openedEntry,
          ...made.flatMap(({ effects }) => effects.flatMap((one) => (one.kind === 'thread' ? [one.entry] : []))),
        ],
        refusals: made.flatMap(({ refusal }) => (refusal === null ? [] : [withWord(refusal, words.draft)])),
        hoaxes: uglyHoaxes(words, count),
        states: Array.from({ length: count }, (_, index) => numbered(state, index + 1)),
        handbook,
        otherHandbook: { ...withLongNames(HANDBOOKS[walk.rules], words.note), hash: OTHER_HASH },
        now,
        texts,
        view,
        related,
        model,
        subject: { view, metadata: '1:d:draft:digest', texts },
        digest: uglyDigest(words, count),
        crisis: uglyCrisis(words, measure, now),
        words,
      };
    });

export const aWorld: fc.Arbitrary<World> = aWorldOf(someWords);

export const OTHER_HASH = 'f'.repeat(64);

/** Nobody is there who could approve. */
export const gap: ApprovalGap = {
  roles: [...ROLES],
  hasRota: true,
  next: {
    at: '2026-11-25T07:00:00.000Z',
    people: ['UA', 'UB', 'UC', 'UD'].map((user) => ({ team: 'T1', user, roles: [...ROLES], entries: [user] })),
  },
};

const openedEntry: ThreadEntry = { sentence: { key: 'thread.opened' } };

/** Facts that fell, what is put right in other cases, and what puts right what is out here. */
function aroundWith({ publications, recalls, facts }: CaseState, words: Words): RelatedCases {
  const out = publications.map((publication) => ({
    publication: { ...publication, id: 'p-9', caseId: 9 },
    text: words.post,
  }));
  return {
    facts: [
      ...facts,
      ...recalls.map(({ factId: id, factKey: key }) =>
        aFact({ id, key, value: words.value.slice(0, 160), translations: { ca: words.value.slice(0, 160) } }),
      ),
    ],
    crowd: {
      posts: 40_000,
      networks: [words.title, 'x', 'mastodon', 'other', words.who, words.note].map((network) => ({
        network,
        posts: 6_000,
      })),
      perMinute: 667,
      wordings: [words.post, words.draft, words.note].map((text, at) => ({ wording: `w${at}`, text, posts: 9_000 })),
      unanswered: 12_000,
      isWhole: false,
    },
    corrected: out,
    corrections: out.map(({ publication }) => publication),
    cards: [{ caseId: 9, message: { channel: 'C1', ts: '1.1' } }],
    crises: [{ ...aCrisis(), title: words.title, startedAt: '2000-01-01T00:00:00.000Z' }],
    sameClaim: 9,
  };
}

/** As long as the forms, and what reads the database, let them be. */
function withWords(state: CaseState, words: Words, { kind, ownTexts }: { kind: Kind; ownTexts: boolean }): CaseState {
  const kept = (text: string, most: number) => storableText(text.slice(0, most)) || 'x';
  const url = `https://x.com/v/status/1?${kept(words.query, 900)}`;
  const because = state.core.assessment.because.map((one) => ({
    ...one,
    words: [words.post, words.author].map((word) => kept(word, 3_000)),
  }));
  const isLive = (proof: string | null) => proof?.startsWith('https://') === true;
  return {
    ...state,
    core: {
      ...state.core,
      class: kind === 'hate' || kind === 'life_risk' ? kind : state.core.class,
      closed: kind === 'not_ours' || kind === 'let_stand' ? { ...closed, reason: kind } : state.core.closed,
      assessment: {
        ...state.core.assessment,
        because: [...because, { decided: 'class', rule: 'question.asked', words: [kept(words.post, 3_000)] }],
      },
    },
    posts: state.posts.map((post) => ({
      ...post,
      text: kept(words.post, 20_000),
      author: kept(words.author, 200),
      why: kept(words.why, 3_000),
      url,
    })),
    drafts: state.drafts.map((draft) =>
      draft.writtenBy === null && !ownTexts ? draft : { ...draft, text: kept(words.draft, 3_000) },
    ),
    notes: state.notes.map((note) => ({ ...note, text: kept(words.note, 3_000) })),
    facts: state.facts.map((fact) => ({ ...fact, value: kept(words.value, 120), source: kept(words.source, 300) })),
    writings: state.writings.map((run) => withUglyWords(run, words)),
    areaQuestions: state.areaQuestions,
    hoaxes: state.hoaxes.map((hoax) => uglyHoax(words, hoax)),
    handoffs: kind === 'life_risk' && ownTexts ? [aTelling(kept(words.who, 200)), aTelling('112')] : state.handoffs,
    publications: state.publications.map((one) =>
      one.proof === null
        ? one
        : {
            ...one,
            proof: isLive(one.proof)
              ? `${one.proof}?${kept(words.proof, 450).replaceAll(/\s/g, '')}`
              : kept(words.proof, 300),
          },
    ),
  };
}

const closed = {
  by: { kind: 'slack', team: 'T1', user: 'UA' },
  at: '2026-11-24T10:00:00.000Z',
  noteId: null,
} as const;

function withUglyWords(run: ModelRun, words: Words): ModelRun {
  const ugly = (text: string | null) => (text === null ? null : storableText(words.draft.slice(0, 3_000)) || 'x');
  return {
    ...run,
    model: words.title.slice(0, 200),
    cannotAnswer: ugly(run.cannotAnswer),
    gloss: ugly(run.gloss),
    variants: run.variants.map((one) => ({ ...one, nextStep: words.note })),
  };
}

function aTelling(who: string): Handoff {
  const at = '2026-11-24T10:00:00.000Z';
  const recordedBy = { kind: 'slack', team: 'T1', user: 'UA' } as const;
  return {
    id: 'told',
    caseId: 1,
    who,
    phone: '+34 600 000 112 000',
    at,
    recordedBy,
    recordedAt: at,
    incident: who,
    undone: null,
  };
}

function withWord(refusal: Sentence, word: string): Sentence {
  const words = refusal.params?.['words'] === undefined ? {} : { words: storableText(word.slice(0, 3_000)) };
  return { ...refusal, params: { ...refusal.params, ...words } };
}

function numbered(state: CaseState, id: number): CaseState {
  return { ...state, core: { ...state.core, id } };
}
