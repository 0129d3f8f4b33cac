import type { OutboxState } from '../../../src/adapters/database/rows/vocabularies.ts';
import type { CaseAction } from '../../../src/domain/cases/action.ts';
import type { Whom } from '../../../src/domain/cases/actions/publishing/reply-in-bulk.ts';
import type { BREACH_STEPS } from '../../../src/domain/cases/breaches/breach-clock.ts';
import type { AreaQuestion } from '../../../src/domain/cases/model/area-question.ts';
import type { Breach, NoticeSlot } from '../../../src/domain/cases/model/breaches/breach.ts';
import type { CaseCore, DismissReason, SignOff, StatementKind } from '../../../src/domain/cases/model/case-state.ts';
import type { AuditEntry, ContentEntry, Effect, ThreadEntry } from '../../../src/domain/cases/model/changes.ts';
import type { AlertProposal } from '../../../src/domain/cases/model/crises/alert-proposal.ts';
import type { Crisis, CrisisLevel, CrisisRole } from '../../../src/domain/cases/model/crises/crisis.ts';
import type { CrisisEntry } from '../../../src/domain/cases/model/crises/crisis-entry.ts';
import type { CrisisStep, StepEnd } from '../../../src/domain/cases/model/crises/crisis-step.ts';
import type { FollowUpEnd } from '../../../src/domain/cases/model/crises/follow-up.ts';
import type { NotedChannel, NotedMessage } from '../../../src/domain/cases/model/crises/noted-message.ts';
import type { Pause } from '../../../src/domain/cases/model/crises/pause.ts';
import type { ToldSheet } from '../../../src/domain/cases/model/crises/sheet-reader.ts';
import type { ShiftHandover } from '../../../src/domain/cases/model/crises/shift-handover.ts';
import type { CallOut } from '../../../src/domain/cases/model/deadlines/call-out.ts';
import type { DeadlineKind } from '../../../src/domain/cases/model/deadlines/deadline-kind.ts';
import type { RingStep, TurnKind } from '../../../src/domain/cases/model/deadlines/ring.ts';
import type { Step } from '../../../src/domain/cases/model/deadlines/step-deadline.ts';
import type { Destination } from '../../../src/domain/cases/model/destination.ts';
import type { ErasureRule } from '../../../src/domain/cases/model/erasure.ts';
import type { EnteredFact } from '../../../src/domain/cases/model/fact.ts';
import type { FieldReport, ReportState } from '../../../src/domain/cases/model/faults/field-report.ts';
import type { FlagStage } from '../../../src/domain/cases/model/joining/flag.ts';
import type { SpikeNews } from '../../../src/domain/cases/model/joining/spike.ts';
import type { ModelRun, ModelRunReason } from '../../../src/domain/cases/model/model-run.ts';
import type { Moderation, ModerationCategory } from '../../../src/domain/cases/model/moderation/moderation.ts';
import type { PreApproval, Publication } from '../../../src/domain/cases/model/publication.ts';
import type { Recall } from '../../../src/domain/cases/model/recalls/recall.ts';
import type { RecallStatus } from '../../../src/domain/cases/model/recalls/recall-status.ts';
import type { DownReason, Withdrawal } from '../../../src/domain/cases/model/recalls/withdrawal.ts';
import type { SecondOpinion } from '../../../src/domain/cases/model/second-opinion.ts';
import type { OutcomeStatus, SuggestionOutcome } from '../../../src/domain/cases/model/suggestions/suggestion.ts';
import type { ContentAction } from '../../../src/domain/contents/content-action.ts';
import type {
  Aim,
  ApprovalEnd,
  ContentDeparture,
  ContentSignOff,
  ContentStatus,
  Hold,
} from '../../../src/domain/contents/model/content.ts';
import type { DrillRun } from '../../../src/domain/crises/drill/drill-run.ts';
import type { CrisisAction } from '../../../src/domain/crises/model/crisis-action.ts';
import type {
  Action,
  AlertColour,
  PostClass,
  Role,
  Severity,
  StepPhase,
  StepTick,
  Tag,
} from '../../../src/domain/handbook/vocabulary.ts';
import type { Proposal } from '../../../src/domain/handbook-changes/proposal.ts';
import type { Decision, HoaxPriority, HoaxStatus } from '../../../src/domain/hoaxes/hoax.ts';
import type { HoaxAction } from '../../../src/domain/hoaxes/hoax-action.ts';
import type { Spread } from '../../../src/domain/hoaxes/spread.ts';
import type { StoredLayer, TrialFigures } from '../../../src/domain/lessons/stored-layer.ts';
import type { Look } from '../../../src/domain/measures/look.ts';
import type { Measurement } from '../../../src/domain/measures/measurement.ts';
import type { Actor } from '../../../src/domain/people/actor.ts';
import type { NamesIn } from '../../../src/domain/people/names-in.ts';
import type { Notice } from '../../../src/domain/people/preferences.ts';
import type { Picture, PicturedPeople, PictureFile } from '../../../src/domain/pictures/picture.ts';
import type { PersonalDatumKind } from '../../../src/domain/posts/personal-datum.ts';
import type { ReadingTrouble } from '../../../src/domain/posts/reading-error.ts';
import type { DisclosureReason } from '../../../src/domain/privacy/record-exported.ts';
import type { RuleId } from '../../../src/domain/review/model/finding.ts';
import type { Assessment, Because } from '../../../src/domain/triage/model/assessment.ts';
import type { Stage } from '../../../src/domain/trial/stage.ts';
import type { WebhookType } from '../../../src/domain/webhooks/webhook-event.ts';
import type { WebhookState } from '../../../src/domain/webhooks/webhook-store.ts';
import type { Instruction } from '../../../src/domain/writing/instruction.ts';

/** Words that are kept as values. The names on the left are this list's own and stay whatever the types are called. */
export type StoredValues = {
  caseActions: CaseAction['kind'];
  crisisActions: CrisisAction['kind'];
  hoaxActions: HoaxAction['kind'];
  effects: Effect['kind'];
  auditResults: AuditEntry['result'];
  actors: Actor['kind'];
  classes: PostClass;
  caseClasses: CaseCore['class'];
  severities: Severity;
  tags: Tag;
  roles: Role;
  triageActions: Action;
  triageDecisions: Because['decided'];
  personalData: PersonalDatumKind;
  audiences: CaseCore['audience'];
  statements: StatementKind;
  dismissReasons: DismissReason;
  outcomes: OutcomeStatus;
  moderationCategories: ModerationCategory;
  flagStages: FlagStage;
  endorsedAs: SignOff['as'];
  publicationStatuses: Publication['status'];
  callOutReasons: CallOut['reason'];
  callOutStates: CallOut['state'];
  turnKinds: TurnKind;
  ringSteps: RingStep;
  wentOut: Publication['deliveredAs']['kind'];
  basis: PreApproval['kind'];
  erasureRules: ErasureRule;
  factStatuses: EnteredFact['status'];
  writingStatuses: ModelRun['status'];
  opinionVerdicts: SecondOpinion['verdict'];
  writingReasons: ModelRunReason;
  instructions: Instruction['kind'];
  noticeSlots: NoticeSlot;
  breachEnds: NonNullable<Breach['end']>['kind'];
  breachSteps: (typeof BREACH_STEPS)[number];
  clocks: DeadlineKind;
  clockSteps: Step;
  crisisRoles: CrisisRole;
  stepPhases: StepPhase;
  stepTicks: StepTick;
  stepEnds: StepEnd['kind'];
  followUpEnds: FollowUpEnd['kind'];
  notedChannels: NotedChannel;
  crisisLevels: CrisisLevel;
  pauseScopes: Pause['scope']['kind'];
  pauseErrands: Pause['errands'][number]['kind'];
  recallStatuses: RecallStatus;
  recallReasons: Recall['why'];
  looks: Look;
  lookFindings: Measurement['found'];
  webhookTypes: WebhookType;
  webhookStates: WebhookState;
  reportStates: ReportState;
  withdrawalReasons: DownReason;
  hoaxStatuses: HoaxStatus;
  hoaxPriorities: HoaxPriority;
  hoaxRulings: Decision['what']['kind'];
  hoaxDecisionStates: Decision['state'];
  alertEnds: NonNullable<AlertProposal['closed']>['why'];
  alertColours: AlertColour;
  handbookProposals: Proposal['status'];
  proposalOrigins: Proposal['origin'];
  stages: Stage['kind'];
  outboxStates: OutboxState;
  ownLayers: StoredLayer['status'];
  readingTroubles: ReadingTrouble;
  findingRules: RuleId;
  notices: Notice;
  manyWhom: Whom;
  disclosureReasons: DisclosureReason;
  spikeNews: SpikeNews;
  namesIn: NamesIn;
  contentActions: ContentAction['kind'];
  contentAims: Aim['kind'];
  contentStatuses: ContentStatus['kind'];
  picturedPeople: PicturedPeople['kind'];
  pictureSizes: PictureFile['size'];
  pictureFileTypes: PictureFile['type'];
  contentHolds: Hold['kind'];
  contentSignOffs: ContentSignOff['as'];
  approvalEnds: ApprovalEnd;
  departureStatuses: ContentDeparture['status'];
};

/** What is kept as JSON: the names of its fields, at every depth. */
export type StoredShapes = {
  threadEntry: ThreadEntry;
  crisisEntry: CrisisEntry;
  auditEntry: Omit<AuditEntry, 'detail'>;
  actor: Actor;
  assessment: Assessment;
  moderation: Moderation;
  outcome: SuggestionOutcome;
  approvalFloor: NonNullable<CaseCore['floor']>;
  breach: Breach;
  places: Destination;
  spokenApproval: NonNullable<SignOff['spoken']>;
  basis: PreApproval;
  withdrawal: Withdrawal;
  factEnd: NonNullable<EnteredFact['ended']>;
  instruction: NonNullable<ModelRun['instruction']>;
  variants: ModelRun['variants'];
  inquiryAnswer: NonNullable<AreaQuestion['answer']>;
  inquiryReport: FieldReport;
  waived: NonNullable<Recall['waived']>;
  crisisPlan: NonNullable<Crisis['plan']>;
  crisisRoleHolder: NonNullable<Crisis['roles'][CrisisRole]>;
  crisisEnd: NonNullable<Crisis['closed']>;
  pauseScope: Pause['scope'];
  pauseErrands: Pause['errands'];
  resumed: NonNullable<Pause['resumed']>;
  stepTaken: NonNullable<CrisisStep['taken']>;
  stepEnd: StepEnd;
  followUpEnd: FollowUpEnd;
  notedWaived: NonNullable<NotedMessage['waived']>;
  toldSheet: ToldSheet;
  handoverLines: ShiftHandover['lines'];
  handoverTaken: ShiftHandover['taken'];
  handoverPeople: ShiftHandover['coming'];
  hoaxSpread: Spread;
  hoaxRuling: Decision['what'];
  alertEnd: NonNullable<AlertProposal['closed']>;
  layerTrial: TrialFigures;
  drillEnd: NonNullable<DrillRun['ended']>;
  contentEntry: ContentEntry;
  contentStatus: ContentStatus;
  contentPicture: Picture;
};

/** The fields of each effect, as the outbox keeps them. */
export type EffectFields = {
  [Kind in Effect['kind']]: Extract<Effect, { kind: Kind }> extends infer One ? keyof One & string : never;
};

/** The names of the fields of a shape and of all that it holds; of an open record only what its values hold. */
export type FieldsOf<Shape> = Shape extends readonly (infer Item)[]
  ? FieldsOf<Item>
  : Shape extends object
    ? { [Key in keyof Shape]-?: (string extends Key ? never : Key & string) | FieldsOf<Shape[Key]> }[keyof Shape]
    : never;
