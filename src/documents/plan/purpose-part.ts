import type { Network } from '../../domain/handbook/institution.ts';
import { formatList } from '../../i18n/lists.ts';
import type { Cell, ReportBlock } from '../report/report-document.ts';
import { linkCell, namedRows, paragraph } from '../report/report-document.ts';
import type { PlanContext } from './plan-context.ts';
import { cellParagraph } from './plan-context.ts';

/** Sign in a cell for what the handbook does not say. */
const NONE = '–';

/** Shows why the institution has profiles. */
export function purposeBlocks({ handbook, house }: PlanContext): ReportBlock[] {
  const { purpose } = handbook.institution.plan;
  return purpose === undefined ? [] : [cellParagraph(house(purpose))];
}

/** Shows what is communicated, and what is not. */
export function scopeBlocks({ handbook, texts, house }: PlanContext): ReportBlock[] {
  const { weCommunicate = [], weDoNot = [] } = handbook.institution.plan.scope ?? {};
  const listed = (title: string, lines: readonly string[]): ReportBlock[] =>
    lines.length === 0
      ? []
      : [
          { kind: 'heading', text: title },
          { kind: 'list', items: lines.map((line) => [house(line)]) },
        ];
  return [...listed(texts.t('plan.we_communicate'), weCommunicate), ...listed(texts.t('plan.we_do_not'), weDoNot)];
}

/** Shows each action with its means, its owner, and when it is done. */
export function actionBlocks({ handbook, texts, house, area }: PlanContext): ReportBlock[] {
  const heads = ['action', 'means', 'owner', 'done_when'] as const;
  return namedRows(
    heads.map((head) => texts.t(`plan.head_${head}`)),
    (handbook.institution.plan.actions ?? []).map(({ what, means, owner, doneWhen }) => [
      house(what),
      house(means),
      area(owner),
      doneWhen === undefined ? NONE : house(doneWhen),
    ]),
  );
}

/** Shows the networks with account, owner and frequency. */
export function networkBlocks({ handbook, texts, area }: PlanContext): ReportBlock[] {
  const { networks } = handbook.institution;
  const heads = ['network', 'account', 'owner', 'frequency'] as const;
  return namedRows(
    heads.map((head) => texts.t(`plan.head_${head}`)),
    networks.map((network) => [
      network.name,
      accountCell(network),
      network.owner === undefined ? NONE : area(network.owner),
      network.minimumFrequencyDays === undefined
        ? NONE
        : texts.t('plan.every_days', { count: network.minimumFrequencyDays }),
    ]),
  );
}

function accountCell({ handle, profileUrl }: Network): Cell {
  const words = handle === undefined ? (profileUrl ?? NONE) : `@${handle}`;
  return linkCell(words, profileUrl ?? null);
}

/** Shows for whom each profile is, and in which languages the institution speaks. */
export function audienceBlocks({ handbook, texts, house }: PlanContext): ReportBlock[] {
  const { networks, languages } = handbook.institution;
  const known = networks.flatMap(({ name, audience }) => (audience === undefined ? [] : [{ name, audience }]));
  const spoken = languages.map((language) => texts.t(`language.${language}`));
  if (known.length === 0) return [];
  return [
    ...namedRows(
      [texts.t('plan.head_network'), texts.t('plan.head_audience')],
      known.map(({ name, audience }) => [name, house(audience)]),
    ),
    paragraph(texts.t('plan.languages', { languages: formatList(spoken, texts) })),
  ];
}
