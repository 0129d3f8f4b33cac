import type { CaseState } from '../../../src/domain/cases/model/case-state.ts';
import type { RelatedCases } from '../../../src/domain/cases/ports/related-cases.ts';
import { NO_RELATED_CASES } from '../../../src/domain/cases/ports/related-cases.ts';
import { aDraft, aFact, aPublication, arnau, berta, biel, START } from '../../support/builders/a-case.ts';
import {
  aCrisis,
  aPause,
  aPlace,
  aPlacedDraft,
  aRecall,
  aStatement,
  outOn,
  seenBy,
  spokenFor,
} from '../../support/builders/a-statement.ts';

/** What a card says, what it does not, and its primary button. */
export type CardStory = {
  state: CaseState;
  related?: RelatedCases;
  says: string[];
  hides?: string[];
  primary: string | null;
};

const both = [aPlace('x'), aPlace('mastodon')];
const draft = aPlacedDraft(both);
const SHORT = 'Hay agua en El Molinar. No bajes al barranco. Emergencias: 112.';
const published = { status: 'published', publishedBy: berta, publishedAt: START } as const;
const onX = { ...published, proof: 'https://x.com/vallserena/status/1' };
const onMastodon = { ...published, proof: 'https://social.example/@v/2' };
const approved = seenBy(draft);
const held = [outOn('x', {}, draft), outOn('mastodon', {}, draft)];
const plan = { level: 'fase de emergencia', director: 'Alcaldía', link: 'https://plan.example/1', since: START };
const zone = aFact({ id: 'zone-1', scope: 'crisis:3', value: 'El Molinar', translations: { ca: 'El Moliner' } });
const fell: RelatedCases = { ...NO_RELATED_CASES, facts: [{ ...zone, status: 'superseded' }] };

const corrects = [
  aPlace('x', SHORT, { target: 'correction:p-1', corrects: ['p-1'] }),
  aPlace('mastodon', SHORT, { target: 'correction:p-2', corrects: ['p-2'] }),
];
const old = (id: string, network: string, proof: string) => ({
  publication: aPublication({ ...published, id, caseId: 7, network, proof }),
  text: 'Hay agua en El Molinar.',
});
const correction = aStatement({
  drafts: [aPlacedDraft(corrects)],
  recalls: [
    aRecall({ caseId: 7, correctionCaseId: 1 }),
    aRecall({ id: 'r-2', publicationId: 'p-2', caseId: 7, correctionCaseId: 1 }),
  ],
  core: { statement: 'correction' },
});
const fallen: RelatedCases = {
  ...fell,
  corrected: [
    old('p-1', 'x', 'https://x.com/vallserena/status/1'),
    old('p-2', 'mastodon', 'https://social.example/@v/2'),
  ],
  cards: [{ caseId: 7, message: { channel: 'C1', ts: '1.7' } }],
};
const many = Array.from({ length: 40 }, (_, index) =>
  aPlace('x', SHORT, { target: `correction:m-${index}`, corrects: [`m-${index}`] }),
);
const manyDraft = aPlacedDraft(many);

/** Cards of texts that stand at several places, in a crisis, under a pause; of what is out and fell; of approvals by voice. */
export const PLACED: Record<string, CardStory> = {
  'a statement, open': {
    state: aStatement(),
    says: [
      '#1 · S2 · Mensaje propio · Primer mensaje · Crisis 3',
      'Crisis 3 · DANA en La Ribera',
      'X 119 / 280 · Mastodon 119 / 500',
      'No publicar…',
    ],
    hides: ['Corregir clasificación', 'Pasar a privado', 'Ya se respondió', 'Ninguna palabra', 'statement'],
    primary: 'Pedir aprobación',
  },
  'a statement in which X says something else': {
    state: aStatement({ drafts: [aPlacedDraft([aPlace('x', SHORT), aPlace('mastodon')])] }),
    says: ['X 63 / 280', 'Mastodon 119 / 500', SHORT, 'Sabemos que hay miedo'],
    primary: 'Pedir aprobación',
  },
  'a statement in a crisis with a plan, in a drill': {
    state: aStatement({ crisis: aCrisis({ plan, drill: 'flood' }) }),
    says: ['plan activado desde el 24/11/26, 11:00: fase de emergencia, dirige Alcaldía', 'mensaje de la dirección'],
    primary: 'Pedir aprobación',
  },
  'a statement in its hold': {
    state: aStatement({ signOffs: approved, publications: held }),
    says: ['X · ⏳ Se envía a las 11:00:30', 'Mastodon · ⏳ Se envía a las 11:00:30', 'Deshacer'],
    primary: 'Publicar ya',
  },
  'a statement held back by a pause': {
    state: aStatement({ signOffs: approved, publications: held, pauses: [aPause()] }),
    says: [
      '⏸️ Publicación en pausa (todo) desde el 24/11/26, 11:00, por @UBERTA: Hay víctimas',
      'X · ⏸️ En pausa: no se envía.',
      'Deshacer',
    ],
    hides: ['Publicar ya', 'Se envía a las'],
    primary: null,
  },
  'a statement by hand, the leading account out of the pause': {
    state: aStatement({
      signOffs: approved,
      publications: [outOn('x', { status: 'publishing' }, draft), outOn('mastodon', {}, draft)],
      pauses: [aPause({ scope: { kind: 'network', network: 'mastodon' } })],
    }),
    says: ['en pausa (solo Mastodon)', 'X · ✋ Aprobada. Copia el texto', 'Mastodon · ⏸️ En pausa: no se envía.'],
    primary: 'Copiar y publicar',
  },
  'a statement in somebody’s hand when the pause began': {
    state: aStatement({
      signOffs: approved,
      publications: [outOn('x', { status: 'publishing' }, draft), outOn('mastodon', { status: 'publishing' }, draft)],
      pauses: [aPause()],
    }),
    says: ['⏸️ En pausa: no lo publiques. Si ya lo publicaste, anótalo.', 'En pausa: ver por qué'],
    primary: null,
  },
  'a statement that is out on X and waits on Mastodon': {
    state: aStatement({
      signOffs: approved,
      publications: [outOn('x', onX, draft), outOn('mastodon', { status: 'failed', reason: 'publish.failed' }, draft)],
    }),
    says: [
      'X · 🟢 Publicada por @UBERTA: https://x.com/vallserena/status/1',
      'Mastodon · No se publicó: la red no lo aceptó.',
      'Reabrir…',
      'Retirar…',
    ],
    primary: 'Copiar y publicar',
  },
  'a statement that is out everywhere': {
    state: aStatement({
      signOffs: approved,
      publications: [outOn('x', onX, draft), outOn('mastodon', onMastodon, draft)],
    }),
    says: ['🟢', 'X · 🟢 Publicada', 'Mastodon · 🟢 Publicada', 'Corregir lo publicado…', 'Retirar…'],
    primary: null,
  },
  'a statement that went out other than approved on X': {
    state: aStatement({
      drafts: [draft, aDraft({ id: 'draft-2', version: 2, text: 'Otra cosa.', basedOn: draft.id })],
      core: { currentDraftId: draft.id },
      signOffs: approved,
      publications: [
        outOn('x', { ...onX, deliveredAs: { kind: 'deviation', draftId: 'draft-2' } }, draft),
        outOn('mastodon', onMastodon, draft),
      ],
    }),
    says: ['Publicada con cambios que nadie aprobó', 'X · ⚠️ Arriba, lo aprobado', 'Otra cosa.'],
    primary: null,
  },
  'a correction': {
    state: correction,
    related: fallen,
    says: [
      'Mensaje propio · Corrección · Crisis 3',
      '⚠️ Ya no vale zona = El Molinar · ca : El Moliner, que se ha cambiado por otro.',
      'Corrige lo publicado: X #7 https://x.com/vallserena/status/1, Mastodon #7 https://social.example/@v/2',
      'Hay agua en El Molinar.',
      'X 63 / 280 · Mastodon 63 / 500',
    ],
    primary: 'Aprobar',
  },
  'a correction of forty replies': {
    state: aStatement({
      drafts: [manyDraft],
      signOffs: seenBy(manyDraft),
      publications: many.map(({ target, corrects: ids }, index) =>
        aPublication({
          id: `c-${index}`,
          draftId: manyDraft.id,
          digest: manyDraft.digest,
          target,
          corrects: ids,
          ...(index < 30 ? { status: 'publishing' } : onX),
        } as const),
      ),
      core: { statement: 'correction' },
    }),
    says: ['X (40 sitios) 63 / 280', 'Elige el sitio…', 'sitios más'],
    primary: null,
  },
  'an approval that may be given by voice': {
    state: aStatement({ signOffs: approved, core: { severity: 'S1' } }),
    says: [
      'Necesita: dirección del plan',
      '📞 Puede aprobar por teléfono: Amparo Llopis, Jefa de guardia de bomberos',
      'Anotar aprobación de viva voz…',
    ],
    primary: 'Aprobar',
  },
  'an approval by voice that nobody has confirmed': {
    state: aStatement({
      signOffs: [...approved, spokenFor(draft)],
      publications: held,
      core: { severity: 'S1' },
    }),
    says: [
      'Aprueba de viva voz Amparo Llopis, Jefa de guardia de bomberos (dirección del plan), a las 11:00 · lo anotó @UBERTA · ⚠️ sin confirmar',
      'Falta confirmar la aprobación de viva voz de Amparo Llopis',
      'Confirmar',
    ],
    primary: 'Publicar ya',
  },
  'an approval by voice that is confirmed': {
    state: aStatement({
      signOffs: [...approved, spokenFor(draft, { spoken: { saidAt: START, confirmed: { by: arnau, at: START } } })],
      publications: held,
      core: { severity: 'S1' },
    }),
    says: ['lo anotó @UBERTA · lo confirmó @UARNAU'],
    hides: ['Falta confirmar'],
    primary: 'Publicar ya',
  },
  'a value of the crisis that waits for another person': {
    state: aStatement({
      facts: [
        zone,
        aFact({
          ...zone,
          id: 'zone-2',
          status: 'proposed',
          value: 'La Ribera',
          translations: { ca: 'La Ribera' },
          owner: biel,
          validUntil: '2026-11-24T12:30:00.000Z',
        }),
      ],
    }),
    says: [
      '⏳ Dato por confirmar: zona = La Ribera · ca : La Ribera · ahora el valor es El Molinar · ca : El Moliner · según Policía Local · hasta las 13:30 · a cargo de @UBIEL · lo propone @UANA para toda la crisis. Espera a otra persona del equipo',
      'Confirmar dato',
    ],
    primary: 'Pedir aprobación',
  },
  'a text whose fact soon runs out': {
    state: aStatement({
      drafts: [aPlacedDraft(both, { factIds: ['zone-1'] })],
      facts: [{ ...zone, validUntil: '2026-11-24T10:40:00.000Z' }],
    }),
    says: ['⏳ zona = El Molinar · ca : El Moliner vale hasta las 11:40. A cargo de @UANA.'],
    primary: 'Pedir aprobación',
  },
};
