import type { ApprovalSlot } from '../../../domain/cases/approval/approval-policy.ts';
import type { ReleaseNeeds } from '../../../domain/cases/approval/release-needs.ts';
import type { RescueState } from '../../../domain/cases/at-risk/people-at-risk.ts';
import type { PhoneToCall } from '../../../domain/cases/deadlines/find-phones-to-call.ts';
import type { ApprovalGap } from '../../../domain/cases/deadlines/who-may-approve.ts';
import type { CaseState, Draft, SignOff } from '../../../domain/cases/model/case-state.ts';
import type { CaseStatus } from '../../../domain/cases/model/case-status.ts';
import type { CaseDeadline } from '../../../domain/cases/model/deadlines/case-deadlines.ts';
import type { EnteredFact } from '../../../domain/cases/model/fact.ts';
import type { Publication } from '../../../domain/cases/model/publication.ts';
import type { RelatedCases } from '../../../domain/cases/ports/related-cases.ts';
import type { ElectoralPeriod } from '../../../domain/handbook/electoral-period.ts';
import type { Institution, Network } from '../../../domain/handbook/institution.ts';
import type { Role } from '../../../domain/handbook/vocabulary.ts';
import type { Actor } from '../../../domain/people/actor.ts';
import type { Finding } from '../../../domain/review/model/finding.ts';
import type { HandbookNames } from '../../../i18n/handbook-names.ts';
import type { DestinationView, NextDestination } from './destination-view.ts';
import type { HoaxView } from './hoax-view.ts';
import type { ModelRunView } from './model-run-view.ts';
import type { SafetyView } from './safety-view.ts';

/** Person whom the handbook lets approve by voice. */
export type Voice = NonNullable<Institution['team']['byVoice']>[number];

/** A case as its card needs it: everything looked up, nothing worded but names of the handbook. */
export type CaseView = {
  state: CaseState;
  status: CaseStatus;
  className: string;
  /** Titles of the handbook for what its ids name. */
  names: HandbookNames;
  playbookTitle: string | null;
  /** The playbook declares facts that can be entered. */
  hasFacts: boolean;
  /** True where another text than the one on the card can be chosen. */
  hasOtherVariant: boolean;
  network: Network | null;
  draft: Draft | undefined;
  /** Destinations of the text on the card, each with its outcome; empty without a text. */
  destinations: DestinationView[];
  /**
   * True when the text names its own destinations: a statement of ours, or a correction of
   * published text.
   */
  isPlaced: boolean;
  /** Destinations of a text that is written now; empty where it answers the case's one post. */
  toWrite: NextDestination[];
  /** Published texts of earlier versions, and those taken down; the newest first. */
  earlier: DestinationView[];
  /** Author of the text on the card: a mention, or the playbook. */
  composedBy: string;
  /** Publication that most needs a person's attention, where there are several. */
  publication: Publication | undefined;
  /** The version that is really out, where it is not the approved one. */
  deviation: Draft | undefined;
  /** Findings about the text that is published, or is to be published. */
  findings: Finding[];
  /** Titles of the facts that the text still lacks. */
  missing: string[];
  factsFell: boolean;
  signOffs: SignOff[];
  openSlots: ApprovalSlot[];
  /** People who may give one of the missing approvals by voice. */
  voices: Voice[];
  /** Approvals by voice that nobody has had confirmed yet. */
  unconfirmed: SignOff[];
  /** On whose word the handbook holds the text on the card as approved; null when on nobody's. */
  basis: ReleaseNeeds['basis'];
  /** True for a text that is open for approvals although nobody has proposed it. */
  isUnproposed: boolean;
  /** Safety messages that may be sent at once for a person at risk; null for other cases. */
  lines: SafetyView | null;
  /** Texts that left their hold and that another text has taken the place of on the card. */
  underWay: DestinationView[];
  /**
   * Set when every approval is given and another person still has to read the text. `firstWriter`
   * began the text, where that is another person.
   */
  lacksReader: { firstWriter: Actor | null } | null;
  /** Titles of what the case is marked with; empty when with nothing. */
  tags: string;
  /** A lowering that nobody has confirmed. */
  floor: { what: string; by: string; mayConfirm: readonly Role[] } | null;
  folded: boolean;
  /** Notifications of its messages hold number and severity alone. */
  isNamedByNumber: boolean;
  /**
   * State of a person at risk: `maybe` when a person should look first; null for other cases.
   */
  risk: RescueState | 'maybe' | null;
  /**
   * Location of a person at risk, in the words of the post; null when it names none, and for other
   * cases.
   */
  location: string | null;
  /** Mentions of who is on duty; empty when the handbook names nobody. */
  onDuty: string;
  /** Entry of the hoax register about the posts. */
  hoaxes: HoaxView;
  /** View of the language models for the card. */
  run: ModelRunView;
  /** Names of the handbook's areas and of the playbook's facts, by their ids. */
  areaName(id: string): string;
  factName(key: string): string;
  networkName(id: string): string;
  /** Returns how the style guide wants us to speak on a network; empty where it says nothing. */
  networkTone(id: string): string;
  /** Facts under the text that run out within the hour. */
  runsOut: EnteredFact[];
  related: RelatedCases;
  /** Returns the link to another case's card; null where the link is unknown. */
  cardLink(caseId: number): string | null;
  timeZone: string;
  /** The election that is called; null while none is. */
  electoral: ElectoralPeriod | null;
  /** ISO 8601 UTC. */
  now: string;
  /** Deadlines that run, the gravest first; empty when no person has to act. */
  deadlines: readonly CaseDeadline[];
  /** Phones to call, in their order, while nobody has taken an S1 and no gateway calls. */
  phones: readonly PhoneToCall[];
  /**
   * Approvals that no person present can give to the text on the card; null when a person present
   * can give them, or that is unknown.
   */
  gap: ApprovalGap | null;
  /** True where a works system takes reports of faults. */
  reportsFaults: boolean;
  /** Way in which a picture is added, by a form or by a command; null where none is. */
  pictures: { canUpload: boolean } | null;
  /** A text of the case without what not everybody in the channel needs to see. */
  mask(text: string): string;
  /** Flags that say whether something of the post, or of the text on the card, is hidden. */
  hides: { post: boolean; draft: boolean };
};
