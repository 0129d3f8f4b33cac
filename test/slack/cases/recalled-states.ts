import type { RelatedCases } from '../../../src/domain/cases/ports/related-cases.ts';
import { NO_RELATED_CASES } from '../../../src/domain/cases/ports/related-cases.ts';
import { aCase, aDraft, aFact, ana, aPublication, arnau, berta, biel, START } from '../../support/builders/a-case.ts';
import { aCrisis, aPlace, aPlacedDraft, aRecall } from '../../support/builders/a-statement.ts';
import type { CardStory } from './placed-states.ts';

const published = { status: 'published', publishedBy: berta, publishedAt: START } as const;
const onX = { ...published, proof: 'https://x.com/vallserena/status/1' };
const zone = aFact({ id: 'zone-1', scope: 'crisis:3', value: 'El Molinar', status: 'superseded' });
const fell: RelatedCases = { ...NO_RELATED_CASES, facts: [zone] };

const out = aCase({
  core: { crisisId: 3, playbook: 'flood' },
  crisis: aCrisis(),
  publications: [aPublication(onX)],
});

/** Cards of replies that are out: their fact fell, they come down, they are put right. */
export const RECALLED: Record<string, CardStory> = {
  'a reply whose fact fell, still to be corrected': {
    state: { ...out, recalls: [aRecall()] },
    related: { ...fell, cards: [{ caseId: 14, message: { channel: 'C1', ts: '1.14' } }] },
    says: [
      'Lo publicado usa un dato que ya no vale (X). Ya no vale zona = El Molinar, que se ha cambiado por otro.',
      'Falta corregirlo: la corrección es el caso #14.',
      'Corregir lo publicado…',
      'Retirar…',
    ],
    primary: null,
  },
  'a reply whose fact fell, corrected': {
    state: { ...out, recalls: [aRecall()] },
    related: {
      ...fell,
      corrections: [
        aPublication({
          ...published,
          id: 'c',
          caseId: 14,
          corrects: ['p-1'],
          putsRight: ['recall-1'],
          proof: 'https://x.com/vallserena/status/2',
        }),
      ],
    },
    says: ['✓ Corregido: https://x.com/vallserena/status/2'],
    hides: ['Falta corregirlo'],
    primary: null,
  },
  'a reply whose fact fell, and nobody needs to correct it': {
    state: { ...out, recalls: [aRecall({ waived: { by: biel, at: START, why: 'Es la misma zona' } })] },
    says: ['@UBIEL decidió que no hace falta corregirlo: Es la misma zona'],
    primary: null,
  },
  'a reply that must be taken down': {
    state: aCase({
      publications: [
        aPublication({
          ...onX,
          withdrawal: { reason: 'order', orderedBy: 'Juzgado n.º 3', by: ana, at: START, down: null },
        }),
      ],
    }),
    says: [
      '🗑️ Hay que retirarla: lo ordena una autoridad. Lo ordena Juzgado n.º 3; lo anotó @UANA',
      'https://x.com/vallserena/status/1',
    ],
    hides: ['Corregir lo publicado'],
    primary: 'Confirmar que se retiró',
  },
  'a reply that is down': {
    state: aCase({
      core: { currentDraftId: null },
      publications: [
        aPublication({
          ...onX,
          status: 'withdrawn',
          withdrawal: { reason: 'personal_data', orderedBy: 'DPD', by: ana, at: START, down: { by: arnau, at: START } },
        }),
      ],
    }),
    says: ['Por atender', 'X (v1) · ⚪ Retirada: expone datos personales. Lo confirmó @UARNAU'],
    primary: 'Escribir respuesta',
  },
  'what puts right a reply, in review': {
    state: aCase({
      drafts: [
        aDraft(),
        aPlacedDraft([aPlace('x', 'Corregimos: llama al 010.', { target: 'correction:p-1', corrects: ['p-1'] })], {
          id: 'draft-2',
          version: 2,
          basedOn: 'draft-1',
          writtenBy: ana,
          touchedBy: ['slack:T1:UANA'],
        }),
      ],
      publications: [aPublication(onX)],
    }),
    says: [
      'Corrige lo publicado: X #1 https://x.com/vallserena/status/1',
      'Corregimos: llama al 010.',
      'X (v1) · 🟢 Publicada',
      'Retirar…',
    ],
    hides: ['Otra versión', 'Ya se respondió', 'Pasar a privado'],
    primary: 'Pedir aprobación',
  },
};
