import { describe, expect, it } from 'vitest';
import { plainTextOf } from '../../../../sandbox/workspace/plain-text-of.ts';
import type { CaseCore } from '../../../../src/domain/cases/model/case-state.ts';
import type { Crisis } from '../../../../src/domain/cases/model/crises/crisis.ts';
import type { CrisisStep } from '../../../../src/domain/cases/model/crises/crisis-step.ts';
import type { Recall } from '../../../../src/domain/cases/model/recalls/recall.ts';
import type { CrisisBoard } from '../../../../src/domain/crises/model/crisis-board.ts';
import { textsIn } from '../../../../src/i18n/texts.ts';
import { boardCard } from '../../../../src/slack/crises/board/board-card.ts';
import { crisisView } from '../../../../src/slack/crises/board/crisis-view.ts';
import { aCase, aFact, anAssessment, ana, aPublication, berta, START } from '../../../support/builders/a-case.ts';
import { aDeparture, anApprovedContent } from '../../../support/builders/a-content.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aCrisis } from '../../../support/builders/crises/a-crisis.ts';
import { aHandbookWithSteps, aStep } from '../../../support/builders/crises/some-steps.ts';
import { wholeBoard } from '../../../support/drivers/slack/whole-board.ts';

const at = (minutes: number) => new Date(Date.parse(START) + minutes * 60_000).toISOString();

function aBoard(over: Partial<CrisisBoard> = {}, crisis: Partial<Crisis> = {}): CrisisBoard {
  return {
    crisis: aCrisis({
      id: 3,
      playbook: 'flood',
      level: 'S1',
      startedAt: at(-60),
      lastWordAt: at(-20),
      ...crisis,
    }),
    facts: [],
    pauses: [],
    open: [],
    inReview: [],
    spoken: [],
    published: { replies: 0, messages: 0, corrections: 0 },
    atRisk: [],
    statements: [],
    recalls: [],
    steps: [],
    followUps: [],
    noted: [],
    ...over,
  };
}

function viewOf(board: CrisisBoard, now = START, language = 'es', handbook = aHandbook()) {
  const links = new Map([[7, 'https://town.slack.com/archives/C1/p7']]);
  return crisisView(board, { handbook, texts: textsIn(language), now, links });
}

function drawn(board: CrisisBoard, now = START, language = 'es', handbook = aHandbook()): string {
  const view = viewOf(board, now, language, handbook);
  return plainTextOf(wholeBoard(view, { ownChannels: false })).replaceAll(/[*_~]/g, '');
}

describe('a board', () => {
  it('says when the public must hear from us, for how long nobody has spoken, and when a draft comes by itself', () => {
    expect(drawn(aBoard())).toContain('Próximo mensaje a la ciudadanía: 11:40 a más tardar');
    expect(drawn(aBoard())).toContain('Se informa cada 1 h · El bot prepara el «sin novedades»: 11:20');
    expect(drawn(aBoard({}, { lastWordAt: at(-130) }))).toContain('Ya tocaba informar a la ciudadanía: 09:50');
    expect(drawn(aBoard(), START, 'en')).toContain('11:40 at the latest');
  });

  it('says in one line how many steps are over, which is next, by when, and who has it', () => {
    const ended = { kind: 'done', by: berta, at: at(-5), why: null } as const;
    const [call, plan, closing] = [
      aStep({ id: 'a', ended }),
      aStep({ id: 'b', step: 'plan', dueAt: at(15) }),
      aStep({ id: 'c', step: 'last', phase: 'closing', dueAt: null }),
    ];
    const handbook = aHandbookWithSteps();
    const said = (steps: CrisisStep[], language = 'es', now = START) =>
      drawn(aBoard({ steps }), now, language, handbook)
        .split('\n')
        .find((line) => line.includes('🧭'));
    expect(said([])).toBeUndefined();
    expect(said([call, plan, closing])).toBe(
      '🧭 Pasos: 1 de 2 · ahora: Anota quién dirige el plan (11:15 a más tardar) · nadie todavía',
    );
    expect(said([call, { ...plan, taken: { by: ana, at: START } }], 'ca')).toBe(
      '🧭 Passos: 1 de 2 · ara: Anota qui dirigix el pla (com a molt tard: 11:15) · @UANA',
    );
    expect(said([call, plan], 'es', at(20))).toContain('⏰ fuera de plazo: Anota quién dirige el plan (11:15)');
    expect(said([call, closing])).toBe('🧭 Pasos: 1 de 1');
  });

  it('says a step in the words of the handbook in force, else as it was laid out', () => {
    const step = aStep({ dueAt: at(15), what: { es: 'Llama a la centralita' } });
    expect(drawn(aBoard({ steps: [step] }), START, 'es', aHandbookWithSteps())).toContain('ahora: Llama al 112');
    expect(drawn(aBoard({ steps: [step] }))).toContain('ahora: Llama a la centralita');
    const long = `Llama al 112 y pregunta qué zonas y qué nivel. ${'Anota la hora de la llamada. '.repeat(4)}`;
    expect(drawn(aBoard({ steps: [{ ...step, what: { es: long } }] }))).toMatch(
      /ahora: Llama al 112 [^…]* Anota la… \(/,
    );
  });

  it('says on which days only service information goes out, and which roles nobody holds', () => {
    const { institution, ...handbook } = aHandbook();
    const days = [{ from: '2026-11-24', to: '2026-11-24', scope: 'municipal' as const }];
    const elections = { ...handbook, institution: { ...institution, electoralPeriods: days } };
    expect(drawn(aBoard(), START, 'es', elections)).toContain('Periodo electoral');
    expect(drawn(aBoard(), at(14 * 60), 'es', elections)).not.toContain('Periodo electoral');
    const board = aBoard({}, { roles: { approver: { who: berta, since: START } } });
    expect(drawn(board)).toContain('Aprobación: @UBERTA · Sin asignar: Información, Portavocía, Jurídico y Enlace');
  });

  it('puts what waits for a second person before what holds, and what soon runs out before the rest', () => {
    const facts = [
      aFact({ id: 'a', key: 'own_a', title: 'Sin fin', value: 'uno' }),
      aFact({ id: 'b', key: 'own_b', title: 'Pronto', value: 'dos', validUntil: at(10), owner: berta }),
      aFact({ id: 'c', key: 'own_c', title: 'Por ver', value: 'tres', status: 'proposed' }),
      aFact({ id: 'd', key: 'own_d', title: 'De antes', value: 'cuatro', status: 'verified', validUntil: at(-1) }),
    ];
    const board = drawn(aBoard({ facts }));
    const order = ['Por ver: tres', 'Pronto: dos', 'Sin fin: uno', 'Ya no valen: De antes: cuatro (caducado, 10:59)'];
    const places = order.map((words) => board.indexOf(words));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(board).toContain('2 datos vigentes');
    expect(board).toContain('a cargo de @UBERTA · vale hasta 11:10');
  });

  it('begins with the people at risk by state, and only counts those of violence, suicide and minors', () => {
    const risk = (id: number, rule: string, over: Partial<CaseCore> = {}) =>
      aCase({
        core: {
          id,
          class: 'life_risk',
          assessment: anAssessment({ class: 'life_risk', because: [{ decided: 'class', rule, words: [] }] }),
          ...over,
        },
      });
    const rescue = { step: 'safe', by: ana, at: START } as const;
    const atRisk = [
      risk(7, 'life_risk.trapped'),
      risk(8, 'life_risk.suicide'),
      risk(9, 'life_risk.trapped', { rescue }),
    ];
    const [, first] = boardCard(viewOf(aBoard({ atRisk })), { ownChannels: false }).blocks;
    expect(JSON.stringify(first)).toContain(
      '🆘 *3* · 2 sin avisar (<https://town.slack.com/archives/C1/p7|#7>) · 0 con aviso dado · 1 a salvo',
    );
    expect(drawn(aBoard({ atRisk }))).not.toContain('#8');
  });

  it('counts replies, messages of our own and corrections apart', () => {
    const published = { replies: 0, messages: 5, corrections: 1 };
    expect(drawn(aBoard({ published }))).toContain('5 mensajes nuestros publicados · 1 corrección publicada');
    expect(drawn(aBoard({ published }))).not.toContain('0 respuestas');
  });

  it('shows values and sources so that what is copied is what was typed', () => {
    const value = 'https://riudalba.example/avisos_lluvia/hoy_28';
    const facts = [aFact({ id: 'a', key: 'link', title: null, value, source: '24/11 12:30 @guardia #2' })];
    const shown = JSON.stringify(wholeBoard(viewOf(aBoard({ facts })), { ownChannels: false }).blocks);
    expect(shown).toContain(value);
    expect(shown).toContain('24/11 12:30 @guardia #2');
    expect(shown).not.toContain('\u200b');
  });

  it('lists each reply once, those first that are still to be put right, with what became of it', () => {
    const recall = (id: string, over: Partial<Recall> = {}): Recall => ({
      id: `recall-${id}`,
      factId: 'a',
      factKey: 'zone',
      factTitle: null,
      why: 'superseded',
      publicationId: id,
      caseId: 1,
      crisisId: 3,
      correctionCaseId: 7,
      at: START,
      waived: null,
      ...over,
    });
    const out = (id: string) => aPublication({ id, status: 'published', proof: `https://x.com/v/status/${id}` });
    const recalls = [
      {
        recall: recall('1', { waived: { by: ana, at: START, why: 'Es lo mismo' } }),
        publication: out('1'),
        corrections: [],
      },
      { recall: recall('2'), publication: { ...out('2'), status: 'withdrawn' as const }, corrections: [] },
      {
        recall: recall('3'),
        publication: out('3'),
        corrections: [{ ...out('9'), corrects: ['3'], putsRight: ['recall-3'] }],
      },
      {
        recall: recall('4'),
        publication: out('4'),
        corrections: [{ ...out('9'), status: 'held' as const, corrects: ['4'], putsRight: ['recall-4'] }],
      },
      {
        recall: recall('4', { id: 'again', factKey: 'level', why: 'expired' }),
        publication: out('4'),
        corrections: [],
      },
    ];
    const lines = drawn(aBoard({ recalls }))
      .split('\n')
      .filter((line) => line.includes(' → '));
    expect(lines).toEqual([
      '♻️ #1 en X: zona ha cambiado y nivel de aviso ha caducado → por corregir, en #7',
      '➖ #1 en X: zona ha cambiado → no hace falta corregirlo',
      '⬛ #1 en X: zona ha cambiado → retirado',
      '✅ #1 en X: zona ha cambiado → corregido',
    ]);
    expect(drawn(aBoard({ recalls }))).toContain('1 por corregir');
  });

  it('tells apart what became of each fact under a reply, and names the case of each correction', () => {
    const publication = aPublication({ id: '1', status: 'published', proof: 'https://x.com/v/status/1' });
    const recall = (factKey: string, correctionCaseId: number): Recall => ({
      id: factKey,
      factId: factKey,
      factKey,
      factTitle: null,
      why: 'superseded',
      publicationId: '1',
      caseId: 1,
      crisisId: 3,
      correctionCaseId,
      at: START,
      waived: null,
    });
    const right = aPublication({ id: '9', status: 'published', corrects: ['1'], putsRight: ['zone'] });
    const board = aBoard({
      recalls: [recall('zone', 9), recall('level', 17), recall('next_update', 18)].map((one) => {
        return { recall: one, publication, corrections: [right] };
      }),
    });
    const lines = drawn(board)
      .split('\n')
      .filter((line) => line.includes(' → '));
    expect(lines).toEqual([
      '♻️ #1 en X: nivel de aviso ha cambiado → por corregir, en #17',
      '♻️ #1 en X: hora del próximo aviso ha cambiado → por corregir, en #18',
      '✅ #1 en X: zona ha cambiado → corregido',
    ]);
    expect(drawn(board)).toContain('1 por corregir');
  });

  it('tells planned posts on values that fell beside replies, the open ones first', () => {
    const fallen = [aFact({ key: 'zone', status: 'superseded' })];
    const departure = (over: object) => aDeparture(anApprovedContent(), { status: 'published', ...over });
    const board = aBoard({
      planned: [
        { departure: departure({ reason: 'kept:Se corrige en otro' }), fallen },
        { departure: departure({ status: 'withdrawn' }), fallen },
        { departure: departure({ reason: 'fact_changed' }), fallen },
      ],
    });
    const lines = drawn(board)
      .split('\n')
      .filter((line) => line.includes(' → '));
    expect(lines).toEqual([
      '♻️ Publicación prevista · X: zona ha cambiado → por corregir',
      '➖ Publicación prevista · X: zona ha cambiado → no hace falta corregirlo',
      '⬛ Publicación prevista · X: zona ha cambiado → retirado',
    ]);
    expect(drawn(board)).toContain('1 por corregir');
  });
});
