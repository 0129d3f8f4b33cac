import type { CaseState, SignOff } from '../../../../src/domain/cases/model/case-state.ts';
import type { Publication } from '../../../../src/domain/cases/model/publication.ts';
import { aCase, aDraft, ana, aPublication, berta, biel, START } from '../../../support/builders/a-case.ts';
import { WITHOUT_A_SECOND_LOOK } from '../../../support/drivers/slack/without-a-second-look.ts';

const HOST = 'Gracias por escribir. Míralo en https://padron.example.net';

/** Returns a sign-off of the draft by the person who proposed it. */
export function endorsed(over: Partial<SignOff> = {}): SignOff {
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

export const approved = endorsed({ id: 'e-2', by: biel, as: 'approver', roles: ['approver'] });

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
  incident: null,
  undone: null,
};

/** Each state of a card, what it says, what it does not say, and its primary button. */
export const STATES: [string, CaseState, string[], string | null][] = [
  ['open', aCase(), ['🟠 #1 · S4', 'Por atender', 'Nadie se encarga todavía', 'Borrador v1'], 'Pedir aprobación'],
  ['open without a draft', aCase({ drafts: [] }), ['Sin borrador.'], 'Escribir respuesta'],
  ['open, S1', aCase({ core: { severity: 'S1' } }), ['🔴 #1 · S1', 'Necesita 2 aprobaciones: '], 'Pedir aprobación'],
  [
    'a person at risk',
    aCase({ core: { class: 'life_risk', severity: 'S1' } }),
    ['🔴', 'Todavía no se ha avisado a nadie', '112', 'Escribir respuesta'],
    'He llamado al 112',
  ],
  [
    'a person at risk, in review',
    aCase({ core: { class: 'life_risk', severity: 'S1' }, signOffs: [endorsed()] }),
    ['Aprobar', 'Editar', 'Devolver', 'Lo he leído'],
    'He llamado al 112',
  ],
  [
    'a person at risk, told',
    aCase({ core: { class: 'life_risk', severity: 'S1' }, handoffs: [telling] }),
    ['Ya se avisó a:* sala del 112 · tel. 112 · 24/11/26, 11:00 · por @UANA', 'Rosa Soler', 'Otra línea…'],
    'Usar esta línea en privado',
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
  ['held', publication({}), ['🔵', '⏳ Se envía a las 11:00:30', 'Deshacer'], 'Publicar ya'],
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
  ['unknown', publication({ status: 'unknown' }), ['No sabemos si llegó a publicarse.'], null],
  [
    'stopped',
    { ...publication({ status: 'stopped', reason: 'stopped.fact_changed' }), signOffs: [] },
    ['Por atender', 'Un dato que usaba el texto ha cambiado'],
    'Pedir aprobación',
  ],
  ...WITHOUT_A_SECOND_LOOK,
  ['dismissed', closed('let_stand'), ['⚪', 'Sin respuesta, por decisión'], null],
  ['handed over', closed('not_ours'), ['⚪', 'Entregada a quien corresponde'], null],
  [
    'folded',
    aCase({ core: { class: 'hate' } }),
    ['Mensaje ofensivo, plegado.', 'Ver el mensaje completo'],
    'Pedir aprobación',
  ],
];
