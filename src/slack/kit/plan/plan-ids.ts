/**
 * Below the plan: `record` writes down that an action was done. Below the calendar: `calendar` shows that of a week or of a month
 * in place of the other. Below a duty of the plan: `duty` notes it.
 */
export const PLAN_ACTIONS = { record: 'action.record', calendar: 'calendar.shown', duty: 'duty.note' } as const;
/** Below the plan: put it, or the report of the last month, into their channel as a file. */
export const PLAN_FILES = { print: 'plan.print', report: 'plan.report' } as const;

/** Planned contents of our own: below the calendar, on their cards and in a ring. */
export const CONTENT_ACTIONS = {
  /** Opens the form of a new one. */
  plan: 'content.plan',
  edit: 'content.edit',
  propose: 'content.propose',
  approve: 'content.approve',
  sendBack: 'content.send_back',
  /** Opens the form in which a picture is added. */
  picture: 'content.picture',
  pictureChange: 'content.picture_change',
  /** In the menus of cards of 0.2.0 and before: its form asks now. */
  pictureRemove: 'content.picture_remove',
  goes: 'content.goes',
  /** Opens the exact text before it is said that it goes: a list shows its beginning alone. */
  readGoes: 'content.read_goes',
  notNow: 'content.not_now',
  late: 'content.late',
  /** Opens the form in which a person confirms it: nothing brings it back. */
  drop: 'content.drop',
  /** Opens the form in which a person says where a text is. */
  out: 'content.out',
  notOut: 'content.not_out',
  /** Buttons of a text that is out on a value that fell: it is removed, or a form says why it stays. */
  down: 'content.down',
  keep: 'content.keep',
  /** Action id of the menu; its options carry one of the ids above and the content. */
  menu: 'content.menu',
} as const;
/** Their forms. */
export const CONTENT_VIEWS = {
  form: 'content.form',
  approve: 'content.approve_form',
  sendBack: 'content.send_back_form',
  goes: 'content.goes_form',
  out: 'content.out_form',
  keep: 'content.keep_form',
  drop: 'content.drop_form',
} as const;
/** Forms of their pictures. */
export const PICTURE_VIEWS = { add: 'content.picture_form', change: 'content.picture_change_form' } as const;
/** Shortcut that opens the form of a new one, wherever a person is. */
export const CONTENT_SHORTCUT = 'content.plan_anywhere';
/** In the form of a content: what it is made from, its networks and its language, each of which changes the fields below. */
export const CONTENT_CHANGES = {
  networks: 'content.networks',
  recurring: 'content.recurring',
  language: 'content.language',
} as const;
