import { editorOf } from '../../domain/handbook/plan/editor.ts';
import type { Role } from '../../domain/handbook/vocabulary.ts';
import { ROLES } from '../../domain/handbook/vocabulary.ts';
import { formatList } from '../../i18n/lists.ts';
import type { Cell, ReportBlock } from '../report/report-document.ts';
import { namedRows, paragraph } from '../report/report-document.ts';
import type { PlanContext } from './plan-context.ts';
import { withCapital } from './plan-context.ts';

/** Shows who has which role, and who approves what. Telephones stay in the handbook. */
export function peopleBlocks(context: PlanContext): ReportBlock[] {
  const { handbook, texts, said } = context;
  const roleName = (role: Role) => texts.t(`role.${role}`);
  const held = ROLES.map((role) => ({ role, names: holdersOf(role, context) })).filter(({ names }) => names !== '');
  const approvals = handbook.severity.severities.map(({ id, titles, approvals: slots }) => [
    severityCell(id, said(titles)),
    slots.map(({ anyOf }) => formatList(anyOf.map(roleName), texts, 'or')).join(' + '),
  ]);
  return [
    ...namedRows(
      [texts.t('plan.head_role'), texts.t('plan.head_people')],
      held.map(({ role, names }) => [withCapital(roleName(role), texts), context.house(names)]),
    ),
    paragraph(texts.t('plan.editor', { editor: editorOf(handbook) })),
    { kind: 'heading', text: texts.t('plan.approvals') },
    ...namedRows([texts.t('recap.severity'), texts.t('plan.head_approves')], approvals),
  ];
}

/** Members and people by voice, by the names of the handbook. */
function holdersOf(role: Role, { handbook, texts }: PlanContext): string {
  const { members, byVoice = [] } = handbook.institution.team;
  const names = [
    ...members.filter(({ roles }) => roles.includes(role)).map(({ name }) => name),
    ...byVoice.filter(({ roles }) => roles.includes(role)).map(({ name, post }) => `${name} (${post})`),
  ];
  return formatList(names, texts);
}

/** `S1 Vida y seguridad`. */
export function severityCell(id: string, title: Cell): Cell {
  return typeof title === 'string' ? `${id} ${title}` : { ...title, text: `${id} ${title.text}` };
}

/** Shows the topics with the area that owns each. */
export function topicBlocks({ handbook, texts, said, area }: PlanContext): ReportBlock[] {
  return namedRows(
    [texts.t('plan.head_topic'), texts.t('plan.head_owner')],
    handbook.institution.topics.map(({ titles, owner }) => [withCapital(said(titles), texts), area(owner)]),
  );
}
