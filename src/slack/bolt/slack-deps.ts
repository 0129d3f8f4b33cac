import type { ApprovalGap } from '../../domain/cases/deadlines/who-may-approve.ts';
import type { CaseDeps } from '../../domain/cases/decision/case-deps.ts';
import type { CaseState } from '../../domain/cases/model/case-state.ts';
import type { AlertReader } from '../../domain/cases/model/crises/alert-proposal.ts';
import type { WaitingReader } from '../../domain/cases/model/joining/intake-reader.ts';
import type { CaseReader } from '../../domain/cases/ports/case-store.ts';
import type { Editings } from '../../domain/cases/ports/editings.ts';
import type { FactReader } from '../../domain/cases/ports/fact-reader.ts';
import type { HomeReader } from '../../domain/cases/ports/home.ts';
import type { RelatedCasesReader } from '../../domain/cases/ports/related-cases.ts';
import type { SuggestionReader } from '../../domain/cases/ports/suggestions.ts';
import type { Card } from '../../domain/cases/ports/team-messenger.ts';
import type { Account } from '../../domain/cases/publishing/network-account.ts';
import type { ContentDeps } from '../../domain/contents/content-deps.ts';
import type { DrillDeps } from '../../domain/crises/drill/direct-drill.ts';
import type { DrillRun } from '../../domain/crises/drill/drill-run.ts';
import type { CrisisReader } from '../../domain/crises/model/crisis-reader.ts';
import type { PauseReader } from '../../domain/crises/model/pause-reader.ts';
import type { ActionStore } from '../../domain/digests/action-store.ts';
import type { Digest } from '../../domain/digests/digest.ts';
import type { Month } from '../../domain/digests/month/month.ts';
import type { AnswerEditor } from '../../domain/handbook-changes/answers.ts';
import type { HandbookDeps } from '../../domain/handbook-changes/handbook-deps.ts';
import type { HoaxReader } from '../../domain/hoaxes/hoax-register.ts';
import type { LayerDeps } from '../../domain/lessons/decide-layer.ts';
import type { Preferences } from '../../domain/people/preferences.ts';
import type { Roster } from '../../domain/people/team-person.ts';
import type { MakePicture } from '../../domain/pictures/picture.ts';
import type { PlanDeps } from '../../domain/plan/read-calendar.ts';
import type { ReadingTrouble } from '../../domain/posts/reading-error.ts';
import type { PublicPageTrouble } from '../../domain/public-page/public-page.ts';
import type { GoLiveDeps } from '../../domain/trial/go-live.ts';
import type { Sentence } from '../../errors.ts';

/** Dependencies of the Slack handlers, grouped by noun. Each listener names the groups that it uses. */
export type SlackDeps = {
  /** Use cases of cases and crises. */
  cases: CaseDeps;
  /** Use cases of the handbook, and of the weights that the team's decisions taught. */
  handbook: HandbookDeps & LayerDeps;
  readers: CaseReaders;
  crises: CrisisParts;
  digests: DigestParts;
  team: TeamParts;
  bot: BotParts;
};

/** Readers of cases. */
type CaseReaders = {
  cases: CaseReader;
  /** Reader of what other cases say about a case. */
  related: RelatedCasesReader;
  home: HomeReader;
  /** Cases whose cards wait. */
  waiting: WaitingReader;
  hoaxes: HoaxReader;
  facts: FactReader;
  /**
   * Returns the approvals that no person present can give to the text of a case. Null when a person
   * present can give them, or when that is unknown.
   */
  gapOf(state: CaseState): Promise<ApprovalGap | null>;
};

/** Readers of crises, and how this institution holds them. */
type CrisisParts = {
  reader: CrisisReader;
  pauses: PauseReader;
  alerts: AlertReader;
  /** Dependencies for drills; null where the institution has no channel for them. */
  drills: DrillDesk | null;
  /** A crisis may have a channel of its own. */
  ownChannels: boolean;
};

/** Figures, and the functions that post them. */
type DigestParts = {
  /** Record of which actions of the communication plan were done. */
  actions: ActionStore;
  /** The figures of today so far. */
  digestNow(): Promise<Digest>;
  /** Puts a digest into its channel. @returns false when the channel could not be reached */
  postDigest(card: Card): Promise<boolean>;
  /** Puts the digest of the seven days up to today into its channel, with pictures. @returns false when it could not be reached */
  postWeekNow(): Promise<boolean>;
  /** Puts what a much changed reply would be as a variant of its playbook below the board. @returns false when it is gone or could not be put there */
  postVariant(crisisId: number, draftId: string): Promise<boolean>;
  /** Puts what may be said now below the board, to print. @returns false when it could not be put there */
  postSheet(crisisId: number): Promise<boolean>;
  plan: {
    /** Sources of the calendar; null where the plan is off. */
    calendar: PlanDeps | null;
    /** Planned contents of our own; null where the plan is off, and in drills. */
    contents: ContentDeps | null;
    /** Reader of what citizens suggest; null where the plan is off. */
    suggestions: SuggestionReader | null;
    pictures: PictureParts;
    /** Puts the communication plan into the digest's channel, to print. @returns false when it could not be put there */
    print(): Promise<boolean>;
    /** The last month that is over; null where the plan is off, and in drills. */
    month: {
      /** Puts its report there. @returns false when it could not be put there */
      put(): Promise<boolean>;
      read(): Promise<Month>;
    } | null;
  };
};

/** Parts that pictures of planned contents need. */
export type PictureParts = {
  make: MakePicture;
  /** Fetches a file that a person gave in a form, by its private address; null where the app may read none. */
  download: ((url: string) => Promise<Uint8Array>) | null;
};

/** People of the team, and the channels where they work. */
type TeamParts = {
  directory: Directory;
  /** Members of the team, to say who is on shift when. */
  roster: Pick<Roster, 'team'>;
  preferences: Preferences;
  /** Register of who has the form of which text open. */
  editings: Editings;
  /** Makes the bot look up one person again, who has changed. */
  personChanged(user: string): void;
  /** Makes the bot look up who is in which user group again, if the handbook names that one. */
  groupChanged(group: string): void;
  casesChannel: string;
  /** Says something in the cases channel that is no case. @returns false when the channel could not be reached */
  postToTeam(card: Card): Promise<boolean>;
};

/** The bot itself. */
type BotParts = {
  /** Makes the outbox check now, because an item is due. */
  wake(): void;
  /** Returns the health of the bot, for the team. */
  health(): Promise<BotHealth>;
  /** The address of a case's card; null while it has none. */
  cardLink(caseId: number): Promise<string | null>;
  /** The address of a crisis's board; null while it has none. */
  boardLink(crisisId: number): Promise<string | null>;
  /** The address of a planned post's card; null while it has none. */
  contentLink(contentId: string): Promise<string | null>;
  /** Address of the workspace, as in `https://town.slack.com/`. */
  workspaceUrl: string;
  /** Acts of the first day; null in a drill. */
  trial: TrialParts | null;
  log: Log;
};

/** The first day: what people do before the installation goes live, and how it does. */
type TrialParts = {
  goLive: GoLiveDeps;
  /** Writes answers to the seven questions into the files of a handbook. */
  editor: AnswerEditor;
  /** Calls the gateway, or says something in the second channel where there is none. */
  testCall(): Promise<TestedCall>;
};

/** Outcome of a test call. `nowhere`: neither a gateway nor a second channel is set. */
export type TestedCall = 'taken' | 'not_taken' | 'said' | 'not_said' | 'nowhere';

/** Dependencies for directing a drill, from both modes. */
export type DrillDesk = DrillDeps & {
  channel: string;
  /** Says in its channel that it begins. */
  announce(run: DrillRun): Promise<void>;
  /** Makes the drill check now, because a part of it is due. */
  wake(): void;
};

/** Health of the bot, as the team reads it. */
export type BotHealth = {
  /** Version of the program. */
  version: string;
  /** True while the installation is in trial, and nothing is published automatically. */
  isTrial: boolean;
  /** True when a process, this one or another, works through the outbox. */
  isSending: boolean;
  /** Messages and publications in hand. */
  toSend: number;
  /** Number of publications whose outcome is still unknown. */
  unsettled: number;
  handbookHash: string;
  /** Since when no card has got into the channel of the cases; null while it works. */
  unreachableSince: string | null;
  hasSecondChannel: boolean;
  /** Sources that are read automatically: the number read, and the failing ones. */
  sources: {
    read: number;
    failing: { name: string; since: string; why: ReadingTrouble | 'failed' }[];
    /** Entries of the last week that were counted and opened no case. */
    watched?: { name: string; count: number }[];
  };
  /** Since when the public page cannot be written, and why; null while it can, or where there is none. */
  publicPageDown: { since: string; why: PublicPageTrouble } | null;
  /** Null where the institution has no language model. */
  model: BotModel | null;
  /** Networks on which the bot is to publish texts automatically. */
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

/** Network on which the bot is to publish texts automatically, as the team reads it. */
type BotNetwork = {
  /** As people call it. */
  name: string;
  /** Our account on the network; null where the network has not reported it. */
  account: Pick<Account, 'handle'> | null;
  /** Reason why a person has to publish there; null where no person has to. */
  trouble: Sentence | null;
};

/** Facts about people that the workspace holds, beside their membership. */
type Directory = {
  /** A language or locale such as `ca` or `es-ES`: the person's own choice, else that of their Slack; null where nobody says. */
  localeOf(user: string): Promise<string | null>;
  /** Time zone of their Slack, such as `Atlantic/Canary`; null where it does not say. */
  zoneOf(user: string): Promise<string | null>;
  nameOf(user: string): Promise<string>;
};

type Log = {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
};
