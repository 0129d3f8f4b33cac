import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { personLine } from './person-line.ts';
import type { PrintContext } from './print-context.ts';

/** Shows the contacts in the house, our accounts on networks, and the competences of each body. */
export function contactsSection({ handbook, texts, said }: PrintContext): Html {
  const { areas, networks, contact, competences } = handbook.institution;
  return html`<section class="page contacts"><h2>${texts.t('print.contacts')}</h2>
<h3>${texts.t('print.areas')}</h3>
<p class="note">${texts.t('print.today')}</p>
<ul class="people">${areas.map(({ names, contact: mailbox }) => personLine(said(names), mailbox))}</ul>
<h3>${texts.t('print.profiles')}</h3>
<ul class="sources">${networks.map(
    ({ name, handle, profileUrl }) => html`<li><b>${name}</b> @${handle} <em>${bareAddress(profileUrl)}</em></li>`,
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
