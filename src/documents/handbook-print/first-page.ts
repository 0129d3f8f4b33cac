import { EMERGENCY_PHONE } from '../../domain/cases/model/at-risk.ts';
import { severityRow } from '../../domain/handbook/handbook.ts';
import type { Role } from '../../domain/handbook/vocabulary.ts';
import { ROLES } from '../../domain/handbook/vocabulary.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { personLine } from './person-line.ts';
import type { PrintContext } from './print-context.ts';

/** Place of each role in the order in which people are called. */
const PLACE: Readonly<Record<Role, number>> = {
  duty_officer: 1,
  plan_director: 2,
  lead: 3,
  approver: 4,
  writer: 5,
  area: 6,
  legal: 7,
  dpo: 8,
};

/** Builds the first page, for when nothing else works: what to do, whom to call, where to look. */
export function firstPage(context: PrintContext): Html {
  const { texts, institution, printed, from, moment } = context;
  const origin =
    from.kind === 'files' ? texts.t('print.from_files') : texts.t('print.in_force', { since: moment(from.since) });
  return html`<section class="first"><header class="cover"><h1>${texts.t('print.title')}</h1>
<p class="whose">${institution}</p><p>${texts.t('print.for_when')}</p>
<p class="stamp">${texts.t('print.stamp', printed)}. ${origin}</p></header>
${steps(context)}
<h2>${texts.t('print.whom_to_call')}</h2>
${phones(context)}
${people(context)}
<h2>${texts.t('print.official_sources')}</h2>
${sources(context)}</section>`;
}

function steps(context: PrintContext): Html {
  const { handbook, texts, holders, roles, duration } = context;
  const gravest = severityRow(handbook, 'S1');
  const half = Math.round((gravest.claimMinutes + gravest.firstReplyMinutes) / 2);
  const who = gravest.approvals.map(({ anyOf }) => roles(anyOf)).join('; ');
  const every = duration(gravest.updateMinutes ?? gravest.firstReplyMinutes);
  const todo: readonly (readonly [minute: number, step: string])[] = [
    [0, texts.t('print.step_danger', { phone: EMERGENCY_PHONE })],
    [0, texts.t('print.step_duty', { duty: holders('duty_officer'), lead: holders('lead') })],
    [0, texts.t('print.step_plan', { director: holders('plan_director') })],
    [gravest.claimMinutes, texts.t('print.step_choose')],
    [gravest.claimMinutes, texts.t('print.step_facts')],
    [half, texts.t('print.step_write')],
    [half, texts.t('print.step_approve', { who })],
    [gravest.firstReplyMinutes, texts.t('print.step_publish', { phone: handbook.institution.contact.phone })],
    [gravest.firstReplyMinutes, texts.t('print.step_log', { every })],
  ];
  return html`<h2>${texts.t('print.first_minutes', { count: gravest.firstReplyMinutes })}</h2>
<ol class="steps">${todo.map(
    ([minute, step]) => html`<li><span class="minute">${texts.t('print.minute', { minute })}</span>${step}</li>`,
  )}</ol>`;
}

function phones({ handbook, said }: PrintContext): Html {
  return html`<ul class="phones">${handbook.institution.officialSources.phones.map(
    ({ phone, body, use }) =>
      html`<li><a href="tel:${phone.replaceAll(' ', '')}">${phone}</a><span>${said(use)}${said(use) === body ? '' : html` <em>${body}</em>`}</span></li>`,
  )}</ul>`;
}

/** The handbook names groups and posts; who that is today, and on which phone, is written by hand. */
function people({ texts, holders, handbook }: PrintContext): Html {
  const called = ROLES.toSorted((one, other) => PLACE[one] - PLACE[other]);
  const held = called.filter((role) => handbook.institution.team.members.some(({ roles }) => roles.includes(role)));
  return html`<p class="note">${texts.t('print.today')}</p>
<ul class="people">${held.map((role) => personLine(texts.t(`role.${role}`), holders(role)))}</ul>`;
}

function sources({ handbook }: PrintContext): Html {
  return html`<ul class="sources">${handbook.institution.officialSources.hosts.map(
    ({ host, body }) => html`<li><b>${host}</b> ${body}</li>`,
  )}</ul>`;
}
