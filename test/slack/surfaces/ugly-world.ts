import fc from 'fast-check';
import { storableText } from '../../../src/adapters/database/storable-text.ts';
import type { CaseState, Telling } from '../../../src/domain/cases/case-state.ts';
import type { ThreadEntry } from '../../../src/domain/cases/changes.ts';
import type { Digest } from '../../../src/domain/digests/digest.ts';
import type { Handbook } from '../../../src/domain/handbook/handbook.ts';
import type { Localized } from '../../../src/domain/handbook/languages.ts';
import { SEVERITIES } from '../../../src/domain/handbook/vocabulary.ts';
import type { Sentence } from '../../../src/errors.ts';
import type { FormSubject } from '../../../src/slack/cases/case-forms.ts';
import type { CaseView } from '../../../src/slack/cases/case-view.ts';
import { caseView } from '../../../src/slack/cases/case-view.ts';
import type { Texts } from '../../../src/texts.ts';
import { textsIn } from '../../../src/texts.ts';
import { HANDBOOKS } from '../../domain/cases/handbooks-in-force.ts';
import { aWalk } from '../../domain/cases/random-walk.ts';
import { walked } from '../../domain/cases/walked.ts';
import { digestOf as keyedDigest } from '../../support/a-case.ts';
import { anUglyText } from './ugly-texts.ts';

/** A moment of a walk, with ugly words wherever somebody else's words stand. */
export type World = {
  state: CaseState;
  /** The thread's lines up to this moment. */
  entries: ThreadEntry[];
  /** What people were refused with on the way. */
  refusals: Sentence[];
  /** Very many cases, some like this one. */
  states: CaseState[];
  handbook: Handbook;
  /** One that says much otherwise. */
  otherHandbook: Handbook;
  /** ISO 8601 UTC. */
  now: string;
  texts: Texts;
  view: CaseView;
  subject: FormSubject;
  digest: Digest;
  words: Words;
};

const names = ['post', 'author', 'query', 'why', 'draft', 'note', 'value', 'source', 'who', 'proof', 'title'] as const;
type Words = Record<(typeof names)[number], string>;

const someWords: fc.Arbitrary<Words> = fc.record({
  post: anUglyText,
  author: anUglyText,
  query: anUglyText,
  why: anUglyText,
  draft: anUglyText,
  note: anUglyText,
  value: anUglyText,
  source: anUglyText,
  who: anUglyText,
  proof: anUglyText,
  title: anUglyText,
});

/** What becomes of the post: its own class, one that is folded, one of a person at risk; or it is closed. */
type Kind = 'as_it_is' | 'hate' | 'life_risk' | 'not_ours' | 'let_stand';

/** @param pick which moment of the walk, in parts of it */
export const aWorld: fc.Arbitrary<World> = fc
  .record({
    walk: aWalk,
    pick: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
    words: someWords,
    kind: fc.constantFrom<Kind>('as_it_is', 'as_it_is', 'hate', 'life_risk', 'not_ours', 'let_stand'),
    ownTexts: fc.boolean(),
    language: fc.constantFrom('es', 'en'),
    count: fc.constantFrom(0, 1, 3, 21, 5_000),
  })
  .map(({ walk, pick, words, kind, ownTexts, language, count }) => {
    const happenings = walked(walk);
    const until = happenings.slice(0, Math.round(pick * happenings.length));
    const handbook = withLongNames(until.at(-1)?.handbook ?? HANDBOOKS[walk.rules], words.title);
    const state = withWords(until.at(-1)?.after ?? walk.start, words, { kind, ownTexts });
    const now = until.at(-1)?.now ?? '2026-11-24T10:00:00.000Z';
    const texts = textsIn(language);
    const view = caseView(state, handbook, now, texts, keyedDigest);
    const made = until.map((one) => one.made);
    return {
      state,
      entries: [
        openedEntry,
        ...made.flatMap(({ effects }) => effects.flatMap((one) => (one.kind === 'thread' ? [one.entry] : []))),
      ],
      refusals: made.flatMap(({ refusal }) => (refusal === null ? [] : [withWord(refusal, words.draft)])),
      states: Array.from({ length: count }, (_, index) => numbered(state, index + 1)),
      handbook,
      otherHandbook: { ...withLongNames(HANDBOOKS[walk.rules], words.note), hash: OTHER_HASH },
      now,
      texts,
      view,
      subject: { view, metadata: '1:d:draft:digest', texts },
      digest: digestOf(words, count),
      words,
    };
  });

export const OTHER_HASH = 'f'.repeat(64);

const openedEntry: ThreadEntry = { sentence: { key: 'thread.opened' } };

/** As long as the forms, and what reads the database, let them be. */
function withWords(state: CaseState, words: Words, { kind, ownTexts }: { kind: Kind; ownTexts: boolean }): CaseState {
  const kept = (text: string, most: number) => storableText(text.slice(0, most)) || 'x';
  const url = `https://x.com/v/status/1?${kept(words.query, 900)}`;
  const because = state.matter.assessment.because.map((one) => ({
    ...one,
    words: [words.post, words.author].map((word) => kept(word, 3_000)),
  }));
  const isLive = (proof: string | null) => proof?.startsWith('https://') === true;
  return {
    ...state,
    matter: {
      ...state.matter,
      class: kind === 'hate' || kind === 'life_risk' ? kind : state.matter.class,
      closed: kind === 'not_ours' || kind === 'let_stand' ? { ...closed, reason: kind } : state.matter.closed,
      assessment: {
        ...state.matter.assessment,
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
    tellings: kind === 'life_risk' && ownTexts ? [aTelling(kept(words.who, 200)), aTelling('112')] : state.tellings,
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

function aTelling(who: string): Telling {
  const at = '2026-11-24T10:00:00.000Z';
  const recordedBy = { kind: 'slack', team: 'T1', user: 'UA' } as const;
  return { id: 'told', caseId: 1, who, phone: '+34 600 000 112 000', at, recordedBy, recordedAt: at };
}

function withWord(refusal: Sentence, word: string): Sentence {
  const words = refusal.params?.['words'] === undefined ? {} : { words: storableText(word.slice(0, 3_000)) };
  return { ...refusal, params: { ...refusal.params, ...words } };
}

/** Nobody checks how long the handbook's names are, nor what signs they hold. */
function withLongNames(handbook: Handbook, title: string): Handbook {
  const long = (name: string) => `${name} ${title.slice(0, 400).toWellFormed()}`;
  const all = (titles: Localized): Localized =>
    Object.fromEntries(Object.entries(titles).map(([language, name]) => [language, long(name)]));
  const { institution, severity, playbooks } = handbook;
  return {
    ...handbook,
    institution: {
      ...institution,
      names: all(institution.names),
      networks: institution.networks.map((one) => ({ ...one, name: long(one.name), handle: long(one.handle) })),
      plan: {
        ...institution.plan,
        purpose: long(institution.plan.purpose ?? ''),
        calendar: (institution.plan.calendar ?? []).map((one) => ({ ...one, what: long(one.what) })),
      },
    },
    severity: {
      ...severity,
      severities: severity.severities.map((row) => ({ ...row, titles: all(row.titles) })),
      classes: severity.classes.map((row) => ({ ...row, titles: all(row.titles) })),
    },
    playbooks: playbooks.map((one) => ({
      ...one,
      titles: all(one.titles),
      facts: one.facts.map((fact) => ({ ...fact, titles: all(fact.titles), hints: all(fact.hints) })),
      mustContain: one.mustContain.map((must) => ({ ...must, what: all(must.what) })),
      bodies: one.bodies.map((body) => ({ ...body, name: long(body.name) })),
    })),
  };
}

function numbered(state: CaseState, id: number): CaseState {
  return { ...state, matter: { ...state.matter, id } };
}

function digestOf(words: Words, count: number): Digest {
  const kept = (text: string, most: number) => storableText(text.slice(0, most));
  const many = Math.min(count, 400);
  const each = <T>(of: (index: number) => T) => Array.from({ length: many }, (_, index) => of(index));
  return {
    from: '2026-11-23T07:00:00.000Z',
    to: '2026-11-24T07:00:00.000Z',
    date: '2026-11-24',
    opened: count * 1_000,
    openBySeverity: Object.fromEntries(SEVERITIES.map((severity) => [severity, count * 1_000])),
    byTopic: each((index) => ({ title: index === 0 ? null : kept(words.title, 400), count: count * 1_000 })),
    overdue: { firstReply: each((index) => index + 1), claim: each((index) => index + 1) },
    published: each((index) => ({
      caseId: index + 1,
      network: kept(words.title, 200),
      wentOut: (['as_approved', 'deviation', 'elsewhere'] as const)[index % 3] ?? 'as_approved',
      proof:
        index % 2 === 0
          ? `https://x.com/v/status/${index}?${kept(words.proof, 450).replaceAll(/\s/g, '')}`
          : kept(words.proof, 300),
    })),
    dismissedByReason: count === 0 ? {} : { spam: count * 1_000 },
    medianMinutesToReply: count === 0 ? null : count * 1_000,
    quietProfiles: each(() => ({ network: kept(words.title, 200), minimumDays: 7, lastAt: null })),
    calendarToday: each(() => ({ what: kept(words.title, 400), at: '10:00', networks: [kept(words.title, 200)] })),
    playbooksDue: each(() => ({ id: 'flood', title: kept(words.title, 400), reviewDate: '2026-12-01' })),
    chain: { seq: count * 100_000, hash: 'a'.repeat(64) },
  };
}
