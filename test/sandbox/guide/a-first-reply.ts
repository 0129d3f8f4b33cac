import type { CaseState, SignOff } from '../../../src/domain/cases/model/case-state.ts';
import type { Actor } from '../../../src/domain/people/actor.ts';
import { aCase, aDraft, aFact, ana, aPublication, dora, oscar, START } from '../../support/builders/a-case.ts';

export const URL_OF_REPLY = 'https://x.com/vallserena/status/51';
const OUT_AT = '2026-11-24T10:04:05.000Z';

const asked = aDraft({ missingFacts: ['zone'] });
const filled = aDraft({
  id: 'draft-2',
  version: 2,
  text: 'Afecta a La Ribera.',
  factIds: ['fact-1'],
  basedOn: 'draft-1',
});
const corrected = aDraft({
  id: 'draft-3',
  version: 3,
  text: 'Corregimos: afecta a El Molinar.',
  places: [
    {
      target: 'correction:p-1',
      network: 'x',
      audience: 'public',
      text: 'Corregimos: afecta a El Molinar.',
      corrects: ['p-1'],
    },
  ],
});

function signOff(draftId: string, by: Actor, as: SignOff['as']): SignOff {
  const { digest } = [asked, filled, corrected].find(({ id }) => id === draftId) ?? asked;
  const never = { overruled: [], noteId: null, spoken: null, voidedAt: null };
  return { id: `${draftId} ${as}`, caseId: 1, draftId, digest, by, as, roles: [], at: START, ...never };
}

const held = aPublication({ draftId: 'draft-2', digest: filled.digest });
const out = { status: 'published', proof: URL_OF_REPLY, publishedAt: OUT_AT, publishedBy: ana } as const;
const correction = aPublication({
  ...out,
  id: 'p-2',
  draftId: 'draft-3',
  target: 'correction:p-1',
  corrects: ['p-1'],
  proof: 'https://x.com/vallserena/status/52',
  publishedAt: '2026-11-24T10:09:00.000Z',
});

const toAsk = { drafts: [asked, filled], facts: [aFact()] };
const toApprove = { ...toAsk, signOffs: [signOff('draft-2', ana, 'proposer')] };
const approved = { ...toApprove, signOffs: [...toApprove.signOffs, signOff('draft-2', oscar, 'approver')] };
const published = { ...approved, publications: [{ ...held, ...out }] };
const correcting = { ...published, drafts: [asked, filled, corrected] };
const again = [signOff('draft-3', ana, 'proposer'), signOff('draft-3', dora, 'approver')];

/** The states of a case on its way from a flag to a correction that stands below the reply. */
export const WAY: readonly (readonly [what: string, state: CaseState])[] = [
  ['flagged', aCase({ drafts: [asked] })],
  ['its fact entered', aCase(toAsk)],
  ['approval asked for', aCase(toApprove)],
  ['approved', aCase({ ...approved, publications: [held] })],
  ['its hold over', aCase({ ...approved, publications: [{ ...held, status: 'publishing' }] })],
  ['published', aCase(published)],
  ['a correction written', aCase(correcting)],
  ['the correction asked for', aCase({ ...correcting, signOffs: [...approved.signOffs, ...again.slice(0, 1)] })],
  [
    'corrected',
    aCase({
      ...correcting,
      signOffs: [...approved.signOffs, ...again],
      publications: [...published.publications, correction],
    }),
  ],
];
