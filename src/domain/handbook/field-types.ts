import { z } from 'zod';
import { LANGUAGES } from '../text/languages.ts';
import { WEEKDAYS } from './vocabulary.ts';

/** Kebab-case: the name by which another place of the handbook refers to an entry. */
export const idField = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, figures and single hyphens');

export const factIdField = z.string().regex(/^[a-z][a-z0-9_]*$/, 'lower-case letters, figures and underscores');

export const languageField = z.enum(LANGUAGES);

export const localizedField = z.partialRecord(languageField, z.string().min(1));

/** Lists of words per language. */
export const termsField = z.partialRecord(languageField, z.array(z.string().min(1)));

export const dateField = z.iso.date('a date such as 2027-03-31');

export const hourField = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'an hour such as 08:00');

export const webAddressField = z.url({ protocol: /^https$/, error: 'a whole address that begins with https://' });

/** A bare host name. */
export const hostField = z
  .string()
  .regex(/^(?!-)([a-z0-9-]+\.)+[a-z]{2,}$/, 'a host such as www.aemet.es, without https://');

/** An account on a network, with its @ and perhaps its server: `@EmergenciesGVA`, `@avisos@social.example`. */
export const accountField = z
  .string()
  .regex(/^@[\w.-]{1,60}(?:@[a-z0-9.-]+)?$/i, 'an account with its @, such as @EmergenciesGVA');

/** As people write it: `112`, `016`, `+34 900 000 000`, `900 000 000`. */
export const phoneField = z.string().regex(/^\+?[0-9][0-9 ]{1,18}$/, 'figures and spaces, such as 112 or 900 123 456');

export const weekdayField = z.enum(WEEKDAYS);

/** A Slack user (`U…`, `W…`) or user group (`S…`) id; names can be changed by their holders, ids cannot. */
export const slackIdField = z
  .string()
  .regex(/^[UWS][A-Z0-9]{2,}$/, 'a Slack user id (U…) or user group id (S…), never a name');

/** A Slack user id alone: what holds for one person and not for a group. */
export const slackUserField = z
  .string()
  .regex(/^[UW][A-Z0-9]{2,}$/, "a person's Slack user id (U…), not a group's and never a name");
