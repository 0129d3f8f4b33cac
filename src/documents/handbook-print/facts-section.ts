import type { SharedFact } from '../../domain/cases/ports/fact-reader.ts';
import type { Playbook } from '../../domain/handbook/playbook.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { htmlTable } from '../section.ts';
import type { PrintContext } from './print-context.ts';

/** Shows the current facts of each crisis at that moment, with source, author and expiry. */
export function factsSection(context: PrintContext): Html {
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
