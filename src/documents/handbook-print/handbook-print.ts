import type { SharedFact } from '../../domain/cases/ports/fact-reader.ts';
import type { Playbook } from '../../domain/handbook/playbook.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { htmlPage } from '../html-page.ts';
import { htmlTable } from '../section.ts';
import { playbookChapter } from './chapter.ts';
import { firstPage } from './first-page.ts';
import { personLine } from './person-line.ts';
import type { HandbookPrint, PrintContext } from './print-context.ts';
import { contextOf } from './print-context.ts';
import { printStyle } from './print-style.ts';
import { contentsSection } from './replies-section.ts';
import { severityMark } from './severity-mark.ts';

/** Rows of a log sheet: they fill a page by hand. */
const LOG_ROWS = 16;

/** By which a file is known as a print-out of ours. */
export const PRINT_MARK = '<meta name="generator" content="portavoz handbook print">';

/**
 * Builds the handbook for days without a network, in the language of the institution. It holds
 * first steps, people to call, a chapter with gaps for each playbook, contacts, and sheets to note
 * published texts. Holds no personal data of citizens.
 */
export function handbookPrint(print: HandbookPrint): string {
  const context = contextOf(print);
  const { playbooks, texts, institution } = context;
  const title = `${texts.t('print.title')} · ${institution}`;
  return htmlPage({
    language: context.language,
    title,
    head: [{ markup: PRINT_MARK }, printStyle(context)],
    body: [
      firstPage(context),
      indexSection(context),
      factsSection(context),
      html`${playbooks.map((playbook, index) => playbookChapter(playbook, index + 1, context))}`,
      contentsSection(context),
      contactsSection(context),
      logSheets(context),
    ],
  });
}

/** Shows the index of playbooks, and how to read the paper. */
function indexSection({ playbooks, texts, said, handbook }: PrintContext): Html {
  const rules = (['gaps', 'words', 'signed', 'old', 'after'] as const).map((rule) => texts.t(`print.read_${rule}`));
  return html`<section class="page"><h2>${texts.t('print.playbooks')}</h2>
<ol class="index">${playbooks.map(
    (playbook) =>
      html`<li><a href="#${playbook.id}">${said(playbook.titles)}</a> ${severityMark(playbook.severity)}</li>`,
  )}</ol>
<h2>${texts.t('print.how_to_read')}</h2>
<ul class="rules">${rules.map((rule) => html`<li>${rule}</li>`)}</ul>
<p class="hash">${texts.t('print.full_hash', { hash: handbook.hash })}</p></section>`;
}

/** Shows the current facts of each crisis at that moment, with source, author and expiry. */
function factsSection(context: PrintContext): Html {
  const { texts, facts, playbooks, factsOf, said } = context;
  const known = playbooks.filter((playbook) => factsOf(playbook).length > 0);
  const note = facts === null ? texts.t('print.facts_unread') : texts.t('print.no_live_facts');
  const body =
    known.length === 0
      ? html`<p>${note}</p>`
      : html`<p>${texts.t('print.check_facts')}</p>${known.map(
          (playbook) => html`<h3>${said(playbook.titles)}</h3>${factTable(playbook, context)}`,
        )}`;
  return html`<section class="facts"><h2>${texts.t('print.live_facts')}</h2>${body}</section>`;
}

function factTable(playbook: Playbook, context: PrintContext): Html {
  const { texts, factsOf, masked, whoIs, moment } = context;
  const heads = ['fact', 'value', 'source', 'entered', 'until'] as const;
  return htmlTable(
    heads.map((head) => texts.t(`print.${head}`)),
    factsOf(playbook).map((fact) => [
      factTitle(fact, playbook, context),
      html`<b>${masked(fact.value)}</b>`,
      masked(fact.source),
      html`${whoIs(fact.enteredBy)}<br>${moment(fact.enteredAt)}`,
      fact.validUntil === null ? texts.t('print.no_end') : moment(fact.validUntil),
    ]),
  );
}

function factTitle({ key, title }: SharedFact, { facts }: Playbook, { said }: PrintContext): string {
  const declared = facts.find(({ id }) => id === key);
  return declared === undefined ? (title ?? key) : said(declared.titles);
}

/** Shows the contacts in the house, our accounts on networks, and the competences of each body. */
function contactsSection({ handbook, texts, said }: PrintContext): Html {
  const { areas, networks, contact, competences } = handbook.institution;
  return html`<section class="page contacts"><h2>${texts.t('print.contacts')}</h2>
<h3>${texts.t('print.areas')}</h3>
<p class="note">${texts.t('print.today')}</p>
<ul class="people">${areas.map(({ names, contact: mailbox }) => personLine(said(names), mailbox))}</ul>
<h3>${texts.t('print.profiles')}</h3>
<ul class="sources">${networks.map(
    ({ name, handle, profileUrl = '' }) =>
      html`<li><b>${name}</b> ${handle === undefined ? '' : `@${handle}`} <em>${bareAddress(profileUrl)}</em></li>`,
  )}
<li><b>${texts.t('print.private_channel')}</b> ${bareAddress(said(contact.privateChannel))}</li></ul>
<h3>${texts.t('print.competences')}</h3>
<ul class="sources">${competences.map(
    ({ matter, body, link }) =>
      html`<li><b>${said(matter)}</b> ${body === 'ours' ? texts.t('print.ours') : body} <em>${bareAddress(link ?? '')}</em></li>`,
  )}</ul></section>`;
}

function bareAddress(address: string): string {
  return address.replace(/^https:\/\//, '');
}

/** Two sheets to note by hand what goes out and who was told, so that it can be recorded once the network is back. */
function logSheets({ texts }: PrintContext): Html {
  // The form in which this is noted later asks for the same.
  const out = ['noted.hour', 'noted.words', 'noted.channel', 'noted.who', 'noted.facts', 'print.log_next'] as const;
  const risk = ['hour', 'log_place', 'log_told', 'log_phone', 'log_teller'] as const;
  return html`<section class="page"><h2>${texts.t('print.log')}</h2><p>${texts.t('print.log_note')}</p>${sheet(out.map((head) => texts.t(head)))}</section>
<section class="page"><h2>${texts.t('print.log_risk')}</h2><p>${texts.t('print.log_risk_note')}</p>
${sheet(risk.map((head) => texts.t(`print.${head}`)))}</section>`;
}

function sheet(heads: readonly string[]): Html {
  const row = html`<tr>${heads.map(() => html`<td></td>`)}</tr>`;
  return html`<table class="log"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${Array.from(
    { length: LOG_ROWS },
    () => row,
  )}</tbody></table>`;
}
