import type { Institution } from '../institution.ts';

/** Phones that are nobody's in person, as the handbook writes them. */
export function officialPhones({ contact, officialSources }: Institution): string[] {
  return [...officialSources.phones.map(({ phone }) => phone), contact.phone];
}
