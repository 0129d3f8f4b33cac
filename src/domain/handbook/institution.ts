import { z } from 'zod';
import type { CamelCased } from './camel-case.ts';
import {
  accountField,
  dateField,
  hostField,
  hourField,
  idField,
  languageField,
  localizedField,
  phoneField,
  slackIdField,
  termsField,
  webAddressField,
  weekdayField,
} from './field-types.ts';
import { modelSettings } from './model-settings.ts';
import { NETWORK_TRAITS } from './networks/network-traits.ts';
import { rotaFile } from './rota-file.ts';
import {
  CATALAN_NAMES,
  COUNTINGS,
  DONE_FIGURES,
  ELECTION_SCOPES,
  FORMATS,
  NETWORK_KINDS,
  ROLES,
} from './vocabulary.ts';

const commandField = z.strictObject({
  /** One name for all languages, or one in each. */
  body: z.union([z.string().min(1), localizedField], 'must be a name, or its names by language'),
  link: webAddressField,
});

const networkFields = z.strictObject({
  id: idField,
  kind: z.enum(NETWORK_KINDS),
  name: z.string().min(1),
  /** Without @. Only a place without an account may leave it out, and the addresses. */
  handle: z.string().min(1).optional(),
  profile_url: webAddressField.optional(),
  /** Pattern of a published item's address; `{id}` marks the variable part. */
  post_url: webAddressField.refine((url) => url.includes('{id}'), 'must hold {id} where the address varies').optional(),
  audience: z.string().optional(),
  owner: idField.optional(),
  /** The kind's own where it is left out. */
  text_limit: z.int().min(50).optional(),
  counting: z.enum(COUNTINGS).optional(),
  minimum_frequency_days: z.int().min(1).optional(),
  /** Minutes between two planned items, so that one does not push the other out of sight. */
  minimum_gap: z.int().min(1).max(1440).optional(),
  /** Maximum number of replies an hour that one text for many posts may send; from 1 to 3600. */
  replies_per_hour: z.int().min(1).max(3600).optional(),
});

const network = networkFields.transform((fields) => {
  const { textLimit, counting } = NETWORK_TRAITS[fields.kind];
  return { ...fields, text_limit: fields.text_limit ?? textLimit, counting: fields.counting ?? counting };
});

/** Languages that a person reads; left out for a person who reads all of them. */
const readField = z.array(languageField).min(1).optional();

const member = z.strictObject({
  slack: slackIdField,
  /** Name of the person, for readers of the file. */
  name: z.string().min(1),
  roles: z.array(z.enum(ROLES)).min(1),
  /** Languages that a person (`U…`) reads; a group has none. */
  languages: readField,
  /** Telephone on duty: the card of an S1 shows it where no gateway calls. */
  phone: phoneField.optional(),
});

/** Approver who is not in the workspace, such as a fire chief on the telephone. */
const voice = z.strictObject({
  id: idField,
  name: z.string().min(1),
  /** Post that gives the person the role. */
  post: z.string().min(1),
  phone: phoneField,
  roles: z.array(z.enum(ROLES)).min(1),
  languages: readField,
});

/** A figure that says whether an action is done, in per cent; without it a person says so. */
const doneIf = z
  .strictObject({
    figure: z.enum(DONE_FIGURES),
    at_least: z.int().min(1).max(100),
    /** Entry of the calendar that alone is counted. */
    calendar: idField.optional(),
  })
  .refine(
    ({ figure, calendar }) => calendar === undefined || figure === 'published',
    'has a calendar, which only "published" may have; take calendar out',
  );

/** A look at the networks: at its hours it rings the person or group that has it. */
const duty = z.strictObject({
  id: idField,
  what: z.string().min(1),
  /** Member of the team, or a group of it. */
  who: slackIdField,
  at: z
    .array(hourField)
    .min(1)
    .max(12)
    .refine((hours) => new Set(hours).size === hours.length, 'has the same hour twice; keep one'),
  /** On these days, holidays too; without them on each working day. */
  weekdays: z.array(weekdayField).min(1).optional(),
});

const plan = z.strictObject({
  purpose: z.string().optional(),
  /** Person or body that answers as editor for what is published; the institution where it is left out. */
  editor: z.string().min(1).max(150).optional(),
  scope: z.strictObject({ we_communicate: z.array(z.string()), we_do_not: z.array(z.string()) }).optional(),
  actions: z
    .array(
      z.strictObject({
        id: idField,
        what: z.string(),
        means: z.string(),
        owner: idField,
        done_when: z.string().optional(),
        done_if: doneIf.optional(),
      }),
    )
    .optional(),
  monitoring: z
    .strictObject({
      owner: idField,
      how_often: z.string(),
      sources: z.array(z.string()).min(1),
      analysis: z.string(),
      duties: z.array(duty).optional(),
    })
    .optional(),
  calendar: z
    .array(
      z.strictObject({
        id: idField,
        what: z.string().min(1),
        networks: z.array(idField).min(1),
        owner: idField,
        at: hourField,
        /** Every week on these days … */
        weekdays: z.array(weekdayField).min(1).optional(),
        /** … or once on this date. */
        date: dateField.optional(),
        /** Id of a topic; without it, the topic of its words. */
        topic: idField.optional(),
        format: z.enum(FORMATS).optional(),
      }),
    )
    .optional(),
});

const watchedWords = z
  .strictObject({
    with: z.array(z.string().min(1)).min(1).optional(),
    without: z.array(z.string().min(1)).min(1).optional(),
  })
  .refine(
    (words) => Object.values(words).some((list) => list !== undefined),
    'true, or words under "with" or "without"',
  );

/** Sources that the bot reads automatically, beside the accounts of the settings. */
const sources = z.strictObject({
  /** RSS, Atom and JSON feeds whose entries come in as posts. */
  feeds: z
    .array(
      z.strictObject({
        id: idField,
        name: z.string().min(1),
        url: webAddressField,
        /** On which of our networks its entries stand; `other` unless told. */
        network: idField.optional(),
        /** Entries that are counted and open no case: all, those with one of these words, or those without any. */
        watch_only: z.union([z.literal(true), watchedWords]).optional(),
      }),
    )
    .optional(),
  /** Looked for on the networks whose account the settings name; without #. */
  hashtags: z
    .array(z.string().regex(/^[\p{L}\p{N}_]+$/u, 'a hashtag without # and without spaces, such as riudalba'))
    .optional(),
  /** Feeds of profiles of ours, so that what other tools publish there counts. */
  profiles: z.array(z.strictObject({ network: idField, feed: webAddressField })).optional(),
  /** Official alerts (CAP 1.2): an alert itself, or a feed of them. */
  alerts: z.array(z.strictObject({ id: idField, name: z.string().min(1), url: webAddressField })).optional(),
  /** Our areas, as the bodies that warn call them: by a code of theirs, or by the very name. */
  areas: z.array(z.strictObject({ name: z.string().min(1), codes: z.array(z.string().min(1)).optional() })).optional(),
});

/** One name in all languages, or the official one in each; the institution's first language always has one. */
const placeField = z.union(
  [z.string(), localizedField],
  'must be a name, or its names by language, such as { es: el Centro histórico, ca: el Centre històric }',
);

/** `institution.yml`: who we are, the communication plan, the official sources, whose matter is what. */
export const institutionFile = z.strictObject({
  id: idField,
  names: localizedField,
  short_names: localizedField,
  territory: z.strictObject({
    municipality: z.string(),
    province: z.string(),
    region: z.string(),
    places: z.array(placeField),
  }),
  /** The first is the institution's own: channels and fallbacks speak it. */
  languages: z.array(languageField).min(1),
  /** Name of Catalan for the team; both names where it is left out. */
  catalan_name: z.enum(CATALAN_NAMES).optional(),
  time_zone: z.string().min(1),
  working_hours: z
    .array(z.strictObject({ weekdays: z.array(weekdayField).min(1), from: hourField, to: hourField }))
    .min(1),
  holidays: z.array(z.strictObject({ date: dateField, name: z.string() })),
  contact: z.strictObject({ web: webAddressField, phone: phoneField, private_channel: localizedField }),
  /** Page with the published rules of participation: without it no comment is hidden or reported. */
  participation_rules: webAddressField.optional(),
  plan,
  networks: z.array(network).min(1),
  /** Areas of the house that own topics, networks, facts and actions. */
  areas: z.array(z.strictObject({ id: idField, names: localizedField, contact: z.string().min(1) })).min(1),
  team: z.strictObject({
    members: z.array(member).min(1),
    by_voice: z.array(voice).optional(),
    /** Minutes that a text waits for the confirmation of an approval by voice; ten where it is left out. */
    voice_wait_minutes: z.int().min(1).max(120).optional(),
  }),
  /** Tools outside of the bot that publish automatically; during a pause a person stops each. */
  schedulers: z.array(z.strictObject({ id: idField, name: z.string().min(1), how: z.string().min(1) })).optional(),
  /** Rota of the shifts; without it everybody is always on shift. */
  rota: rotaFile.optional(),
  /** True where the institution has chosen to work without shifts. */
  no_shifts: z.boolean().optional(),
  /**
   * Reviewers who read replies in a language before publication: roles, or Slack ids of members. A
   * language without an entry has no reviewer.
   */
  language_reviewers: z.partialRecord(languageField, z.array(z.union([z.enum(ROLES), slackIdField])).min(1)).optional(),
  /** One text that answers many posts: how many wordings are answered where not all are, and how many replies go out first. */
  replies_to_many: z.strictObject({ most_seen: z.int().min(1).max(50), first: z.int().min(1).max(20) }).optional(),
  topics: z.array(z.strictObject({ id: idField, titles: localizedField, owner: idField, terms: termsField })),
  official_sources: z.strictObject({
    hosts: z.array(z.strictObject({ host: hostField, body: z.string() })),
    phones: z.array(z.strictObject({ phone: phoneField, body: z.string(), use: localizedField })),
  }),
  /**
   * Accounts of other bodies that a reply may name. Each institution confirms them at the bodies
   * themselves; `network` is where the account is, and the check of the handbook knows its form.
   */
  official_accounts: z
    .array(
      z.strictObject({ account: accountField, body: z.string().min(1), network: z.enum(NETWORK_KINDS).optional() }),
    )
    .optional(),
  /** Sources that the bot reads automatically, if the settings switch reading on. */
  sources: sources.optional(),
  /** Data protection officer, or their office, and the day on which they reviewed the reading of networks. */
  data_protection: z.strictObject({ officer: z.string().min(1), reading_reviewed_on: dateField.optional() }).optional(),
  writer: modelSettings.optional(),
  competences: z.array(
    z.strictObject({
      id: idField,
      matter: localizedField,
      /** `ours`, or the body whose matter it is. */
      body: z.string().min(1),
      link: webAddressField.optional(),
      /**
       * Body that owns the matter while an emergency plan is activated; without it, the usual
       * owner.
       */
      when_plan_active: z.strictObject({ body: z.string().min(1), link: webAddressField.optional() }).optional(),
      terms: termsField,
    }),
  ),
  /** Authorities that may command an emergency, and the pages where they inform. */
  emergency_commands: z.strictObject({ regional: commandField.optional(), state: commandField.optional() }).optional(),
  /** From the day on which an election is called to polling day, both included: neutrality is stricter (LOREG, art. 50). */
  electoral_periods: z
    .array(
      z.strictObject({ from: dateField, to: dateField, scope: z.enum(ELECTION_SCOPES), note: z.string().optional() }),
    )
    .optional(),
});

export type Institution = CamelCased<z.infer<typeof institutionFile>>;
export type Network = Institution['networks'][number];
export type Topic = Institution['topics'][number];
