import type { Html } from '../../documents/html.ts';
import { html } from '../../documents/html.ts';
import { resolutionOf } from '../../domain/cases/model/at-risk.ts';
import { statusOf } from '../../domain/cases/model/case-status.ts';
import type { CaseReport } from './reported-case.ts';
import { actorName } from './who-and-when.ts';

/** The case at a glance, and how the file is to be read. */
export function summarySection({ state, texts, mask }: CaseReport): Html {
  const { core, publications } = state;
  const out = publications.filter(({ publishedAt }) => publishedAt !== null);
  const closed = core.closed === null ? null : resolutionOf(state);
  const kind = core.statement === null ? core.class : texts.t(`statement.${core.statement}`);
  const rows: [string, string][] = [
    [texts.t('report.status'), texts.t(`status.${statusOf(state)}`)],
    [texts.t('report.opened'), `${core.openedAt} · ${actorName(core.openedBy)}`],
    [texts.t('report.kind'), [kind, core.severity, core.playbook ?? '—'].join(' · ')],
    [texts.t('report.out'), out.map(({ publishedAt, network }) => `${publishedAt} · ${network}`).join('\n') || '—'],
  ];
  if (state.crisis !== null) rows.push([texts.t('report.crisis'), `${state.crisis.id} · ${mask(state.crisis.title)}`]);
  if (closed !== null && closed.how !== 'answered') {
    rows.push([
      texts.t('report.closed'),
      `${closed.at} · ${actorName(core.closed?.by ?? null)} · ${texts.t(`dismiss.${closed.how}`)}`,
    ]);
  }
  return html`<section><p>${texts.t('report.how_to_read')}</p><dl>${rows.map(
    ([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`,
  )}</dl></section>`;
}
