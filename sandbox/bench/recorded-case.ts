import type { Database } from '../../src/adapters/database/open-database.ts';
import type { CaseAction } from '../../src/domain/cases/action.ts';
import type { CaseState } from '../../src/domain/cases/model/case-state.ts';
import type { AuditEntry, Change } from '../../src/domain/cases/model/changes.ts';
import { performAction } from '../../src/domain/cases/perform-action.ts';
import { publishApproved } from '../../src/domain/cases/publish-approved.ts';
import { flagPost } from '../../src/domain/intake/flag-post.ts';
import type { SlackActor } from '../../src/domain/people/actor.ts';
import { shippedHandbook } from '../shipped-handbook.ts';
import { benchDesk } from './bench-desk.ts';

/** A case as people left it, and its entries in the audit log. */
export type Template = { state: CaseState; entries: readonly AuditEntry[] };

const POST =
  'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada. Vaya vergüenza de ayuntamiento.';
const REPLY =
  'Hola. Sentimos lo de la farola de la plaza Mayor. Pasamos tu aviso al área. Si quieres reclamar: https://riudalba.example';
/** With them a case has some twenty rows. */
const LOOKS = 13;
const PROOF = 'https://x.com/AytoRiudalba/status/1860000000000000004';

const person = (user: string): SlackActor => ({ kind: 'slack', team: 'T1', user });
const [ana, biel] = [person('UANA'), person('UBIEL')];

/** Has people answer a post in this empty database: claimed, written, approved, published by hand. */
export async function recordedCase(database: Database): Promise<Template> {
  const desk = await benchDesk(database.cases, await shippedHandbook());
  let deliveries = 0;
  const delivery = () => {
    deliveries += 1;
    return { channel: null, deliveryKey: `bench:${deliveries}` };
  };
  const acts = (actor: SlackActor, action: CaseAction) =>
    performAction(desk, { caseId: 1, action, actor, ...delivery() });
  const stateNow = async () => {
    const state = await database.cases.reader.caseById(1);
    if (state === null) throw new Error('There is no case 1.');
    return state;
  };
  const draftNow = async () => {
    const { drafts, core } = await stateNow();
    const draft = drafts.find(({ id }) => id === core.currentDraftId);
    if (draft === undefined) throw new Error('Case 1 has no draft.');
    return draft;
  };

  const post = { network: 'x', text: POST, author: '@vecina', url: 'https://x.com/vecina/status/41', postedAt: null };
  await flagPost(desk, { post, why: null, actor: ana, ...delivery() });
  await acts(ana, { kind: 'claim' });
  await acts(ana, { kind: 'edit', draftId: (await draftNow()).id, text: REPLY });
  const { id: draftId, digest } = await draftNow();
  await acts(biel, { kind: 'approve', draftId, digest });
  const publicationId = (await stateNow()).publications[0]?.id ?? '';
  await acts(biel, { kind: 'publish_now', publicationId });
  await publishApproved(desk, { publish: async () => ({ kind: 'by_hand' }) }, publicationId);
  await acts(ana, { kind: 'mark_published', publicationId, proof: PROOF, textOut: null });

  const rows = await database.cases.reader.auditRows(1, 1_000);
  const entries = rows.map(({ body }) => recordedEntry(body));
  return { state: await stateNow(), entries: [...entries, ...looksAt(await stateNow(), LOOKS)] };
}

/** People look at what is hidden on the card, which is recorded each time. */
function looksAt({ core, posts }: CaseState, count: number): AuditEntry[] {
  const detail = { posts: posts.map(({ id }) => id), drafts: [] };
  const entry = { event: 'personal_data.shown', result: 'done', caseId: core.id, actor: ana } as const;
  return Array.from({ length: count }, () => ({ ...entry, at: core.openedAt, detail }));
}

/** Proofs of rows are added anew where the copy is saved. */
function recordedEntry(body: string): AuditEntry {
  const { seq: _, detail, ...entry } = JSON.parse(body);
  const { rows: __, ...rest } = detail;
  return { ...entry, detail: rest };
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Returns the case once more, under another number and with ids of its own. */
export function cloneOf({ state, entries }: Template, id: number): { changes: Change[]; entries: AuditEntry[] } {
  const ending = id.toString(16).padStart(8, '0');
  const own = <Value>(value: Value): Value =>
    JSON.parse(JSON.stringify(value).replaceAll(UUID, (uuid) => `${uuid.slice(0, -8)}${ending}`));
  const { core, posts, drafts, signOffs, publications } = own(state);
  const at = <Row extends { caseId: number }>(row: Row) => ({ ...row, caseId: id });
  return {
    changes: [
      { kind: 'matter', row: { ...core, id, randomId: ending } },
      ...posts.map((row): Change => ({ kind: 'post', row: { ...at(row), keys: [] } })),
      ...drafts.map((row): Change => ({ kind: 'draft', row: at(row) })),
      ...signOffs.map((row): Change => ({ kind: 'endorsement', row: at(row) })),
      ...publications.map((row): Change => ({ kind: 'publication', row: at(row) })),
    ],
    entries: own(entries).map((entry) => (entry.caseId === null ? entry : { ...entry, caseId: id })),
  };
}
