import { fileURLToPath } from 'node:url';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { readHandbook } from '../../../src/adapters/handbook/read-handbook.ts';
import { caseReport } from '../../../src/cli/case-report/case-report.ts';
import type { CaseState } from '../../../src/domain/cases/model/case-state.ts';
import type { ThreadEntry } from '../../../src/domain/cases/model/changes.ts';
import { hidesSomething } from '../../../src/domain/posts/shown-pieces.ts';
import { maskerOf } from '../../../src/domain/privacy/masker-of.ts';
import { formatMasked } from '../../../src/i18n/masked-text.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { atRiskLine } from '../../../src/slack/cases/messages/at-risk-line.ts';
import { caseLine } from '../../../src/slack/cases/messages/case-line.ts';
import { threadMessage } from '../../../src/slack/cases/messages/thread-message.ts';
import { reclassifyModal } from '../../../src/slack/cases/modals/case-modals.ts';
import { dismissModal } from '../../../src/slack/cases/modals/dismiss-modal.ts';
import { editModal } from '../../../src/slack/cases/modals/edit-modal.ts';
import { factsModal } from '../../../src/slack/cases/modals/facts-modal.ts';
import { caseView } from '../../../src/slack/cases/view/view-case.ts';
import { aCase, aDraft, aFact, ana, aPost, digestOf, START } from '../../support/builders/a-case.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aCrisis, aRecall } from '../../support/builders/a-statement.ts';
import { wholeCard } from '../../support/drivers/slack/whole-card.ts';

/** Written in one way and found in any: what must not be read anywhere. */
const DATA = [
  { kind: 'dni', written: '12345678Z', traces: ['12345678', '5678Z'] },
  { kind: 'nie', written: 'X1234567L', traces: ['1234567L'] },
  { kind: 'phone', written: '612 345 678', traces: ['612 345 678', '612345678'] },
  { kind: 'phone', written: '+34 955 12 34 56', traces: ['955 12 34 56'] },
  { kind: 'email', written: 'marta.planas@correo.example', traces: ['marta.planas@'] },
  { kind: 'iban', written: 'ES91 2100 0418 4502 0005 1332', traces: ['2100 0418'] },
  { kind: 'plate', written: '4821 KLM', traces: ['4821 K', 'KLM'] },
  { kind: 'card', written: '4111 1111 1111 1111', traces: ['4111 1111'] },
  { kind: 'address', written: 'vivo en la calle Colón 12, 3º B', traces: ['Colón 12'] },
] as const;

const words = fc.constantFrom(
  'La farola',
  'gracias',
  '¿cuándo?',
  'en la plaza,',
  '😡',
  '<@U1>',
  'año 2026.',
  '\n',
  'no hay agua',
);
const someWords = fc.array(words, { maxLength: 8 }).map((parts) => parts.join(' '));
const aDatum = fc.constantFrom(...DATA);
const aText = fc.record({ before: someWords, datum: aDatum, after: someWords });

/** A case in which everything that people wrote holds a datum; the post's stands in a note and in triage's words again. */
const aLeakyCase = fc
  .record({
    post: aText,
    draft: aText,
    note: aText,
    fact: aText,
    why: aText,
    proof: aDatum,
    postClass: fc.constantFrom('question', 'hate', 'personal_data'),
  })
  .map(({ post, draft, note, fact, why, proof, postClass }) => {
    const said = ({ before, datum, after }: typeof post) => `${before} ${datum.written} . ${after}`;
    const [one, two] = [aDraft(), aDraft({ id: 'draft-2', version: 2, basedOn: 'draft-1', text: said(draft) })];
    const state = aCase({
      posts: [aPost({ text: said(post), why: said(why) })],
      drafts: [one, two],
      notes: [{ id: 'note-1', caseId: 1, text: `${said(note)} ${post.datum.written}`, by: ana, at: START }],
      facts: [aFact({ scope: 'case:1', value: said(fact), source: `El de ${post.datum.written} .` })],
      publications: [
        {
          id: 'p-1',
          caseId: 1,
          draftId: 'draft-2',
          digest: two.digest,
          target: 'post-1',
          network: 'x',
          audience: 'private',
          status: 'published',
          holdUntil: START,
          awaitsGoOn: false,
          waitUntil: null,
          handbookHash: '0'.repeat(64),
          proof: `mensaje a ${proof.written} .`,
          publishedAt: START,
          publishedBy: ana,
          reason: null,
          basis: null,
          corrects: [],
          putsRight: [],
          withdrawal: { reason: 'order', orderedBy: said(why), by: ana, at: START, down: null },
          deliveredAs: { kind: 'elsewhere', who: `quien vio ${proof.written} .` },
        },
      ],
      recalls: [aRecall({ waived: { by: ana, at: START, why: said(note) } })],
      crisis: aCrisis({ title: said(fact) }),
      core: { class: postClass, currentDraftId: 'draft-2' },
    });
    state.core.assessment.because = [{ decided: 'class', rule: 'personal_data.phone', words: [post.datum.written] }];
    return { state, planted: [post, draft, note, fact, why].map(({ datum }) => datum).concat(proof) };
  });

const handbook = aHandbook();
const texts = textsIn('es');
const ENTRIES: ThreadEntry[] = [
  { sentence: { key: 'thread.opened' }, by: ana },
  { sentence: { key: 'thread.edited' }, by: ana, draftId: 'draft-2' },
  { sentence: { key: 'thread.redrafted' }, draftId: 'draft-1' },
  { sentence: { key: 'thread.escalated', params: { severity: 'S2' } }, noteId: 'note-1' },
  { sentence: { key: 'thread.facts_entered' }, factIds: ['fact-1'] },
  { sentence: { key: 'thread.answered_elsewhere' }, publicationId: 'p-1', draftId: 'draft-2' },
  { sentence: { key: 'thread.withdrawal_order' }, by: ana, publicationId: 'p-1' },
  { sentence: { key: 'thread.fact_runs_out' }, calls: { ids: ['UANA'], roles: [] }, factIds: ['fact-1'] },
];

/** All that a case makes the bot say to more than one person, as JSON or HTML. */
function saidOf(state: CaseState): string {
  const view = caseView(state, handbook, START, texts, digestOf);
  const subject = { view, metadata: '', texts };
  const masker = maskerOf(state, handbook, 'outside');
  return [
    JSON.stringify(wholeCard(view, texts)),
    caseLine(view, texts),
    ...ENTRIES.map((entry) =>
      JSON.stringify(threadMessage(entry, state, { handbook, texts, roleMentions: '', now: START })),
    ),
    JSON.stringify([
      dismissModal(subject, handbook),
      reclassifyModal(subject, handbook),
      factsModal(subject, { handbook, now: START, shows: 'all' }),
    ]),
    JSON.stringify(editModal({ ...subject, view: { ...view, draft: undefined } })),
    caseReport({
      state,
      rows: [],
      chain: { kind: 'whole', head: { seq: 0, hash: '' } },
      proof: { faults: [], texts: 0, erased: 0, signOffs: 0, publications: 0 },
      writtenAt: START,
      texts,
      mask: (text) => formatMasked(masker(text), texts),
      hidesAuthors: true,
    }),
  ].join('\n');
}

describe('whatever is written into a case', () => {
  test.prop([aLeakyCase], { numRuns: 150 })(
    'no personal datum of it is read on card, thread, list, form or file',
    ({ state, planted }) => {
      const said = saidOf(state).replaceAll('\u200b', '');
      const read = planted.flatMap(({ traces }) => traces).filter((trace) => said.includes(trace));
      expect(read).toEqual([]);
      expect(said).toContain('▒▒▒');
    },
  );

  test.prop([aText], { numRuns: 100 })('the words around a datum stay as they were', ({ before, datum, after }) => {
    const text = `${before} ${datum.written} . ${after}`;
    const pieces = maskerOf(aCase({ posts: [aPost({ text })] }), handbook, 'team')(text);
    const plain = pieces.map((piece) => (piece.kind === 'plain' ? piece.text : '')).join('');
    expect(plain.startsWith(before)).toBe(true);
    expect(plain.endsWith(after)).toBe(true);
    expect(pieces.filter(({ kind }) => kind === 'hidden')).toEqual([{ kind: 'hidden', of: datum.kind }]);
  });

  it('the file for outsiders names neither the account nor the link', () => {
    const page = saidOf(aCase({ posts: [aPost({ text: 'Soy vecina_eras, ¿abre hoy?' })] })).split('<!doctype html>')[1];
    expect(page).not.toContain('vecina_eras');
    expect(page).toContain('▒▒▒ (cuenta)');
    expect(page).toContain('▒▒▒ (enlace)');
  });

  it('place and phone of a person at risk are read by the team, and by nobody else', () => {
    const text = 'Me ahogo, vivo en la calle Colón 12, 3º B, 612 345 678, DNI 12345678Z';
    const state = aCase({ posts: [aPost({ text })], core: { class: 'life_risk', severity: 'S1' } });
    const view = caseView(state, handbook, START, texts, digestOf);
    for (const said of [JSON.stringify(wholeCard(view, texts)), caseLine(view, texts), atRiskLine(view, texts)]) {
      expect(said).toContain('calle Colón 12');
      expect(said).toContain('612 345 678');
      expect(said).not.toContain('12345678Z');
    }
    expect(formatMasked(maskerOf(state, handbook, 'outside')(text), texts)).toBe(
      'Me ahogo, ▒▒▒ (domicilio), ▒▒▒ (teléfono), DNI ▒▒▒ (DNI)',
    );
  });
});

it('nothing that the shipped playbooks say is hidden: their cards need no second look', async () => {
  const { handbook: shipped } = await readHandbook(
    fileURLToPath(new URL('../../../playbooks', import.meta.url)),
    '2026-11-24',
  );
  if (shipped === null) throw new Error('The shipped handbook has errors');
  const mask = maskerOf(aCase(), shipped, 'team');
  const hidden = shipped.playbooks.flatMap(({ templates }) =>
    templates.filter(({ template }) => hidesSomething(mask(template))).map(({ id }) => id),
  );
  expect(hidden).toEqual([]);
});
