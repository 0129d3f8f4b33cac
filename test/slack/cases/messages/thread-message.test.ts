import { describe, expect, it } from 'vitest';
import { blockKitProblems } from '../../../../sandbox/workspace/limits/block-kit-limits.ts';
import { plainTextOf } from '../../../../sandbox/workspace/plain-text-of.ts';
import { caseReport } from '../../../../src/cli/case-report/case-report.ts';
import type { CaseState } from '../../../../src/domain/cases/model/case-state.ts';
import type { ThreadEntry } from '../../../../src/domain/cases/model/changes.ts';
import type { RelatedCases } from '../../../../src/domain/cases/ports/related-cases.ts';
import { NO_RELATED_CASES } from '../../../../src/domain/cases/ports/related-cases.ts';
import { textsIn } from '../../../../src/i18n/texts.ts';
import { caseLine } from '../../../../src/slack/cases/messages/case-line.ts';
import { threadMessage } from '../../../../src/slack/cases/messages/thread-message.ts';
import { caseView } from '../../../../src/slack/cases/view/view-case.ts';
import { aFact, ana, aPublication, arnau, berta, biel, digestOf, START } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import {
  aPlace,
  aPlacedDraft,
  aRecall,
  aStatement,
  HOLDING,
  outOn,
  seenBy,
  spokenFor,
} from '../../../support/builders/a-statement.ts';

const handbook = aHandbook();
const texts = textsIn('es');
const SHORT = 'Hay agua en El Molinar. Emergencias: 112.';
const first = aPlacedDraft([aPlace('x'), aPlace('mastodon')]);
const second = aPlacedDraft([aPlace('x', SHORT), aPlace('mastodon', `${HOLDING} Más a las 12:30.`)], {
  id: 'draft-2',
  version: 2,
  basedOn: 'draft-1',
  writtenBy: ana,
  text: HOLDING,
});
const fell = aFact({
  id: 'zone-1',
  scope: 'case:1',
  value: 'El Molinar',
  translations: { ca: 'El Moliner' },
  owner: biel,
  status: 'expired',
  validUntil: '2026-11-24T11:00:00.000Z',
  ended: { at: START, by: { kind: 'clock' }, why: null },
});

function lineOf(entry: ThreadEntry, state: CaseState, related: RelatedCases = NO_RELATED_CASES): string {
  const { blocks } = threadMessage(entry, state, { handbook, texts, roleMentions: '', now: START, related });
  expect(blockKitProblems(blocks)).toEqual([]);
  return plainTextOf(blocks).replaceAll('\u200b', '');
}

describe('a line of the thread', () => {
  it('shows a fact that has expired, in every language in which somebody has said it, and calls its owner', () => {
    const entry = {
      sentence: { key: 'thread.fact_expired' },
      calls: { ids: ['UBIEL'], roles: [] },
      factIds: ['zone-1'],
    };
    const said = lineOf(entry, aStatement(), { ...NO_RELATED_CASES, facts: [fell] });
    expect(said).toContain('Un dato de este caso ha caducado');
    expect(said).toContain('Se avisa a @UBIEL');
    expect(said).toContain('zona: El Molinar · ca: El Moliner (fuente: Policía Local · vale hasta el 24/11/26, 12:00)');
  });

  it('shows what changed at each place where they say different things, and once where they do not', () => {
    const state = aStatement({ drafts: [first, second] });
    const said = lineOf({ sentence: { key: 'thread.edited' }, by: ana, draftId: 'draft-2' }, state);
    expect(said).toMatch(/X \d+ \/ 280[\s\S]*Mastodon \d+ \/ 500[\s\S]*Más a las 12:30\.[\s\S]*Versión 2/);
    const once = lineOf({ sentence: { key: 'thread.opened' }, by: ana, draftId: 'draft-1' }, aStatement());
    expect(once.split(HOLDING)).toHaveLength(2);
    expect(once).not.toContain('280');
  });

  it('holds of what went out the place, who approved by voice, what it puts right, and who ordered it down', () => {
    const withdrawal = { reason: 'order', orderedBy: 'Juzgado n.º 3', by: ana, at: START, down: null } as const;
    const out = { status: 'published', publishedAt: START, proof: 'https://x.com/vallserena/status/2' } as const;
    const state = aStatement({
      signOffs: [
        ...seenBy(first),
        spokenFor(first, { spoken: { saidAt: START, confirmed: { by: arnau, at: START } } }),
      ],
      publications: [outOn('x', { ...out, corrects: ['p-9'], withdrawal }, first)],
    });
    const publication = aPublication({ id: 'p-9', caseId: 9, proof: 'https://x.com/vallserena/status/1' });
    const around = { ...NO_RELATED_CASES, corrected: [{ publication, text: 'Antes' }] };
    const said = lineOf({ sentence: { key: 'thread.published' }, by: berta, publicationId: 'p-x' }, state, around);
    expect(said).toContain('En X');
    expect(said).toContain(
      'Aprobó Amparo Llopis, Jefa de guardia de bomberos (dirección del plan) · 24/11/26, 11:00 · de viva voz a las 11:00, lo anotó @UBERTA y lo confirmó @UARNAU',
    );
    expect(said).toContain('Retirada: lo ordena una autoridad · la ordena Juzgado n.º 3');
    expect(said).toContain('Corrige lo publicado en https://x.com/vallserena/status/1');
  });
});

describe('a statement in a list', () => {
  it('is called one, with its crisis, its words and at how many of its places it stands', () => {
    const state = aStatement({
      signOffs: seenBy(first),
      publications: [outOn('x', { status: 'published' }, first), outOn('mastodon', { status: 'publishing' }, first)],
    });
    const line = caseLine(caseView(state, handbook, START, texts, digestOf), texts);
    expect(line).toContain('#1* · S2 · Mensaje propio · Primer mensaje · Crisis 3 · Aprobada · en 1 de 2 sitios');
    expect(line).toContain('Sabemos que hay miedo.');
  });
});

describe('the file of a case', () => {
  it('tells places, facts that fell, voices, corrections and withdrawals', () => {
    const withdrawal = {
      reason: 'order',
      orderedBy: 'Juzgado',
      by: ana,
      at: START,
      down: { by: biel, at: START },
    } as const;
    const state = aStatement({
      drafts: [first, second],
      signOffs: [spokenFor(second)],
      publications: [outOn('x', { status: 'withdrawn', corrects: ['p-9'], withdrawal }, second)],
      recalls: [aRecall({ publicationId: 'p-x', waived: { by: biel, at: START, why: 'Es igual' } })],
    });
    const rows = [{ seq: 1, prev: '', hash: '', body: body('console') }];
    const page = caseReport({
      state,
      rows,
      writtenAt: START,
      texts,
      mask: (text: string) => text,
      hidesAuthors: true,
      related: { ...NO_RELATED_CASES, facts: [fell] },
      chain: { kind: 'whole', head: { seq: 1, hash: '' } },
      proof: { faults: [], texts: 0, erased: 0, signOffs: 0, publications: 0 },
    });
    for (const words of [
      'Primer mensaje · Urgencia S2 · flood',
      '3 · DANA en La Ribera',
      'El Molinar · ca: El Moliner',
      'caducado',
      `<blockquote>${SHORT}`,
      'de viva voz a las 2026-11-24T10:00:00.000Z, lo anotó slack:T1:UBERTA; sin confirmar',
      'Orden de retirada: lo ordena una autoridad. La dio Juzgado',
      'Corrige lo publicado en p-9',
      'console:soporte',
    ]) {
      expect(page.replace(/<\/?(ins|del)>/g, '')).toContain(words);
    }
  });
});

function body(kind: 'console'): string {
  const actor = { kind, user: 'soporte' };
  return JSON.stringify({ event: 'case.erased', result: 'done', caseId: 1, actor, at: START, detail: {} });
}
