/**
 * Names in the code, each with the word that is stored for it where they differ. Stored words never
 * change (`test/house/stored-words/`); names do. Left: the name in the code. Right: tables,
 * columns, events, kinds and ids as stored.
 */
export const STORED_NAMES = {
  CaseAction: 'events gesture.*',
  CrisisAction: 'events crisis.*',
  HoaxAction: 'events hoax.*',
  CaseCore: 'table cases; change matter',
  Destination: 'column drafts.places',
  MessageRef: 'columns channel and ts of cards, boards, thread_messages, second_cards',
  DraftModel: 'handbook institution.writer; locale keys writer.*',
  ModelRun: 'table writings; columns writing_id; effect write; events writing.*',
  SecondOpinion: 'table second_opinions; change and effect opinion; events opinion.*; rule life_risk.second_opinion',
  SignOff: 'table endorsements',
  Handoff: 'table tellings; field tellingId of thread entries; event gesture.record_told',
  Membership: "kind 'stranger'; locale keys refusal.stranger_*",
  Mention: 'effects calls, direct_call; fields calls, clock; event clock.called',
  CaseDeadline: 'events clock.step, clock.called; locale keys card.time_*, thread.time_up_*',
  DeliveredAs: 'columns publications.went_out, out_draft_id, out_by',
  PendingDowngrade: 'columns cases.floor, lowered_by; event gesture.confirm_lowering',
  HoaxOccurrence: 'table sightings; field sightings of spreads; event hoax.seen',
  PublishRequest: 'effect publish',
  IngestedPosts: 'event post.joined; change taken_in; locale keys *.taken_in',
  IntakeQueue: 'tables intake_posts, intake_keys, intake_deliveries',
  PostVolume: 'table crowds',
  ActiveVersion: 'table handbook_in_force',
  FieldNeedingSecondApproval: 'locale keys guarded.*',
  PauseTask:
    'column pauses.errands; effect pause_nag; events publishing.errand_stopped, publishing.errands_open; button pause.tick',
  CaseAttachment: 'change gathering',
  AreaQuestion: 'table inquiries; events gesture.ask_area, gesture.record_answer',
  SafetyMessage:
    'handbook approved_lines; ids line.*; template ids line:<id>/<language>/<audience>; event gesture.send_line',
  OverriddenWarnings: 'column endorsements.overruled',
  PreApproval: 'column publications.basis',
  reclassify: 'event gesture.correct; ids case.correct, case.correct_form',
  publishCorrection: 'event gesture.put_right; ids publication.put_right, publication.put_right_form',
  replyInBulk: 'event gesture.answer_many; ids case.many, case.many_form',
  continueBulk: 'event gesture.go_on; id publication.go_on; column publications.awaits_go_on',
  recordExternalReply: 'event gesture.answer_elsewhere; ids case.elsewhere, case.elsewhere_form',
  Translator: 'locale keys form.* are of modals',
} as const;
