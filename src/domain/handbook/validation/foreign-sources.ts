import { comparablePhone } from '../../text/find-phones.ts';
import { comparableHost } from '../../text/find-web-addresses.ts';
import type { ForeignContact } from '../contacts/find-foreign-contacts.ts';
import { findForeignContacts } from '../contacts/find-foreign-contacts.ts';
import type { OfficialContacts } from '../contacts/official-contacts.ts';
import { officialContacts } from '../contacts/official-contacts.ts';
import { textsAt } from './fields-at.ts';
import type { HandbookFault, HandbookParts } from './handbook-fault.ts';
import { handbookError } from './handbook-fault.ts';
import { templatesOf, templateWords } from './texts/templates-of.ts';

/** Texts that may reach a citizen, and the addresses that facts rest on. */
const FIELDS: readonly string[] = [
  'institution.contact.private_channel.*',
  'institution.competences.*.link',
  'institution.competences.*.when_plan_active.link',
  'institution.emergency_commands.*.link',
  'playbooks.*.standing_facts.*.texts.*',
  'playbooks.*.standing_facts.*.source',
  'playbooks.*.approved_lines.*.private.*',
  'playbooks.*.approved_lines.*.public.*',
  'playbooks.*.approved_lines.*.in_danger.private.*',
  'playbooks.*.approved_lines.*.in_danger.public.*',
  'playbooks.*.approved_lines.*.witness.private.*',
  'playbooks.*.approved_lines.*.witness.public.*',
  'playbooks.*.bodies.*.host',
  'style.languages.*.greeting',
  'style.languages.*.sign_off',
];

/** A phone or a host that is neither an official source nor the institution's own. */
export function foreignSources(parts: HandbookParts): HandbookFault[] {
  if (parts.institution === null) return [];
  const official = officialContacts(parts.institution);
  return [
    ...FIELDS.flatMap((field) => textsAt(parts, field)).flatMap(({ path, text }) =>
      findForeignContacts(text, official).map((contact) => handbookError(path, contactText(contact))),
    ),
    ...foreignPhoneFields(parts, official),
    ...templatesOf(parts).flatMap(({ template, path }) =>
      findForeignContacts(templateWords(template.template), official).map((contact) =>
        handbookError(path, contactText(contact), contact.span.start),
      ),
    ),
  ];
}

/** A field that is a phone is one whatever its figures. */
function foreignPhoneFields(parts: HandbookParts, official: OfficialContacts): HandbookFault[] {
  return textsAt(parts, 'playbooks.*.bodies.*.phone')
    .filter(({ text }) => !official.isOfficialPhone(comparablePhone(text)))
    .map(({ path, text }) => handbookError(path, noPhone(text)));
}

function contactText({ kind, contact, span }: ForeignContact): string {
  if (kind === 'phone') return noPhone(span.words);
  return `"${comparableHost(contact)}" is no official source; add it to official_sources.hosts in institution.yml, or take it out (after a full stop, leave a space)`;
}

function noPhone(words: string): string {
  return `"${words}" is no official phone; add it to official_sources.phones in institution.yml, or take it out`;
}
