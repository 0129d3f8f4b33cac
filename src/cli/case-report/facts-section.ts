import type { Html } from '../../documents/html.ts';
import { htmlSection, htmlTable } from '../../documents/section.ts';
import type { EnteredFact } from '../../domain/cases/model/fact.ts';
import type { CaseReport } from './reported-case.ts';
import { actorName } from './who-and-when.ts';

const HEADS = [
  'report.fact',
  'report.value',
  'report.source',
  'report.who',
  'report.when',
  'report.verified',
  'report.standing',
] as const;

/** Every value that the case's texts could rest on, or did: who wrote it down, who verified it, and what became of it. */
export function factsSection({ state, related, texts, mask }: CaseReport): Html {
  const known = new Map([...(related?.facts ?? []), ...state.facts].map((fact) => [fact.id, fact]));
  const rows = [...known.values()].map((fact) => [
    fact.title ?? fact.key,
    mask(
      [fact.value, ...Object.entries(fact.translations).map(([language, words]) => `${language}: ${words}`)].join(
        ' · ',
      ),
    ),
    mask(fact.source),
    actorName(fact.enteredBy),
    fact.enteredAt,
    fact.verifiedAt === null ? '—' : `${fact.verifiedAt} · ${actorName(fact.verifiedBy)}`,
    standing(fact, texts, mask),
  ]);
  const heads = HEADS.map((key) => texts.t(key));
  return htmlSection(texts.t('report.facts'), rows.length === 0 ? [] : [htmlTable(heads, rows)]);
}

function standing(
  { status, validUntil, ended }: EnteredFact,
  texts: CaseReport['texts'],
  mask: CaseReport['mask'],
): string {
  const parts = [
    texts.t(`report.fact_${status}`),
    ...(ended === null ? [] : [ended.at, actorName(ended.by), ...(ended.why === null ? [] : [mask(ended.why)])]),
    ...(ended === null && validUntil !== null ? [`→ ${validUntil}`] : []),
  ];
  return parts.join(' · ');
}
