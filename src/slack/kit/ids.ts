/** Every name by which Slack calls the bot back: `noun.verb`. */
export const COMMANDS = {
  flag: '/flag',
  cases: '/cases',
  playbook: '/playbook',
  digest: '/digest',
  crisis: '/crisis',
  hoax: '/hoax',
  team: '/team',
  calendar: '/calendar',
} as const;

/** Shortcuts of the menu of a message; `takePost` flags a post and takes it on in one. */
export const SHORTCUTS = { flagPost: 'post.flag', takePost: 'post.take' } as const;

/** In the forms of what is published by hand: opens the network's own window, or the post that the text answers. */
export const LINK_BUTTONS = { compose: 'publication.compose', post: 'publication.post' } as const;

/** In the form of a flag: flags the post, and takes it on. */
export const FLAG_AND_TAKE = 'post.flag_and_take';

/** Shortcuts of the search and the composer, wherever a person is: also in threads, where commands do not work. */
export const GLOBAL_SHORTCUTS = { flag: 'post.flag_anywhere', fact: 'crisis.fact_anywhere' } as const;

export const VIEWS = {
  flag: 'post.flag_form',
  edit: 'draft.edit_form',
  picture: 'picture.add_form',
  pictureChange: 'picture.change_form',
  reject: 'draft.reject_form',
  facts: 'facts.enter_form',
  /** The same form on the way to the text: the text comes in its place. */
  factsToText: 'facts.to_text_form',
  requestDraft: 'draft.request_form',
  askArea: 'area.ask_form',
  reportFault: 'area.report_form',
  recordAnswer: 'area.answer_form',
  sayOutcome: 'area.outcome_form',
  dismiss: 'case.dismiss_form',
  escalate: 'case.escalate_form',
  reopen: 'case.reopen_form',
  reclassify: 'case.correct_form',
  copy: 'publication.copy_form',
  copyAll: 'publication.copy_all_form',
  address: 'publication.address_form',
  told: 'case.told_form',
  amendTold: 'case.amend_told_form',
  line: 'line.send_form',
  externalReply: 'case.elsewhere_form',
  approve: 'draft.approve_form',
  propose: 'draft.propose_form',
  hoaxRegister: 'hoax.register_form',
  hoaxDecide: 'hoax.decide_form',
  hoaxReword: 'hoax.reword_form',
  action: 'action.done_form',
  spoken: 'draft.spoken_form',
  publishCorrection: 'publication.put_right_form',
  withdraw: 'publication.withdraw_form',
  breach: 'breach.record_form',
  notice: 'breach.notice_form',
  notified: 'breach.notified_form',
  ruleOut: 'breach.rule_out_form',
  settings: 'home.settings_form',
  replyInBulk: 'case.many_form',
  split: 'case.split_form',
  join: 'case.join_form',
  details: 'case.details_view',
  questions: 'trial.questions_form',
  like: 'case.like_view',
} as const;

/** Buttons that do it at once. */
export const DIRECT_ACTIONS = {
  claim: 'case.claim',
  release: 'case.release',
  goPrivate: 'case.go_private',
  propose: 'draft.propose',
  approve: 'draft.approve',
  switchVariant: 'draft.switch',
  /** In the menus of cards of 0.2.0 and before: its form asks now. */
  pictureRemove: 'picture.remove',
  /** Takes the text of an earlier reply into the draft, without its facts. */
  asIn: 'draft.as_in',
  confirmDowngrade: 'case.confirm_lowering',
  confirmHiding: 'case.confirm_hiding',
  /** Prepares the words of the area for those who suggested it. */
  answerSuggested: 'case.answer_suggested',
  confirmFact: 'fact.confirm',
  dropFact: 'fact.drop',
  undo: 'publication.undo',
  publishNow: 'publication.publish_now',
  confirmDown: 'publication.confirm_down',
  confirmSpoken: 'approval.confirm_spoken',
  continueBulk: 'publication.go_on',
  notOut: 'publication.not_out',
  calledEmergency: 'case.called_112',
  undoTold: 'case.undo_told',
  joinCrisis: 'case.join_crisis',
  leaveCrisis: 'case.leave_crisis',
  attended: 'case.attended',
  safe: 'case.safe',
  sought: 'case.sought',
} as const;

/** Below an invented post of a drill. */
export const DRILL_ACTIONS = { flag: 'drill.flag' } as const;

/** Buttons that open a form first. */
export const MODAL_ACTIONS = {
  edit: 'draft.edit',
  picture: 'picture.add',
  pictureChange: 'picture.change',
  reject: 'draft.reject',
  facts: 'facts.enter',
  /** In the form of facts: shows the playbook's others. */
  moreFacts: 'facts.more',
  requestDraft: 'draft.request',
  askArea: 'area.ask',
  reportFault: 'area.report',
  recordAnswer: 'area.answer',
  /** Says what became of a suggestion. */
  sayOutcome: 'area.outcome',
  dismiss: 'case.dismiss',
  escalate: 'case.escalate',
  reopen: 'case.reopen',
  reclassify: 'case.correct',
  copy: 'publication.copy',
  /** The text on all networks on which a person publishes it. */
  copyAll: 'publication.copy_all',
  /** Asks for the address of a text that was published without it. */
  address: 'publication.address',
  showPost: 'post.show',
  told: 'case.told',
  amendTold: 'case.amend_told',
  externalReply: 'case.elsewhere',
  spoken: 'draft.spoken',
  publishCorrection: 'publication.put_right',
  withdraw: 'publication.withdraw',
  breach: 'breach.record',
  notice: 'breach.notice',
  noticeText: 'breach.text',
  notified: 'breach.notified',
  ruleOut: 'breach.rule_out',
  replyInBulk: 'case.many',
  split: 'case.split',
  join: 'case.join',
  /** Shows how like posts were answered before. */
  like: 'case.like',
  /** Opens everything about a case, and all that it offers. */
  details: 'case.details',
} as const;

/** Button that brings a case to an earlier one with the same claim. */
export const SAME_CLAIM = 'case.same_claim';

/** The lines for a person at risk: two buttons, and the choice of another danger's. */
export const SAFETY = {
  sendPrivate: 'line.send_private',
  sendPublic: 'line.send_public',
  choose: 'line.choose',
} as const;

/** Action ids for a hoax of the register, used on a card that shows it or on its own message. */
export const HOAXES = {
  register: 'hoax.register',
  use: 'hoax.use_answer',
  notThis: 'hoax.not_this',
  priority: 'hoax.priority',
  decide: 'hoax.decide',
  reword: 'hoax.reword',
  confirm: 'hoax.confirm',
  drop: 'hoax.drop',
} as const;

/** In the form of a draft: `fix` puts one in place of the words it is for; `toFact` proposes a sentence as a fact of the case. */
export const MENDS = { fix: 'draft.fix', toFact: 'draft.to_fact' } as const;

/** In the form of a draft: gives a network words of its own. */
export const APART = 'draft.apart';

/** Shows the exact text first; what is submitted there approves it. */
export const READ_AND_APPROVE = 'draft.approve_read';
/** The same below a ring, which shows no words of the text: whichever rang, it shows the one that waits now. */
export const APPROVE_RUNG = 'draft.approve_rung';
/** Below a ring for a text that nobody has proposed: shows it, with its other languages; what is submitted there proposes them. */
export const PROPOSE_RUNG = 'draft.propose_rung';

/** Below a ring for a call for help: takes all that wait, and shows the form in which one call to 112 is noted for them. */
export const HELP = { take: 'help.take', told: 'help.told_form' } as const;

/** Below a message that rings: the person sees to it. */
export const TAKE_TURN = 'turn.take';

/** Below the count of the cases whose cards wait. */
export const WAITING = { list: 'waiting.list', next: 'waiting.next' } as const;

/**
 * In the App Home: opens what is a person's own to choose, and says that the person reads the private messages of our
 * networks, or no longer does. `back`: shows the desk again in place of the calendar.
 */
export const HOME_ACTIONS = { settings: 'home.settings', reading: 'home.reads_private', back: 'home.back' } as const;

/** Buttons about the handbook itself. */
export const HANDBOOK_ACTIONS = {
  take: 'handbook.take',
  propose: 'handbook.propose',
  confirm: 'handbook.confirm',
  drop: 'handbook.drop',
} as const;

/** Buttons of the first day, below the first message and in the App Home. */
export const TRIAL = {
  questions: 'trial.questions',
  testCall: 'trial.test_call',
  drill: 'trial.drill',
  goLive: 'trial.go_live',
} as const;

/** The menu of what does not fit on the card; its options carry the ids above. */
export const CASE_MENU = 'case.menu';

/** Action id of one menu for a text that is published at very many destinations. */
export const PLACES = 'publication.choose';

/** Forms of crises. */
export const CRISIS_VIEWS = {
  start: 'crisis.start_form',
  fact: 'crisis.fact_form',
  replace: 'crisis.replace_form',
  retract: 'crisis.retract_form',
  spoken: 'ledger.spoken_form',
  verifyAll: 'ledger.verify_all_form',
  level: 'crisis.level_form',
  plan: 'crisis.plan_form',
  cadence: 'crisis.cadence_form',
  statement: 'crisis.statement_form',
  handOver: 'crisis.hand_over_form',
  close: 'crisis.close_form',
  closeSurely: 'crisis.close_surely_form',
  pause: 'crisis.pause_form',
  pauseSurely: 'crisis.pause_surely_form',
  resume: 'crisis.resume_form',
  ledger: 'crisis.ledger_view',
  legalHold: 'crisis.legal_hold_form',
  liftHold: 'crisis.lift_hold_form',
  steps: 'crisis.steps_view',
  notNeeded: 'step.not_needed_form',
  addStep: 'step.add_form',
  followUps: 'crisis.follow_ups_view',
  addFollowUp: 'follow_up.add_form',
  dropFollowUp: 'follow_up.drop_form',
  noted: 'noted.form',
  waiveNoted: 'noted.waive_form',
  sheetReaders: 'sheet.readers_form',
  details: 'crisis.details_view',
} as const;

/** Buttons of a crisis's board that open a form first. */
export const CRISIS_MODAL_ACTIONS = {
  fact: 'crisis.fact',
  level: 'crisis.level',
  plan: 'crisis.plan',
  cadence: 'crisis.cadence',
  statement: 'crisis.statement',
  handOver: 'crisis.hand_over',
  close: 'crisis.close',
  ledger: 'crisis.ledger',
  pause: 'crisis.pause',
  resume: 'crisis.resume',
  legalHold: 'crisis.legal_hold',
  steps: 'crisis.steps',
  noted: 'crisis.noted',
  /** People who are sent the info sheet. */
  subscribe: 'crisis.subscribe',
  /** Opens everything about a crisis, and all that it offers. */
  details: 'crisis.details',
  /** On the proposal of an official alert. */
  fromAlert: 'crisis.start_from_alert',
} as const;

/** Buttons about one line of a crisis's ledger, on its board and in the ledger's own view. */
export const LEDGER = {
  verify: 'ledger.verify',
  /** Opens the form for all facts that wait for the person. */
  verifyAll: 'ledger.verify_all',
  /** The same, in a message that rings. */
  verifyRung: 'ledger.verify_rung',
  /** Opens the form for a confirmation by voice. */
  spoken: 'ledger.spoken',
  retract: 'ledger.retract',
  /** Action id of the menu; its options carry the action and the line. */
  menu: 'ledger.menu',
  /** In the form of a fact: which one it is. */
  choose: 'ledger.fact',
} as const;

/** In the list of a crisis's steps. */
export const STEPS = {
  take: 'step.take',
  done: 'step.done',
  notNeeded: 'step.not_needed',
  /** Action id of the menu; its options carry one of the ids above and the step. */
  menu: 'step.menu',
  add: 'step.add',
} as const;

/** Menu of a crisis's board. Its options carry the id of an act, and the crisis. */
export const CRISIS_MENU = 'crisis.menu';

/** Messages that people gave by another way, noted later. Options of the menu carry one of the other ids and the message. */
export const NOTED = { again: 'noted.again', waive: 'noted.waive', menu: 'noted.menu' } as const;

/** The info sheet: what may be said now. `post`, in the board's menu, puts it below the board. */
export const SHEET = { post: 'sheet.post', leave: 'sheet.leave' } as const;

/** The handover of a shift; it is taken by the button of turns. */
export const SHIFT = { addLine: 'shift.add_line', addedLine: 'shift.line_form' } as const;

/** Tasks that a crisis leaves behind. */
export const FOLLOW_UPS = {
  /** Lists the open ones of all crises. */
  list: 'follow_up.list',
  add: 'follow_up.add',
  done: 'follow_up.done',
  drop: 'follow_up.drop',
  /** Action id of the menu; its options carry one of the two ids above and the task. */
  menu: 'follow_up.menu',
} as const;

/** Buttons that do it at once. */
export const CRISIS_DIRECT_ACTIONS = {
  askForChannel: 'crisis.ask_for_channel',
  tick: 'pause.tick',
  report: 'crisis.report',
  /** Below the report of a crisis: what a much changed reply would be as a variant of its playbook. */
  variant: 'report.variant',
} as const;
