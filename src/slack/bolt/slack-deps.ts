import type { ApprovalGap } from '../../domain/cases/deadlines/who-may-approve.ts';
import type { CaseDeps } from '../../domain/cases/decision/case-deps.ts';
import type { CaseState } from '../../domain/cases/model/case-state.ts';
import type { AlertReader } from '../../domain/cases/model/crises/alert-proposal.ts';
import type { WaitingReader } from '../../domain/cases/model/joining/intake-reader.ts';
import type { CaseReader } from '../../domain/cases/ports/case-store.ts';
import type { HomeReader } from '../../domain/cases/ports/home.ts';
import type { RelatedCasesReader } from '../../domain/cases/ports/related-cases.ts';
import type { Card } from '../../domain/cases/ports/team-messenger.ts';
import type { Account } from '../../domain/cases/publishing/network-account.ts';
import type { DrillDeps } from '../../domain/crises/drill/direct-drill.ts';
import type { DrillRun } from '../../domain/crises/drill/drill-run.ts';
import type { CrisisReader } from '../../domain/crises/model/crisis-reader.ts';
import type { PauseReader } from '../../domain/crises/model/pause-reader.ts';
import type { ActionStore } from '../../domain/digests/action-store.ts';
import type { Digest } from '../../domain/digests/digest.ts';
import type { HandbookDeps } from '../../domain/handbook-changes/handbook-deps.ts';
import type { HoaxReader } from '../../domain/hoaxes/hoax-register.ts';
import type { Preferences } from '../../domain/people/preferences.ts';
import type { Roster } from '../../domain/people/team-person.ts';
import type { ReadingTrouble } from '../../domain/posts/reading-error.ts';
import type { Sentence } from '../../errors.ts';

/** What the Slack handlers are given by the wiring, by noun. A listener says which of these it uses. */
export type SlackDeps = {
  /** What changes cases and crises. */
  cases: CaseDeps;
  /** What changes the handbook. */
  handbook: HandbookDeps;
  readers: CaseReaders;
  crises: CrisisParts;
  digests: DigestParts;
  team: TeamParts;
  bot: BotParts;
};

/** What is read of cases. */
type CaseReaders = {
  cases: CaseReader;
  /** What other cases tell of a case. */
  surroundings: RelatedCasesReader;
  home: HomeReader;
  /** Cases whose cards wait. */
  waiting: WaitingReader;
  hoaxes: HoaxReader;
  /** What nobody who is there can give the text of a case; null when somebody can, or it is not known. */
  gapOf(state: CaseState): Promise<ApprovalGap | null>;
};

/** What is read of crises, and how they are held here. */
type CrisisParts = {
  reader: CrisisReader;
  pauses: PauseReader;
  alerts: AlertReader;
  /** Where drills are played; null where the institution has no channel for them. */
  drills: DrillDesk | null;
  /** A crisis may have a channel of its own. */
  ownChannels: boolean;
};

/** What is counted, and where it is posted. */
type DigestParts = {
  /** Which actions of the communication plan were done. */
  actions: ActionStore;
  /** The figures of today so far. */
  digestNow(): Promise<Digest>;
  /** Puts a digest into its channel. @returns false when the channel could not be reached */
  postDigest(card: Card): Promise<boolean>;
  /** Puts the digest of the seven days up to today into its channel, with pictures. @returns false when it could not be reached */
  postWeekNow(): Promise<boolean>;
  /** Puts what a much changed reply would be as a variant of its playbook below the board. @returns false when it is gone or could not be put there */
  postVariant(crisisId: number, draftId: string): Promise<boolean>;
};

/** Who the team is, and where it works. */
type TeamParts = {
  directory: Directory;
  /** Who is of the team, to say who is on shift when. */
  roster: Pick<Roster, 'team'>;
  preferences: Preferences;
  /** Who is who has changed in the workspace: ask anew. */
  peopleChanged(): void;
  casesChannel: string;
  /** Says something in the cases channel that is no case. @returns false when the channel could not be reached */
  postToTeam(card: Card): Promise<boolean>;
};

/** The bot itself. */
type BotParts = {
  /** Something is due: look at the outbox now. */
  wake(): void;
  /** How it is, for the team. */
  health(): Promise<BotHealth>;
  /** The address of a case's card; null while it has none. */
  cardLink(caseId: number): Promise<string | null>;
  /** The address of a crisis's board; null while it has none. */
  boardLink(crisisId: number): Promise<string | null>;
  /** Such as `https://town.slack.com/`. */
  workspaceUrl: string;
  log: Log;
};

/** What directing a drill needs, from either world. */
export type DrillDesk = DrillDeps & {
  channel: string;
  /** Says in its channel that it begins. */
  announce(run: DrillRun): Promise<void>;
  /** Something of it is due: look now. */
  wake(): void;
};

/** How the bot is, as the team reads it. */
export type BotHealth = {
  /** Somebody looks after what is to be sent: this process or another. */
  isSending: boolean;
  /** Messages and publications in hand. */
  toSend: number;
  /** Publications of which nobody has said yet what came of them. */
  unsettled: number;
  handbookHash: string;
  /** Since when no card has got into the channel of the cases; null while it works. */
  unreachableSince: string | null;
  hasSecondChannel: boolean;
  /** Of the sources that are read by themselves. */
  sources: { read: number; failing: { name: string; since: string; why: ReadingTrouble | 'failed' }[] };
  /** Null where the institution has no language model. */
  model: BotModel | null;
  /** The networks on which texts are to go out by themselves. */
  networks: readonly BotNetwork[];
  /** ISO 8601 UTC. */
  nextDigestAt: string;
};

/** The language model, as the team reads it. */
type BotModel = {
  model: string;
  host: string;
  circuit: 'closed' | 'open' | 'half_open';
  /** ISO 8601 UTC; null while calls go through. */
  openSince: string | null;
  tokensToday: number;
  /** Null without a budget. */
  tokensLeft: number | null;
  /** Null without prices. */
  costToday: { amount: number; currency: string } | null;
};

/** A network on which texts are to go out by themselves, as the team reads it. */
type BotNetwork = {
  /** As people call it. */
  name: string;
  /** Who we are there; null where the network has not said. */
  account: Pick<Account, 'handle'> | null;
  /** Why a person has to publish there; null where nobody has to. */
  trouble: Sentence | null;
};

/** What the workspace says of people beside their standing. */
type Directory = {
  /** A language or locale such as `ca` or `es-ES`: the person's own choice, else that of their Slack; null where nobody says. */
  localeOf(user: string): Promise<string | null>;
  nameOf(user: string): Promise<string>;
};

type Log = {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
};
