/** Every name by which Slack calls the bot back: `noun.verb`. */
export const COMMANDS = { flag: '/flag', cases: '/cases', playbook: '/playbook', digest: '/digest' } as const;

export const SHORTCUTS = { flagPost: 'post.flag' } as const;

export const VIEWS = {
  flag: 'post.flag_form',
  edit: 'draft.edit_form',
  reject: 'draft.reject_form',
  facts: 'facts.enter_form',
  dismiss: 'case.dismiss_form',
  escalate: 'case.escalate_form',
  reopen: 'case.reopen_form',
  correct: 'case.correct_form',
  copy: 'publication.copy_form',
  told: 'case.told_form',
  line: 'line.send_form',
  elsewhere: 'case.elsewhere_form',
  approve: 'draft.approve_form',
  propose: 'draft.propose_form',
} as const;

/** Buttons that do it at once. */
export const CLICKS = {
  claim: 'case.claim',
  release: 'case.release',
  goPrivate: 'case.go_private',
  propose: 'draft.propose',
  approve: 'draft.approve',
  switchVariant: 'draft.switch',
  confirmLowering: 'case.confirm_lowering',
  undo: 'publication.undo',
  publishNow: 'publication.publish_now',
} as const;

/** Buttons that open a form first. */
export const OPENERS = {
  edit: 'draft.edit',
  reject: 'draft.reject',
  facts: 'facts.enter',
  dismiss: 'case.dismiss',
  escalate: 'case.escalate',
  reopen: 'case.reopen',
  correct: 'case.correct',
  copy: 'publication.copy',
  showPost: 'post.show',
  told: 'case.told',
  elsewhere: 'case.elsewhere',
} as const;

/** The lines for a person at risk: two buttons, and the choice of another danger's. */
export const LINES = {
  sendPrivate: 'line.send_private',
  sendPublic: 'line.send_public',
  choose: 'line.choose',
} as const;

/** Buttons about the handbook itself. */
export const HANDBOOK_CLICKS = {
  take: 'handbook.take',
  propose: 'handbook.propose',
  confirm: 'handbook.confirm',
  drop: 'handbook.drop',
} as const;

/** The menu of what does not fit on the card; its options carry the ids above. */
export const MENU = 'case.menu';
