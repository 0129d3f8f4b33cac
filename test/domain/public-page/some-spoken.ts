import type { CaseState } from '../../../src/domain/cases/model/case-state.ts';
import type { Crisis } from '../../../src/domain/cases/model/crises/crisis.ts';
import type { EnteredFact } from '../../../src/domain/cases/model/fact.ts';
import type { Publication } from '../../../src/domain/cases/model/publication.ts';
import type { PublicRows } from '../../../src/domain/public-page/public-rows.ts';
import type { Language } from '../../../src/domain/text/languages.ts';
import { aCase, aDraft, aFact, ana, aPost, aPublication } from '../../support/builders/a-case.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aCrisis, aPlace, aPlacedDraft, aRecall, aStatement, outOn } from '../../support/builders/a-statement.ts';

export const AT = (hour: string) => `2026-11-24T${hour}:00.000Z`;
export const NOW = AT('13:00');

export const ZONE: EnteredFact = aFact({
  id: 'zone-1',
  scope: 'crisis:3',
  value: 'El Molinar',
  verifiedBy: ana,
  verifiedAt: AT('10:30'),
});

type Said = {
  id: number;
  text: string;
  at: string;
  language?: Language;
  network?: string;
  publication?: Partial<Publication>;
  core?: Partial<CaseState['core']>;
  factIds?: string[];
  recalls?: CaseState['recalls'];
};

/** A statement in the flood, published on one network. */
export function aSpoken({ id, text, at, network = 'x', ...over }: Said): PublicRows['cases'][number] {
  const { language = 'es', publication = {}, core = {}, factIds = [], recalls = [] } = over;
  const place = aPlace(network, text);
  const draft = aPlacedDraft([place], { id: `draft-${id}`, caseId: id, language, factIds });
  const out = { id: `p-${id}`, caseId: id, status: 'published', publishedAt: at } as const;
  const publications = [{ ...outOn(network, out, draft), ...publication }];
  const state = aStatement({ drafts: [draft], publications, recalls, core: { id, ...core } });
  return { core: state.core, posts: [], drafts: [draft], publications, recalls };
}

/** A flood in which the zone was told, and the rows of the page. */
export function someRows(over: Partial<PublicRows> = {}): PublicRows {
  return {
    crises: [theCrisis()],
    cases: [
      aSpoken({ id: 11, text: 'Hay agua en El Molinar.\n\nEmergencias: 112.', at: AT('11:00'), factIds: ['zone-1'] }),
    ],
    facts: [ZONE],
    ...over,
  };
}

export function theCrisis(over: Partial<Crisis> = {}): Crisis {
  return aCrisis({ title: 'La DANA de Rosa Martínez', ...over });
}

/** The zone fell at noon, and a correction went out at half past. */
export function corrected(isOut = true): PublicRows {
  const ended = { at: AT('12:00'), by: ana, why: 'No es así' };
  const recalls = [aRecall({ caseId: 11, publicationId: 'p-11', correctionCaseId: 14, at: AT('12:00') })];
  const [first] = someRows().cases;
  const correction = aSpoken({
    id: 14,
    text: 'Corrección: hay agua en La Ribera.',
    at: AT('12:30'),
    factIds: ['zone-2'],
    core: { statement: 'correction' },
    publication: { corrects: ['p-11'] },
  });
  return someRows({
    cases: [...(first === undefined ? [] : [{ ...first, recalls }]), ...(isOut ? [correction] : [])],
    facts: [
      { ...ZONE, status: 'superseded', supersededBy: 'zone-2', ended },
      { ...ZONE, id: 'zone-2', value: 'La Ribera', verifiedAt: AT('12:00') },
    ],
  });
}

const [X] = aHandbook().institution.networks;
/** A handbook with a page of ours, on which people write. */
export const withWeb = aHandbook({
  institution: {
    ...aHandbook().institution,
    networks: [
      ...aHandbook().institution.networks,
      ...(X === undefined ? [] : [{ ...X, id: 'page', kind: 'web' as const }]),
    ],
  },
});

/** What a citizen wrote below a page of ours, and the reply there. */
export function aReplyOnThePage(text: string, over: Parameters<typeof aCase>[0] = {}): PublicRows['cases'][number] {
  const publication = aPublication({
    network: 'page',
    status: 'published',
    publishedAt: AT('11:00'),
    draftId: 'draft-9',
  });
  const state = aCase({
    posts: [aPost({ network: 'page', author: 'Marta Olabe', text: 'Soy Marta Olabe, ¿abre el padrón?' })],
    drafts: [aDraft({ id: 'draft-9', text })],
    publications: [publication],
    ...over,
  });
  return state;
}
