import type { CaseCore, CaseState, SignOff } from '../../../../src/domain/cases/model/case-state.ts';
import type { Publication } from '../../../../src/domain/cases/model/publication.ts';
import { aCase, aDraft, ana, berta, biel, START } from '../../builders/a-case.ts';

const { id: draftId, digest } = aDraft();
const seen = { caseId: 1, draftId, digest, at: START, noteId: null, spoken: null, voidedAt: null } as const;
const proposed: SignOff = { ...seen, id: 'e-1', by: ana, as: 'proposer', roles: ['writer'], overruled: [] };
const approved: SignOff = { ...seen, id: 'e-2', by: biel, as: 'approver', roles: ['approver'], overruled: [] };
const row = {
  id: 'p-1',
  caseId: 1,
  draftId,
  digest,
  target: 'post-1',
  network: 'x',
  audience: 'public',
  holdUntil: START,
  awaitsGoOn: false,
  handbookHash: '0'.repeat(64),
  basis: null,
  withdrawal: null,
  reason: null,
  waitUntil: null,
} as const;

export const writtenByBiel = aDraft({ writtenBy: biel, touchedBy: ['slack:T1:UBIEL'] });
const floor = { severity: 'S1', tags: ['legal'], by: ['slack:T1:UBIEL'] } satisfies CaseCore['floor'];

/** Out, but other than approved; or answered by another way. */
function outWithoutApproval(deliveredAs: Publication['deliveredAs']): CaseState {
  const live = { status: 'published', proof: 'https://x.com/nuestra/status/1', publishedBy: berta } as const;
  const published: Publication = { ...row, ...live, publishedAt: START, deliveredAs, corrects: [], putsRight: [] };
  const state = aCase({ signOffs: [proposed, approved], publications: [published] });
  const out = aDraft({ id: 'draft-2', version: 2, text: 'Te ayudamos en el 010, seguro.', basedOn: 'draft-1' });
  return { ...state, drafts: [...state.drafts, out] };
}

/** Cases where a second person's look is missing, or was: what the card says, and its primary button. */
export const WITHOUT_A_SECOND_LOOK: [string, CaseState, string[], string | null][] = [
  [
    'in review, written by an approver',
    aCase({
      drafts: [aDraft({ id: 'draft-0', writtenBy: ana }), { ...writtenByBiel, basedOn: 'draft-0' }],
      signOffs: [approved],
    }),
    [
      'Escrito por @UBIEL',
      'su edición cuenta como su aprobación',
      'Falta que lo lea y lo confirme @UANA, u otra persona',
    ],
    'Lo he leído, adelante',
  ],
  [
    'in review, all approvals there',
    aCase({ signOffs: [proposed, approved] }),
    ['Ya están las aprobaciones. Falta el último paso'],
    'Lo he leído, adelante',
  ],
  [
    'lowered and not confirmed',
    aCase({ core: { severity: 'S4', floor, loweredBy: floor.by } }),
    ['@UBIEL bajó la urgencia* de S1 (Jurídico) a S4', 'Confirmar menos urgencia', 'servicios jurídicos'],
    'Pedir aprobación',
  ],
  [
    'marked',
    aCase({ core: { tags: ['legal', 'personal_data'] } }),
    ['marcas: Jurídico y Datos personales'],
    'Pedir aprobación',
  ],
  [
    'out other than approved',
    outWithoutApproval({ kind: 'deviation', draftId: 'draft-2' }),
    [
      'Publicada con cambios que nadie aprobó',
      'Se publicó un texto distinto del aprobado.',
      'Esto es lo que se publicó (v2)',
      'Te ayudamos en el 010, seguro.',
    ],
    null,
  ],
  [
    'answered elsewhere',
    outWithoutApproval({ kind: 'elsewhere', who: 'Marta, atención' }),
    ['Respondida por otra vía, sin aprobación', 'nadie lo aprobó aquí', 'Lo anotó @UBERTA'],
    null,
  ],
];
