import type { ApprovalSlot } from '../../../domain/cases/approval/approval-policy.ts';
import type { ReleaseNeeds } from '../../../domain/cases/approval/release-needs.ts';
import type { ApprovalGap } from '../../../domain/cases/deadlines/who-may-approve.ts';
import type { CaseState, Draft, Publication, SignOff } from '../../../domain/cases/model/case-state.ts';
import type { CaseStatus } from '../../../domain/cases/model/case-status.ts';
import type { CaseDeadline } from '../../../domain/cases/model/clocks/case-deadlines.ts';
import type { EnteredFact } from '../../../domain/cases/model/fact.ts';
import type { RelatedCases } from '../../../domain/cases/ports/related-cases.ts';
import type { ElectoralPeriod } from '../../../domain/handbook/electoral-period.ts';
import type { Network } from '../../../domain/handbook/institution.ts';
import type { Role } from '../../../domain/handbook/vocabulary.ts';
import type { Actor } from '../../../domain/people/actor.ts';
import type { Finding } from '../../../domain/review/model/finding.ts';
import type { DestinationView, NextDestination } from './destination-view.ts';
import type { HoaxView } from './hoax-view.ts';
import type { ModelRunView } from './model-run-view.ts';
import type { SafetyView } from './safety-view.ts';
import type { Voice } from './voices-for.ts';

/** A case as its card needs it: everything looked up, nothing worded but names of the handbook. */
export type CaseView = {
  state: CaseState;
  status: CaseStatus;
  className: string;
  playbookTitle: string | null;
  /** The playbook declares facts that can be entered. */
  hasFacts: boolean;
  network: Network | null;
  draft: Draft | undefined;
  /** Where the text on the card is to stand, with what has become of it there; empty without a text. */
  destinations: DestinationView[];
  /** The text says itself where it is to stand: a statement of ours, or one that puts right what is out. */
  isPlaced: boolean;
  /** Where a text that is written now is to stand; empty where it answers the case's one post. */
  toWrite: NextDestination[];
  /** What is out of earlier versions, or was taken down; the newest first. */
  earlier: DestinationView[];
  /** Who the text on the card is from: a mention, or the playbook. */
  composedBy: string;
  /** Of several places that which most needs somebody. */
  publication: Publication | undefined;
  /** The version that is really out, where it is not the approved one. */
  deviation: Draft | undefined;
  /** Of the text that is out, or is to go out. */
  findings: Finding[];
  /** Titles of the facts that the text still lacks. */
  missing: string[];
  factsFell: boolean;
  signOffs: SignOff[];
  openSlots: ApprovalSlot[];
  /** Who may give one of the missing approvals by voice. */
  voices: Voice[];
  /** Approvals by voice that nobody has had confirmed yet. */
  unconfirmed: SignOff[];
  /** On whose word the handbook holds the text on the card as approved; null when on nobody's. */
  basis: ReleaseNeeds['basis'];
  /** Of a person at risk: the lines that may be sent at once; null for other cases. */
  lines: SafetyView | null;
  /** Texts that left their hold and that another text has taken the place of on the card. */
  underWay: DestinationView[];
  /** Every approval is there, and somebody else has to read the text; by whom it was begun, where that is another person. */
  lacksReader: { firstWriter: Actor | null } | null;
  /** Titles of what the case is marked with; empty when with nothing. */
  tags: string;
  /** A lowering that nobody has confirmed. */
  floor: { what: string; by: string; mayConfirm: readonly Role[] } | null;
  folded: boolean;
  /** Of a person at risk: whether somebody was told; `maybe` when a person should look first; null for other cases. */
  risk: 'untold' | 'told' | 'maybe' | null;
  /** Where a person at risk is, in the words of the post; null when it does not say, and for other cases. */
  location: string | null;
  /** Mentions of who is on duty; empty when the handbook names nobody. */
  onDuty: string;
  /** What the register of hoaxes says of the posts. */
  hoaxes: HoaxView;
  /** What the card tells of language models. */
  run: ModelRunView;
  /** Names of the handbook's areas and of the playbook's facts, by their ids. */
  areaName(id: string): string;
  factName(key: string): string;
  networkName(id: string): string;
  /** Facts under the text that run out within the hour. */
  runsOut: EnteredFact[];
  related: RelatedCases;
  /** Where another case's card is to be seen; null where nobody knows. */
  cardLink(caseId: number): string | null;
  timeZone: string;
  /** The election that is called; null while none is. */
  electoral: ElectoralPeriod | null;
  /** ISO 8601 UTC. */
  now: string;
  /** What runs out when, the gravest first; none when nobody has to do anything. */
  deadlines: readonly CaseDeadline[];
  /** What nobody who is there can give the text on the card; null when somebody can, or it is not known. */
  gap: ApprovalGap | null;
  /** A text of the case without what not everybody in the channel needs to see. */
  mask(text: string): string;
  /** Something of the post or of the text on the card is hidden. */
  hides: { post: boolean; draft: boolean };
};
