import fc from 'fast-check';
import type { CaseState } from '../../../../src/domain/cases/model/case-state.ts';
import { STATEMENT_KINDS } from '../../../../src/domain/cases/model/case-state.ts';
import type { Crisis } from '../../../../src/domain/cases/model/crises/crisis.ts';
import { CRISIS_LEVELS, CRISIS_ROLES } from '../../../../src/domain/cases/model/crises/crisis.ts';
import type { CrisisEntry } from '../../../../src/domain/cases/model/crises/crisis-entry.ts';
import type { CrisisStep } from '../../../../src/domain/cases/model/crises/crisis-step.ts';
import { NOTED_CHANNELS } from '../../../../src/domain/cases/model/crises/noted-message.ts';
import type { Pause } from '../../../../src/domain/cases/model/crises/pause.ts';
import type { EnteredFact } from '../../../../src/domain/cases/model/fact.ts';
import { FACT_STATUSES } from '../../../../src/domain/cases/model/fact.ts';
import type { PublicationStatus } from '../../../../src/domain/cases/model/publication.ts';
import type { BoardRecall, CrisisBoard } from '../../../../src/domain/crises/model/crisis-board.ts';
import { POST_CLASSES, SEVERITIES, STEP_PHASES } from '../../../../src/domain/handbook/vocabulary.ts';
import type { Actor } from '../../../../src/domain/people/actor.ts';
import { storableText } from '../../../../src/domain/text/words/storable-text.ts';
import type { ToldHour } from '../../../../src/slack/crises/messages/crisis-digest-message.ts';
import { aCase, aDraft, aFact, aPost, aPublication } from '../../../support/builders/a-case.ts';
import { aNotedMessage } from '../../../support/builders/crises/a-noted-message.ts';
import { aFollowUp, aStep } from '../../../support/builders/crises/some-steps.ts';
import { uglyEntries } from './ugly-entries.ts';

/** Words of people, as ugly as they come. */
export type UglyWords = Record<'title' | 'value' | 'source' | 'note' | 'proof' | 'who', string>;

/** How much there is of everything, and how things stand. */
export const aMeasure = fc.record({
  facts: fc.constantFrom(0, 1, 5, 60),
  pauses: fc.constantFrom(0, 1, 5),
  recalls: fc.constantFrom(0, 2, 40),
  statements: fc.constantFrom(0, 1, 12),
  cases: fc.constantFrom(0, 3, 500),
  level: fc.constantFrom(...CRISIS_LEVELS),
  hasPlan: fc.boolean(),
  isClosed: fc.boolean(),
  isDrill: fc.boolean(),
  isLate: fc.boolean(),
});
export type Measure = typeof aMeasure extends fc.Arbitrary<infer Kind> ? Kind : never;

export type UglyCrisis = {
  board: CrisisBoard;
  hour: ToldHour;
  pause: Pause;
  held: CaseState[];
  entries: CrisisEntry[];
};

const STATUSES: readonly PublicationStatus[] = [
  ...(['held', 'stopped', 'publishing', 'published', 'failed', 'unknown', 'withdrawn'] as const),
];
const NETWORKS = ['x', 'mastodon', 'nowhere'] as const;
const person = (index: number): Actor => ({ kind: 'slack', team: 'T1', user: `U${'ABCDE'[index % 5]}` });

/** A crisis in which people have typed such words, as long as its forms let them be. */
export function uglyCrisis(words: UglyWords, measure: Measure, now: string): UglyCrisis {
  const kept = (text: string, most: number) => storableText(text.slice(0, most)) || 'x';
  const at = (minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString();
  const link = (name: string) => `https://x.com/v/status/${name}?${kept(words.proof, 450).replaceAll(/\s/g, '')}`;
  const each = <T>(count: number, of: (index: number) => T) => Array.from({ length: count }, (_, index) => of(index));

  const fact = (index: number): EnteredFact => {
    const status = FACT_STATUSES[index % FACT_STATUSES.length] ?? 'verified';
    const isOver = status === 'superseded' || status === 'retracted' || status === 'expired';
    return aFact({
      id: `fact-${index}`,
      key: index % 3 === 0 ? 'zone' : `own_${index}`,
      status,
      title: index % 3 === 0 ? null : kept(words.title, 60),
      value: kept(words.value, 160),
      source: kept(words.source, 300),
      owner: person(index),
      validUntil: index % 2 === 0 ? at(index + 1) : null,
      ended: isOver ? { at: now, by: person(index), why: index % 2 === 0 ? null : kept(words.note, 300) } : null,
    });
  };
  const pause = (index: number): Pause => ({
    id: `pause-${index}`,
    crisisId: 1,
    except: index % 2 === 0 ? null : 'x',
    reason: kept(words.note, 500),
    scope: ([{ kind: 'all' }, { kind: 'network', network: 'x' }, { kind: 'playbook', playbook: 'flood' }] as const)[
      index % 3
    ] ?? { kind: 'all' },
    by: person(index),
    at: at(-30),
    resumed: null,
    errands: each(40, (number) => ({
      id: `errand-${number}`,
      kind: 'calendar',
      what: kept(words.source, 400),
      dueAt: at(number),
      stopped: number % 3 === 0 ? { by: person(number), at: now } : null,
    })),
  });
  const publication = (index: number, status: PublicationStatus) =>
    aPublication({
      id: `publication-${index}`,
      caseId: index + 1,
      network: NETWORKS[index % 3] ?? 'x',
      status,
      proof: status === 'published' ? link(`p${index}`) : null,
      publishedAt: status === 'published' || status === 'withdrawn' ? now : null,
    });
  const recall = (index: number): BoardRecall => ({
    recall: {
      id: `recall-${index}`,
      factId: 'fact-0',
      factKey: 'zone',
      publicationId: `publication-${index}`,
      factTitle: index % 2 === 0 ? null : kept(words.title, 60),
      caseId: index + 1,
      crisisId: 1,
      at: now,
      why: (['superseded', 'retracted', 'expired'] as const)[index % 3] ?? 'expired',
      correctionCaseId: index % 4 === 0 ? null : index + 100,
      waived: index % 5 === 0 ? { by: person(index), at: now, why: kept(words.note, 300) } : null,
    },
    publication: publication(index, index % 7 === 0 ? 'withdrawn' : 'published'),
    corrections: index % 6 === 0 ? [{ ...publication(index + 500, 'published'), putsRight: [`recall-${index}`] }] : [],
  });
  const statement = (index: number): CaseState =>
    aCase({
      core: {
        id: index + 50,
        class: 'statement',
        statement: STATEMENT_KINDS[index % 4] ?? 'update',
        playbook: 'flood',
      },
      posts: [],
      drafts: [
        aDraft({
          text: kept(words.value, 3_000),
          places: NETWORKS.map((network) => ({
            target: `statement:${network}`,
            network,
            audience: 'public',
            text: kept(words.value, 3_000),
            corrects: [],
          })),
        }),
      ],
      publications: index % 3 === 0 ? [] : [publication(index, STATUSES[index % STATUSES.length] ?? 'held')],
    });

  const ends = [null, { kind: 'not_needed', why: words.note.slice(0, 300) }, { kind: 'done', why: null }] as const;
  const step = (index: number): CrisisStep => {
    const end = ends[index % 5] ?? null;
    return aStep({
      id: `step-${index}`,
      step: ['call', null][index % 2] ?? null,
      phase: STEP_PHASES[index % 4] ?? 'first_hour',
      role: (['duty_officer', null] as const)[index % 2] ?? null,
      what: { es: kept(words.title, 160) },
      phone: ['900 123 456', null][index % 3] ?? null,
      link: [null, link(`step-${index}`)][index % 3] ?? null,
      since: at(-90),
      dueAt: [at(index - 2), at(index), at(-index), null][index % 4] ?? null,
      taken: [null, { by: person(index), at: now }][index % 3] ?? null,
      ended: end === null ? null : { ...end, by: person(index), at: now },
    });
  };
  const atRisk = (index: number): CaseState =>
    aCase({
      core: {
        id: index + 1,
        class: 'life_risk',
        severity: 'S1',
        ...(index % 4 === 3
          ? { rescue: { step: index % 8 === 3 ? 'attended' : 'safe', by: person(index), at: now } }
          : {}),
      },
      posts: [aPost({ caseId: index + 1, text: `calle ${kept(words.who, 120)}` })],
    });

  const crisis: Crisis = {
    id: 1,
    playbook: 'flood',
    title: kept(words.title, 120),
    level: measure.level,
    territory: kept(words.who, 120),
    networks: [...NETWORKS, ...each(20, (index) => `network-${index}`)],
    plan: measure.hasPlan
      ? { level: kept(words.title, 120), director: kept(words.who, 120), link: link('plan'), since: now }
      : null,
    leadAccount: measure.hasPlan ? 'x' : null,
    startedBy: person(0),
    startedAt: at(-90),
    roles: Object.fromEntries(CRISIS_ROLES.map((role, index) => [role, { who: person(index), since: now }])),
    drill: measure.isDrill ? 'flood' : null,
    channel: null,
    cadenceMinutes: 60,
    lastWordAt: at(measure.isLate ? -3_000 : -5),
    promisedAt: null,
    ...(measure.hasPlan ? { command: { level: 'regional', by: person(2), since: now } } : {}),
    closed: measure.isClosed ? { by: person(1), at: now, why: kept(words.note, 300) } : null,
  };
  const facts = each(measure.facts, fact);
  const board: CrisisBoard = {
    crisis,
    facts,
    pauses: each(measure.pauses, pause),
    recalls: each(measure.recalls, recall),
    open: measure.cases === 0 ? [] : SEVERITIES.map((severity) => ({ severity, count: measure.cases * 10 })),
    inReview: each(measure.cases, (index) => index + 1),
    spoken: each(measure.cases, (index) => index + 1),
    published: { replies: measure.cases * 100, messages: measure.statements, corrections: measure.recalls },
    atRisk: each(Math.min(measure.cases, 60), atRisk),
    statements: each(measure.statements, statement),
    steps: each(measure.facts * 2, step),
    noted: each(measure.facts * 2, (index) =>
      aNotedMessage({
        id: `noted-${index}`,
        channel: NOTED_CHANNELS[index % NOTED_CHANNELS.length] ?? 'elsewhere',
        words: kept(words.value, 1_000),
        onWordOf: {
          kind: 'spoken',
          name: kept(words.who, 60),
          post: kept(words.title, 60),
          recordedBy: { kind: 'slack', team: 'T1', user: 'UA' },
        },
        factIds: [`fact-${index % Math.max(1, measure.facts)}`],
        saysAgain: index % 9 === 8 ? `noted-${index - 1}` : null,
        waived: index % 6 === 5 ? { by: person(index), at: now, why: kept(words.note, 300) } : null,
      }),
    ),
    followUps: each(measure.facts * 2, (index) =>
      aFollowUp({ id: `task-${index}`, what: kept(words.note, 300), owner: person(index) }),
    ),
  };
  const held = each(Math.min(measure.cases, 60), (index) => ({
    ...statement(index),
    publications: [publication(index, index % 2 === 0 ? 'held' : 'publishing')],
  }));
  const hour: ToldHour = {
    board,
    from: at(-60),
    to: now,
    approved: measure.cases,
    opened: POST_CLASSES.flatMap((of) =>
      SEVERITIES.map((severity) => ({ class: of, severity, count: measure.cases * 100 })).filter(
        ({ count }) => count > 0,
      ),
    ),
    published: each(measure.cases, (index) => publication(index, 'published')),
    waiting: each(measure.cases, (index) => ({
      id: index + 1,
      severity: SEVERITIES[index % 4] ?? 'S1',
      openedAt: at(-3_000),
      claim: null,
      releasedAt: null,
      isOwn: false,
      isAnswered: index % 3 === 0,
      waitsSince: index % 2 === 0 ? at(-2_000) : null,
      followsSince: index % 3 === 0 ? at(-2_000) : null,
    })),
  };
  return { board, hour, pause: pause(measure.pauses), held, entries: uglyEntries(facts, words, person) };
}
