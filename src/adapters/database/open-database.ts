import type { AlertReader } from '../../domain/cases/model/crises/alert-proposal.ts';
import type { WaitingReader } from '../../domain/cases/model/joining/intake-reader.ts';
import type { Mode } from '../../domain/cases/model/mode.ts';
import type { ApprovalCopies } from '../../domain/cases/ports/approval-copies.ts';
import type { Backlog } from '../../domain/cases/ports/backlog.ts';
import type { CallOutReader } from '../../domain/cases/ports/call-outs.ts';
import type { CaseReader, CaseStore } from '../../domain/cases/ports/case-store.ts';
import type { Coordination } from '../../domain/cases/ports/coordination.ts';
import type { Editings } from '../../domain/cases/ports/editings.ts';
import type { FactReader } from '../../domain/cases/ports/fact-reader.ts';
import type { HeadBook } from '../../domain/cases/ports/head-book.ts';
import type { HomeReader } from '../../domain/cases/ports/home.ts';
import type { ThreadMessages } from '../../domain/cases/ports/message-ref.ts';
import type { Outbox } from '../../domain/cases/ports/outbox.ts';
import type { RecordReader } from '../../domain/cases/ports/record-reader.ts';
import type { RelatedCasesReader } from '../../domain/cases/ports/related-cases.ts';
import type { RungMessages } from '../../domain/cases/ports/rung-messages.ts';
import type { Scrub } from '../../domain/cases/ports/scrub.ts';
import type { SecondCards } from '../../domain/cases/ports/second-cards.ts';
import type { SuggestionReader } from '../../domain/cases/ports/suggestions.ts';
import type { ContentRecordReader } from '../../domain/contents/model/content-record.ts';
import type { ContentStore } from '../../domain/contents/model/content-store.ts';
import type { DrillReader } from '../../domain/crises/drill/drill-reader.ts';
import type { DrillRuns } from '../../domain/crises/drill/drill-runs.ts';
import type { CrisisReader } from '../../domain/crises/model/crisis-reader.ts';
import type { PauseReader } from '../../domain/crises/model/pause-reader.ts';
import type { ActionStore } from '../../domain/digests/action-store.ts';
import type { FigureReader } from '../../domain/digests/figures.ts';
import type { HandbookStore } from '../../domain/handbook-changes/handbook-store.ts';
import type { HoaxReader } from '../../domain/hoaxes/hoax-register.ts';
import type { LessonReader } from '../../domain/lessons/decided-case.ts';
import type { LayerStore } from '../../domain/lessons/layer-store.ts';
import type { Preferences } from '../../domain/people/preferences.ts';
import type { PublicReader } from '../../domain/public-page/public-rows.ts';
import type { RestoreStore } from '../../domain/restore/restore-store.ts';
import type { StageStore } from '../../domain/trial/stage.ts';
import type { WebhookStore } from '../../domain/webhooks/webhook-store.ts';
import type { SealKey } from './audit/seal.ts';
import { sealWrites } from './audit/seal.ts';
import { restoreStore } from './backup/restore-store.ts';
import { alertReader } from './case-store/alert-register.ts';
import { caseStore } from './case-store/case-store.ts';
import { hoaxReader } from './case-store/hoax-register.ts';
import { waitingReader } from './case-store/waiting-cards.ts';
import type { Address, EngineSettings, Handles } from './engine/address.ts';
import { addressOf } from './engine/address.ts';
import { claimMode } from './engine/claim-mode.ts';
import type { OpenFile } from './engine/close-to-others.ts';
import { explainDatabaseError } from './engine/explain-database-error.ts';
import { writeTransaction } from './engine/write-transaction.ts';
import type { WriteHealth, WriteNews } from './engine/write-watch.ts';
import { createWriteWatch } from './engine/write-watch.ts';
import type { IntakeStores } from './intake-stores.ts';
import { intakeStores } from './intake-stores.ts';
import { requireOurs } from './migrations/migrate.ts';
import type { Upgrading } from './migrations/upgrade-database.ts';
import { refusedNew, upgradeDatabase } from './migrations/upgrade-database.ts';
import { approvalCopies } from './outbox/approval-copies.ts';
import { outbox } from './outbox/outbox.ts';
import { rungMessages } from './outbox/rung-messages.ts';
import { secondCards } from './outbox/second-cards.ts';
import { threadMessages } from './outbox/thread-messages.ts';
import { callOutReader } from './queries/call-out-reader.ts';
import { backlogReader } from './readers/backlog-reader.ts';
import { caseReader } from './readers/case-reader.ts';
import { crisisReader } from './readers/crisis-reader.ts';
import { drillReader } from './readers/drill-reader.ts';
import { factReader } from './readers/fact-reader.ts';
import { figureReader } from './readers/figure-reader.ts';
import { homeReader } from './readers/home-reader.ts';
import { lessonReader } from './readers/lesson-reader.ts';
import { pauseReader } from './readers/pause-reader.ts';
import { publicReader } from './readers/public-reader.ts';
import { recordReader } from './readers/record-reader.ts';
import { relatedCasesReader } from './readers/related-cases-reader.ts';
import { suggestionReader } from './readers/suggestion-reader.ts';
import { actionStore } from './stores/action-store.ts';
import { contentStore } from './stores/content-store.ts';
import { createCoordination } from './stores/coordination.ts';
import { drillRuns } from './stores/drill-runs.ts';
import { editings } from './stores/editings.ts';
import { handbookStore } from './stores/handbook-store.ts';
import { headBook } from './stores/head-book.ts';
import { layerStore } from './stores/layer-store.ts';
import { preferences } from './stores/preferences.ts';
import { createScrub } from './stores/scrub.ts';
import { stageStore } from './stores/stage-store.ts';
import { webhookStore } from './stores/webhook-store.ts';

export type Database = {
  /** Cases, and what a card shows beside its own. */
  cases: {
    /** `restored`: where a backup was restored to, together with planned posts. */
    store: CaseStore & { restored: RestoreStore };
    reader: CaseReader;
    related: RelatedCasesReader;
    /** Readers of many cases for screens. */
    screens: { home: HomeReader; suggestions: SuggestionReader };
    /** Cases that intake opened and whose card nobody has seen yet. */
    waiting: WaitingReader;
    facts: FactReader;
    /** People who have the form of a text open. */
    editings: Editings;
  };
  /** Crises, pauses, official alerts, hoaxes and drills. */
  crises: {
    reader: CrisisReader;
    hoaxes: HoaxReader;
    pauses: PauseReader;
    alerts: AlertReader;
    drills: DrillReader;
    drillRuns: DrillRuns;
    /** Texts that were published to everybody. */
    spoken: PublicReader;
  };
  /** Effects that are still to do, the messages that they left, and contents of ours that wait for their moment. */
  outbox: {
    queue: Outbox;
    contents: ContentStore;
    secondCards: SecondCards;
    threadMessages: ThreadMessages;
    approvalCopies: ApprovalCopies;
    rungMessages: RungMessages;
    /** Events for the systems of the institution. */
    webhooks: WebhookStore;
  };
  intake: IntakeStores;
  /** The team's handbook, preferences, actions and figures. */
  team: {
    preferences: Preferences;
    actions: ActionStore;
    handbooks: HandbookStore;
    figures: FigureReader;
    /** Decisions of the team, and the weights that they taught. */
    lessons: LessonReader;
    layers: LayerStore;
    /** Stage of the installation: in trial, or live. */
    stages: StageStore;
  };
  /** Agreements between processes, and the rewriting of the file after an erasure. */
  upkeep: {
    coordination: Coordination;
    /** After an erasure. */
    scrub: Scrub;
    writes(): WriteHealth;
    /** Cases and planned posts beside the audit log, to verify them. */
    record: RecordReader & { contents: ContentRecordReader };
    heads: HeadBook;
    callOuts: CallOutReader;
    /** Counts what waits; planned posts only where the plan is on. */
    backlog(now: string, hasPlan: boolean): Promise<Backlog>;
  };
  close(): Promise<void>;
};

export type DatabaseOptions = Partial<Upgrading> & {
  /** Creates nothing and changes nothing, not even the tables. */
  readOnly?: boolean;
  /** Time in milliseconds to wait while another process holds the database; 5 s by default. */
  timeoutMs?: number;
  /** The world that it must be of; whichever it is unless told. */
  mode?: Mode;
  /**
   * PostgreSQL schema of the tables, created when it is missing. The default is the schema of the
   * connection.
   */
  schema?: string;
  /** Key that seals the rows of the audit log; null for none. */
  sealKey?: SealKey | null;
  /** Called at each lease that is refused because a later version has changed the tables. */
  overtaken?(): void;
  /** Maximum number of connections to a server; 10 by default. */
  poolSize?: number;
  /** Reports each broken connection to a server: its SQLSTATE or errno, or null without one. */
  connectionLost?(code: string | null): void;
  /** Hears of each write. */
  writeNews?: WriteNews;
  /** Reports each file of SQLite that all users of the machine could read or write. */
  foundOpen?(file: OpenFile): void;
  /** Bytes of a SQLite database with which one in memory begins. */
  image?: Buffer;
};

/**
 * Opens the database that a DATABASE_URL names (`sqlite:./data/portavoz.db`, `sqlite::memory:`, `postgres://…`) and brings its
 * tables up to this version.
 * @throws DatabaseError whose message is a sentence for the person who starts the program
 */
export async function openDatabase(url: string, options: DatabaseOptions = {}): Promise<Database> {
  const address = addressOf(url);
  const { readOnly = false, timeoutMs = 5_000, poolSize = 10 } = options;
  const { connectionLost = () => {}, foundOpen, image } = options;
  const settings: EngineSettings = { readOnly, timeoutMs, schema: options.schema ?? null, poolSize, connectionLost };
  if (foundOpen !== undefined) settings.foundOpen = foundOpen;
  if (image !== undefined) settings.image = image;
  try {
    if (options.mayBeNew === false && address.isMissing()) throw refusedNew(address.place);
    return await prepared(await address.open(settings), address, { ...settings, options });
  } catch (error) {
    throw explainDatabaseError(error, address.place);
  }
}

async function prepared(
  { usual: db, long }: Handles,
  { engine, place }: Address,
  { readOnly, timeoutMs, schema, options }: EngineSettings & { options: DatabaseOptions },
): Promise<Database> {
  const close = async () => {
    await long.destroy();
    if (long !== db) await db.destroy();
  };
  try {
    if (readOnly) await requireOurs(db, { engine, place });
    else await upgradeDatabase(long, { engine, place, schema: engine === 'postgres' ? schema : null }, options);
    if (options.mode !== undefined) await claimMode(db, options.mode, place);
  } catch (error) {
    await close();
    throw error;
  }
  const watch = createWriteWatch(options.writeNews);
  const write = sealWrites(writeTransaction(db, { engine, place, watch, timeoutMs }), options.sealKey ?? null);
  const accept = writeTransaction(db, { engine, place, watch, timeoutMs, lock: 'door' });
  return {
    cases: {
      store: { ...caseStore(db, write, place), restored: restoreStore(write) },
      reader: caseReader(db),
      screens: { home: homeReader(db), suggestions: suggestionReader(db) },
      facts: factReader(db),
      related: relatedCasesReader(db),
      waiting: waitingReader(db),
      editings: editings(db, write),
    },
    outbox: {
      queue: outbox(db, write),
      contents: contentStore(db, write, place),
      secondCards: secondCards(db, write),
      threadMessages: threadMessages(db, write),
      approvalCopies: approvalCopies(db, write),
      rungMessages: rungMessages(db, write),
      webhooks: webhookStore(db, write),
    },
    crises: {
      reader: crisisReader(db),
      hoaxes: hoaxReader(db),
      pauses: pauseReader(db),
      drills: drillReader(db),
      drillRuns: drillRuns(db, write, engine),
      alerts: alertReader(db),
      spoken: publicReader(db),
    },
    team: {
      preferences: preferences(db, write),
      figures: figureReader(db),
      actions: actionStore(db, write),
      handbooks: handbookStore(db, write),
      lessons: lessonReader(db),
      layers: layerStore(db, write),
      stages: stageStore(db, write),
    },
    upkeep: {
      coordination: createCoordination(db, write, engine, options.overtaken),
      scrub: createScrub(long, write, engine, timeoutMs),
      writes: watch.health,
      record: recordReader(db),
      heads: headBook(db, write),
      callOuts: callOutReader(db),
      backlog: backlogReader(db),
    },
    intake: intakeStores(db, { write, accept }, { engine, place }),
    close,
  };
}
