/**
 * Below the plan: `record` writes down that an action was done, `print` puts the plan into its channel as a file. Below the
 * calendar: `calendar` shows that of a week or of a month in place of the other.
 */
export const PLAN_ACTIONS = { record: 'action.record', print: 'plan.print', calendar: 'calendar.shown' } as const;

/** Planned contents of our own: below the calendar, on their cards and in a ring. */
export const CONTENT_ACTIONS = {
  /** Opens the form of a new one. */
  plan: 'content.plan',
  edit: 'content.edit',
  propose: 'content.propose',
  approve: 'content.approve',
  sendBack: 'content.send_back',
  goes: 'content.goes',
  notNow: 'content.not_now',
  late: 'content.late',
  drop: 'content.drop',
  /** Opens the form in which a person says where a text is. */
  out: 'content.out',
  notOut: 'content.not_out',
  /** Action id of the menu; its options carry one of the ids above and the content. */
  menu: 'content.menu',
} as const;
/** Their forms. */
export const CONTENT_VIEWS = {
  form: 'content.form',
  approve: 'content.approve_form',
  sendBack: 'content.send_back_form',
  out: 'content.out_form',
} as const;
/** Shortcut that opens the form of a new one, wherever a person is. */
export const CONTENT_SHORTCUT = 'content.plan_anywhere';
/** In the form of a content: the networks on which it is published. */
export const CONTENT_NETWORKS = 'content.networks';
