import type { DeclaredFact, Playbook } from '../../domain/handbook/playbook.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { numberedFacts } from './numbered-facts.ts';
import type { PrintContext } from './print-context.ts';

/** The facts that the texts need, as lines to write on, and what always holds. */
export function factsToFill(playbook: Playbook, context: PrintContext): Html {
  const { texts } = context;
  const rows = [
    ...group(texts.t('print.for_crisis'), 'crisis', playbook, context),
    ...group(texts.t('print.for_reply'), 'case', playbook, context),
  ];
  const heads = ['fact', 'value', 'confirmed_by', 'hour'] as const;
  const toFill =
    rows.length === 0
      ? html``
      : html`<h3>${texts.t('print.facts_to_fill')}</h3><table class="fill"><thead><tr>${heads.map(
          (head) => html`<th scope="col">${texts.t(`print.${head}`)}</th>`,
        )}</tr></thead><tbody>${rows}</tbody></table>`;
  return html`${toFill}${standing(playbook, context)}`;
}

function group(title: string, scope: DeclaredFact['scope'], playbook: Playbook, context: PrintContext): Html[] {
  const facts = numberedFacts(playbook).filter(({ fact }) => fact.scope === scope);
  if (facts.length === 0) return [];
  const head = html`<tr class="group"><th colspan="4" scope="rowgroup">${title}</th></tr>`;
  return [head, ...facts.map((numbered) => row(numbered, playbook, context))];
}

function row(
  { number, fact }: { number: number; fact: DeclaredFact },
  playbook: Playbook,
  { said, texts, factsOf, masked }: PrintContext,
): Html {
  const known = factsOf(playbook).find(({ key }) => key === fact.id);
  const printed =
    known === undefined ? html`` : html`<small>${texts.t('print.at_printing', { value: masked(known.value) })}</small>`;
  return html`<tr><th scope="row"><b>${number}</b> ${said(fact.titles)}<small>${said(fact.hints)}</small></th><td>${printed}</td><td></td><td></td></tr>`;
}

function standing({ standingFacts }: Playbook, { handbook, texts, said, day, today }: PrintContext): Html {
  const held = standingFacts.filter(({ validUntil }) => validUntil >= today);
  if (held.length === 0) return html``;
  const areaOf = (owner: string) => said(handbook.institution.areas.find(({ id }) => id === owner)?.names ?? {});
  return html`<h3>${texts.t('print.standing')}</h3><ul>${held.map(
    (fact) =>
      html`<li>${said(fact.texts)} <small>${fact.source.replace('https://', '')}, ${areaOf(fact.owner)}, ${texts.t('print.standing_until', { until: day(fact.validUntil) })}</small></li>`,
  )}</ul>`;
}
