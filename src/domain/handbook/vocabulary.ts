/** The closed words of the field: what a handbook may name. Order matters where it says so. */

/** In the order in which triage asks; the first that matches wins. */
export const POST_CLASSES = [
  'life_risk',
  'personal_data',
  'hate',
  'field_report',
  'question',
  'complaint',
  'false_claim',
  'political',
  'rant',
  'press',
  'praise',
] as const;
export type PostClass = (typeof POST_CLASSES)[number];

/** From the most to the least urgent. */
export const SEVERITIES = ['S1', 'S2', 'S3', 'S4'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Names that an institution may give the language of Valencia, the Balearic Islands and Catalonia. */
export const CATALAN_NAMES = ['both', 'valencian', 'catalan'] as const;
export type CatalanName = (typeof CATALAN_NAMES)[number];

export const ROLES = ['writer', 'approver', 'area', 'legal', 'dpo', 'duty_officer', 'plan_director', 'lead'] as const;
export type Role = (typeof ROLES)[number];

/** Tags of a case that require another role's approval. */
export const TAGS = ['legal', 'personal_data', 'electoral'] as const;
export type Tag = (typeof TAGS)[number];

/** Actions for the posts of a class. */
export const ACTIONS = ['answer', 'answer_privately', 'hand_over', 'refer', 'monitor', 'let_stand'] as const;
export type Action = (typeof ACTIONS)[number];

/** The kinds of text that a playbook may hold, each in several languages. */
export const REPLY_KINDS = [
  'holding_statement',
  'question',
  'complaint',
  'field_report',
  'false_claim',
  'personal_data',
  'hate',
  'press',
  'praise',
] as const;
export type ReplyKind = (typeof REPLY_KINDS)[number];

/** The six parts of a first message in a crisis (CDC, Crisis and Emergency Risk Communication); a handbook chooses their order. */
export const CERC_SLOTS = ['empathy', 'confirmed', 'unknown', 'doing', 'commitment', 'more'] as const;

/** Texts that a variant may have beside its short one, which fits every network. `page`: for a page of ours alone. */
export const LONGER_LENGTHS = ['long', 'page'] as const;
export type LongerLength = (typeof LONGER_LENGTHS)[number];

/** Kinds of places where the institution speaks to everybody; not all are on the net. */
export const NETWORK_KINDS = [
  'x',
  'mastodon',
  'bluesky',
  'facebook',
  'instagram',
  'threads',
  'tiktok',
  'whatsapp',
  'telegram',
  'web',
  'web_banner',
  'official_notice',
  'loudspeaker',
  'other',
] as const;

/**
 * Ways in which a network counts a text. X weighs characters and counts a link as 23; other
 * networks count graphemes, code points or code units of UTF-16.
 */
export const COUNTINGS = ['graphemes', 'characters', 'code_units', 'x_weights'] as const;

export const FACT_KINDS = [
  'text',
  'number',
  'time',
  'date',
  'choice',
  /** A choice of colours, unless it lists choices of its own. */
  'level',
  'places',
  /** `places` with one. */
  'place',
  'link',
  'phone',
] as const;

/** `crisis`: one value for every case of the playbook; `case`: a value of this case alone. */
export const FACT_SCOPES = ['crisis', 'case'] as const;

/** Times of a crisis in which its steps are taken, in their order. */
export const STEP_PHASES = ['first_15_minutes', 'first_hour', 'each_update', 'closing', 'after'] as const;
export type StepPhase = (typeof STEP_PHASES)[number];

/** Events in the record of a crisis that tick one of its steps automatically. */
export const STEP_TICKS = [
  'plan_recorded',
  'publishing_paused',
  'schedulers_stopped',
  'spokesperson_named',
  'fact_confirmed',
  'first_message_out',
  'next_update_promised',
  'hoax_register_seen',
  'update_out',
  'legal_hold_placed',
] as const;
export type StepTick = (typeof STEP_TICKS)[number];

/** Scopes of an election; each of them makes a period electoral. */
export const ELECTION_SCOPES = ['municipal', 'regional', 'national', 'european'] as const;

/** The colours of weather alerts, from the least to the most grave. */
export const ALERT_COLOURS = ['yellow', 'orange', 'red'] as const;
export type AlertColour = (typeof ALERT_COLOURS)[number];

/** Forms of what the plan's calendar wants. The bot itself publishes text. */
export const FORMATS = ['text', 'thread', 'picture', 'video', 'story'] as const;
export type Format = (typeof FORMATS)[number];

/** Figures of a month by which an action of the plan is known to be done. */
export const DONE_FIGURES = ['answered_same_day', 'answered_in_time', 'published'] as const;
export type DoneFigure = (typeof DONE_FIGURES)[number];

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
