import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockKitProblems } from '../../../../sandbox/workspace/limits/block-kit-limits.ts';
import { plainTextOf } from '../../../../sandbox/workspace/plain-text-of.ts';
import type { CaseState, SignOff } from '../../../../src/domain/cases/model/case-state.ts';
import type { Publication } from '../../../../src/domain/cases/model/publication.ts';
import { textsIn } from '../../../../src/i18n/texts.ts';
import type { Card } from '../../../../src/slack/cases/card/card-lines.ts';
import { caseCard } from '../../../../src/slack/cases/card/case-card.ts';
import { caseView } from '../../../../src/slack/cases/view/view-case.ts';
import {
  aCase,
  aDraft,
  ana,
  aPost,
  aPublication,
  berta,
  biel,
  digestOf,
  START,
} from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { WITHOUT_A_SECOND_LOOK, writtenByBiel } from '../../../support/drivers/slack/without-a-second-look.ts';

const HOST = 'Gracias por escribir. Míralo en https://padron.example.net';

function cardOf(state: CaseState, language = 'es'): Card {
  const texts = textsIn(language);
  return caseCard(caseView(state, aHandbook(), START, texts, digestOf), texts);
}

function endorsed(over: Partial<SignOff> = {}): SignOff {
  const { id, digest } = aDraft();
  const row = {
    id: 'e-1',
    caseId: 1,
    draftId: id,
    digest,
    by: ana,
    at: START,
    noteId: null,
    spoken: null,
    voidedAt: null,
  } as const;
  return { ...row, as: 'proposer', roles: ['writer'], overruled: [], ...over };
}

const approved = endorsed({ id: 'e-2', by: biel, as: 'approver', roles: ['approver'] });

function publication(over: Partial<Publication>): CaseState {
  return aCase({ signOffs: [endorsed(), approved], publications: [aPublication(over)] });
}

function closed(reason: 'let_stand' | 'not_ours'): CaseState {
  return aCase({ core: { closed: { reason, by: biel, at: START, noteId: null } } });
}

const missing = aDraft({ text: 'Abre a las [falta: Respuesta a lo que pregunta].', missingFacts: ['answer'] });
const blockedDraft = aDraft({ text: HOST, writtenBy: ana, touchedBy: ['slack:T1:UANA'] });

const telling = {
  id: 't-1',
  caseId: 1,
  who: 'sala del 112',
  phone: '112',
  at: START,
  recordedBy: ana,
  recordedAt: START,
};

/** Each state of a card, what it says, what it does not say, and its primary button. */
const STATES: [string, CaseState, string[], string | null][] = [
  ['open', aCase(), ['🟠 #1 · S4', 'Por atender', 'Nadie se encarga todavía', 'Borrador v1'], 'Pedir aprobación'],
  ['open without a draft', aCase({ drafts: [] }), ['Sin borrador.'], 'Escribir respuesta'],
  ['open, S1', aCase({ core: { severity: 'S1' } }), ['🔴 #1 · S1', ' + '], 'Pedir aprobación'],
  [
    'a person at risk',
    aCase({ core: { class: 'life_risk', severity: 'S1' } }),
    ['🔴', 'Nadie consta avisado todavía', '112', 'Escribir respuesta'],
    'Anotar a quién se avisó…',
  ],
  [
    'a person at risk, in review',
    aCase({ core: { class: 'life_risk', severity: 'S1' }, signOffs: [endorsed()] }),
    ['Aprobar', 'Editar', 'Devolver', 'Lo he leído'],
    'Anotar a quién se avisó…',
  ],
  [
    'a person at risk, told',
    aCase({ core: { class: 'life_risk', severity: 'S1' }, handoffs: [telling] }),
    ['Avisado:* sala del 112 · tel. 112 · 24/11/26, 11:00 · por @UANA', 'Rosa Soler', 'Otra línea…'],
    'Enviar esta línea en privado',
  ],
  ['missing facts', aCase({ drafts: [missing] }), ['❗ *Falta:* Respuesta a lo que pregunta'], 'Completar datos'],
  ['blocked', aCase({ drafts: [blockedDraft] }), ['⛔ «padron.example.net» no es una fuente oficial'], 'Editar'],
  ['in review', aCase({ signOffs: [endorsed()] }), ['🟡', 'Visto y propuesto por @UANA (redacción)'], 'Aprobar'],
  [
    'in review with one of two',
    aCase({ signOffs: [endorsed(), approved], core: { severity: 'S1', playbook: 'flood' } }),
    ['Aprueba @UBIEL (aprobación de comunicación)', 'Necesita: dirección del plan'],
    'Aprobar',
  ],
  ['held', publication({}), ['🔵', '⏳ Sale a las 11:00:30', 'Deshacer'], 'Publicar ya'],
  ['by hand', publication({ status: 'publishing' }), ['✋ Aprobada. Copia el texto, publícalo'], 'Copiar y publicar'],
  [
    'by hand, in private',
    {
      ...publication({ status: 'publishing', audience: 'private' }),
      core: aCase({ core: { audience: 'private' } }).core,
    },
    ['🔒 respuesta en privado', 'envíalo por el canal privado'],
    'Copiar y enviar',
  ],
  [
    'published',
    publication({
      status: 'published',
      proof: 'https://x.com/nuestra/status/1',
      publishedBy: berta,
      publishedAt: START,
    }),
    ['🟢', 'Publicada por @UBERTA: https://x.com/nuestra/status/1'],
    null,
  ],
  [
    'failed',
    publication({ status: 'failed', reason: 'publish.failed' }),
    ['No se publicó: la red no lo aceptó.'],
    'Copiar y publicar',
  ],
  ['unknown', publication({ status: 'unknown' }), ['No sabemos si llegó a publicarse.'], 'Copiar y publicar'],
  [
    'stopped',
    { ...publication({ status: 'stopped', reason: 'stopped.fact_changed' }), signOffs: [] },
    ['Por atender', 'Un dato en el que se apoyaba el texto ha cambiado'],
    'Pedir aprobación',
  ],
  ...WITHOUT_A_SECOND_LOOK,
  ['dismissed', closed('let_stand'), ['⚪', 'Sin respuesta, por decisión'], null],
  ['handed over', closed('not_ours'), ['⚪', 'Entregada a quien corresponde'], null],
  [
    'folded',
    aCase({ core: { class: 'hate' } }),
    ['Mensaje ofensivo, plegado.', 'Ver el mensaje plegado'],
    'Pedir aprobación',
  ],
];

function actionsOn({ blocks }: Card) {
  const rows = blocks.flatMap((block) => (block.type === 'actions' ? [block.elements] : []));
  const elements = rows.at(-1) ?? [];
  const buttons = elements.flatMap((one) => (one.type === 'button' ? [one] : []));
  const menus = elements.flatMap((one) => (one.type === 'overflow' ? [one] : []));
  const all = rows.flat().flatMap((one) => (one.type === 'button' ? [one] : []));
  return { elements, buttons, menus, primary: all.filter(({ style }) => style === 'primary') };
}

describe('the card of a case', () => {
  it.each(STATES)('%s: says so, fits Slack and offers what fits', (_, state, words, primary) => {
    const card = cardOf(state);
    const text = plainTextOf(card.blocks);
    for (const word of words) expect(text).toContain(word);
    expect(blockKitProblems(card.blocks)).toEqual([]);
    const actions = actionsOn(card);
    expect(actions.primary.map((button) => button.text.text)).toEqual(primary === null ? [] : [primary]);
    expect(actions.buttons.length).toBeLessThanOrEqual(5);
    expect(actions.menus.length).toBeLessThanOrEqual(1);
    expect(actions.elements).toHaveLength(actions.buttons.length + actions.menus.length);
  });

  it.each(STATES)('%s: reads well in both languages', (_, state) => {
    for (const language of ['es', 'en']) {
      const { text, blocks } = cardOf(state, language);
      const read = `${text}\n${plainTextOf(blocks)}`;
      expect(read).not.toMatch(/undefined|null|NaN|\[object|\{\{|\b(card|button|status|role|refusal|finding)\.[a-z_]/);
      expect(read).not.toMatch(/: *$|· *·| {2}/m);
    }
  });

  it('offers a pending case all that can be done with it, on the buttons or in the menu', () => {
    const states: [CaseState, string][] = [
      [aCase(), 'draft.switch'],
      // Once, a second pair of eyes is wanted more than another text.
      [aCase({ signOffs: [endorsed()] }), 'draft.propose'],
      [aCase({ signOffs: [endorsed(), approved], core: { severity: 'S2' } }), 'draft.switch'],
      [aCase({ signOffs: [approved], drafts: [writtenByBiel] }), 'draft.approve'],
    ];
    for (const [state, own] of states) {
      const { buttons, menus } = actionsOn(cardOf(state));
      const offered = [
        ...buttons.map((button) => button.action_id),
        ...menus.flatMap((menu) => menu.options.map(({ value }) => value?.split('|')[0])),
      ];
      expect(offered).toEqual(
        expect.arrayContaining([
          ...[own, 'case.claim', 'facts.enter', 'draft.edit', 'case.dismiss'],
          ...['case.escalate', 'case.go_private', 'case.correct'],
        ]),
      );
    }
  });

  it('shows the whole of a long draft: what is approved has been seen', () => {
    const text = `${'Gracias por escribir. '.repeat(136)}Fin`;
    const card = cardOf(aCase({ drafts: [aDraft({ text })], posts: [aPost({ text: 'a'.repeat(20_000) })] }));
    expect(plainTextOf(card.blocks)).toContain(text);
    expect(blockKitProblems(card.blocks)).toEqual([]);
  });

  it('keeps the words of a folded post to itself', () => {
    const words = ['odioso', 'insulto'];
    const state = aCase({ core: { class: 'hate' }, posts: [aPost({ text: words.join(' ') })] });
    state.core.assessment.because = [{ decided: 'class', rule: 'hate.group', words }];
    expect(JSON.stringify(cardOf(state))).not.toMatch(/odioso|insulto/);
  });

  const uglyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 4_000 }),
    fc
      .array(
        fc.constantFrom(
          '<!channel>',
          '<@U1>',
          '&',
          '<http://a.example|112>',
          '*',
          '`',
          '\n',
          '\u202e',
          '👩‍👧',
          'x',
          ' ',
        ),
      )
      .map((parts) => parts.join('').repeat(40)),
    fc.constant('x'.repeat(20_000)),
    fc.constant('&'.repeat(3_000)),
    // As many findings as words.
    fc.nat(300).map((count) => Array.from({ length: count }, (_, index) => `https://<b>${index}.example`).join(' ')),
  );

  it('fits Slack and mentions nobody, whatever post, author, link and draft hold', () => {
    const property = fc.property(uglyText, uglyText, uglyText, uglyText, (post, author, query, draft) => {
      const url = `https://x.com/v/status/1?${query.slice(0, 900)}`;
      const state = aCase({
        posts: [aPost({ text: post, author: author.slice(0, 200), url })],
        drafts: [aDraft({ text: draft.slice(0, 3_000) })],
      });
      state.core.assessment.because = [{ decided: 'class', rule: 'question.asked', words: [post, author] }];
      const card = cardOf(state);
      expect(blockKitProblems(card.blocks)).toEqual([]);
      const mrkdwn = [card.text, ...card.blocks.flatMap(mrkdwnIn)].join('\n');
      expect(mrkdwn.match(/<(?!@UANA>|https:\/\/x\.com\/)[^>]*>?/g)).toBeNull();
      expect(mrkdwn, 'a link cut short').not.toMatch(/<[^>\n]*$/m);
    });
    fc.assert(property, { numRuns: 60 });
  });
});

function mrkdwnIn(block: Card['blocks'][number]): string[] {
  if (block.type === 'section') return block.text?.type === 'mrkdwn' ? [block.text.text] : [];
  if (block.type !== 'context') return [];
  return block.elements.flatMap((one) => (one.type === 'mrkdwn' ? [one.text] : []));
}
