import { expect, it } from 'vitest';
import { caseReport } from '../../../src/cli/case-report/case-report.ts';
import type { CaseState } from '../../../src/domain/cases/model/case-state.ts';
import { handbookNames } from '../../../src/i18n/handbook-names.ts';
import { BOT_LANGUAGES, textsIn } from '../../../src/i18n/texts.ts';
import { aCase, aDraft, aFact, anAssessment, ana, aPerson, aPost, biel, START } from '../../support/builders/a-case.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aPublication, aWriting } from '../../support/builders/rows/invented-rows.ts';

const EVIL = `"><script src=//evil.example></script><img src=x onerror=alert(1)>'&amp;</style></blockquote>\u202e<a href="javascript:1">`;

/** A case in which every field that a person or a network fills holds markup. */
function hostile(): CaseState {
  const evil = aPerson(EVIL);
  const because = [{ decided: 'class' as const, rule: EVIL, words: [EVIL] }];
  return aCase({
    core: {
      assessment: anAssessment({ because, playbook: EVIL }),
      playbook: EVIL,
      openedBy: evil,
      closed: { reason: 'not_ours', by: evil, at: START, noteId: 'n' },
    },
    posts: [
      aPost({ text: EVIL, author: EVIL, url: `https://x.com/${EVIL}`, why: EVIL, network: EVIL, flaggedBy: evil }),
    ],
    drafts: [
      aDraft({ text: EVIL, digest: EVIL, writingId: 'writing-1', slots: EVIL }),
      aDraft({ id: 'draft-2', version: 2, basedOn: 'draft-1', text: `${EVIL} otra vez`, writtenBy: evil }),
    ],
    signOffs: [
      {
        id: 'e',
        caseId: 1,
        draftId: 'draft-2',
        digest: EVIL,
        by: evil,
        as: 'approver',
        overruled: [],
        noteId: null,
        spoken: null,
        roles: ['approver'],
        at: START,
        voidedAt: EVIL,
      },
    ],
    publications: [
      aPublication({
        draftId: 'draft-2',
        network: EVIL,
        proof: EVIL,
        status: 'published',
        publishedAt: START,
        publishedBy: evil,
        handbookHash: EVIL,
        digest: EVIL,
      }),
    ],
    facts: [aFact({ key: EVIL, value: EVIL, source: EVIL, enteredBy: evil })],
    notes: [{ id: 'n', caseId: 1, text: EVIL, by: evil, at: START }],
    writings: [aWriting({ model: EVIL, host: EVIL, promptHash: EVIL, handbookHash: EVIL, cannotAnswer: EVIL })],
    handoffs: [
      {
        id: 't',
        caseId: 1,
        who: EVIL,
        phone: EVIL,
        at: START,
        recordedBy: evil,
        recordedAt: START,
        incident: EVIL,
        undone: null,
      },
    ],
  });
}

function row(seq: number, over: object) {
  const entry = { event: 'gesture.approve', result: 'done', caseId: 1, actor: ana, at: START, detail: {}, ...over };
  return { seq, prev: EVIL, hash: EVIL, body: JSON.stringify(entry) };
}

function pageOf(state: CaseState, rows: ReturnType<typeof row>[], language = 'es') {
  const chain = { kind: 'whole', head: { seq: rows.length, hash: 'f00' } } as const;
  return caseReport({
    state,
    rows,
    chain,
    proof: { faults: [], texts: 0, erased: 0, signOffs: 0, publications: 0 },
    writtenAt: START,
    texts: textsIn(language),
    mask: (text) => text,
    hidesAuthors: false,
  });
}

it('a name written from the right stays within itself', () => {
  const page = pageOf(aCase({ posts: [aPost({ author: '\u202enico', text: 'a\u2069\u202eb' })] }), []);
  expect(page).toContain('<bdi>\u2068\u202enico\u2069</bdi>');
  expect(page).toContain('<blockquote>\u2068a\u202eb\u2069</blockquote>');
});

it.each(BOT_LANGUAGES)('runs and fetches nothing whatever stands in any field (%s)', (language) => {
  const page = pageOf(
    hostile(),
    [row(1, { event: EVIL, detail: { why: EVIL } }), { ...row(2, {}), body: EVIL }],
    language,
  );
  const tags = new Set([...page.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, name]) => name));
  const ours = [
    'html',
    'head',
    'meta',
    'title',
    'style',
    'body',
    'main',
    'section',
    'h1',
    'h2',
    'h3',
    'p',
    'br',
    'dl',
    'dt',
    'dd',
  ];
  const more = ['blockquote', 'bdi', 'code', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'ins', 'del', 'strong'];
  expect([...tags].filter((name) => ![...ours, ...more].includes(name ?? ''))).toEqual([]);
  expect(page).not.toMatch(/<[^>]*\s(?:on\w+|src|href)=/i);
  expect(page.match(/<\/style>/g)).toHaveLength(1);
  expect(page).toContain(
    `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
  );
  expect(page.match(/&lt;script src=/g)?.length).toBeGreaterThan(20);
  expect(page).not.toMatch(/@import|url\(/);
});

it.each(BOT_LANGUAGES)('says the class, the urgency and the playbook in words, at first and now (%s)', (language) => {
  const state = aCase({
    core: {
      class: 'field_report',
      severity: 'S1',
      playbook: 'flood',
      assessment: anAssessment({ class: 'complaint', severity: 'S4', playbook: 'everyday' }),
    },
  });
  const handbook = aHandbook();
  const texts = textsIn(language);
  const { className, playbookName } = handbookNames(handbook, texts);
  const page = caseReport({
    state,
    rows: [],
    chain: { kind: 'whole', head: { seq: 0, hash: '' } },
    proof: { faults: [], texts: 0, erased: 0, signOffs: 0, publications: 0 },
    writtenAt: START,
    texts,
    mask: (text) => text,
    hidesAuthors: false,
    names: handbookNames(handbook, texts),
  });
  const [first, now] = [
    [className('complaint'), texts.t('reason.severity', { severity: 'S4' }), playbookName('everyday')].join(' · '),
    [className('field_report'), texts.t('reason.severity', { severity: 'S1' }), playbookName('flood')].join(' · '),
  ];
  expect(page).toContain(texts.t('report.triage_first', { kind: first }));
  expect(page).toContain(texts.t('report.triage_now', { kind: now }));
  expect(page).toContain(`<dd>${now}</dd>`);
  expect(page).not.toMatch(/\b(?:field_report|complaint|everyday|flood)\b/);
});

it('tells every step in words, who made it, and what was refused and why', () => {
  const rows = [
    row(3, { event: 'case.opened', actor: { kind: 'clock' } }),
    row(5, { result: 'refused', actor: biel, detail: { why: 'refusal.stale_text' } }),
    row(9, {}),
    row(12, { event: 'gesture.not_known_yet' }),
  ];
  const page = pageOf(aCase(), rows)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
  expect(page).toMatch(/Estado Por atender Se abrió 2026-11-24T10:00:00.000Z · slack:T1:UANA/);
  expect(page).toContain('3 2026-11-24T10:00:00.000Z clock Se abrió el caso hecho');
  expect(page).toMatch(
    /5 \S+ slack:T1:UBIEL Aprobó el texto Denegado\. \S.* 9 \S+ slack:T1:UANA Aprobó el texto hecho/,
  );
  expect(page).toContain('gesture.not_known_yet hecho');
  expect(page).not.toContain('refusal.stale_text Denegado');
});

it('tells which model wrote a draft, on which server, what it was shown, what it cost and what people changed', () => {
  const machine = aDraft({
    text: 'Hola. No cruces.',
    slots: 'Hola. No cruces.',
    templateId: null,
    writingId: 'writing-1',
  });
  const edited = aDraft({
    ...machine,
    id: 'draft-2',
    version: 2,
    basedOn: machine.id,
    text: 'No cruces.',
    slots: null,
    writtenBy: ana,
  });
  const page = pageOf(
    aCase({
      drafts: [machine, edited],
      writings: [aWriting({ promptHash: 'abc123' }), aWriting({ id: 'w2', status: 'withheld', reason: 'class' })],
      publications: [aPublication({ draftId: 'draft-2', status: 'published' })],
    }),
    [],
  );
  expect(page).toContain('Textos pedidos a un modelo');
  expect(page).toContain('1000 · 800 · 100');
  expect(page).toContain('900 ms');
  expect(page).toContain('no se preguntó: class');
  expect(page).toContain('borrador del modelo un-modelo en localhost, escrito por una máquina');
  expect(page).toContain('Borrador de partida escrito por el modelo un-modelo en localhost · lo enviado abc123');
  expect(page).toMatch(/<del>Hola\. <\/del>|<del>Hola\.<\/del>/);
});
