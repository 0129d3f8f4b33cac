import type { ContentWords } from '../../../src/domain/contents/actions/write-content.ts';
import type { ContentDeps } from '../../../src/domain/contents/content-deps.ts';
import { draftContent } from '../../../src/domain/contents/draft-content.ts';
import { performContentAction, startContents } from '../../../src/domain/contents/perform-content-action.ts';
import { blockingFindings, reviewContent, warningFindings } from '../../../src/domain/contents/review-content.ts';
import type { DraftModel, Prompt } from '../../../src/domain/writing/draft-model.ts';
import { ana } from '../builders/a-case.ts';
import { someContentWords } from '../builders/a-content.ts';
import { sharedHandbook } from '../builders/a-handbook.ts';
import { aDesk } from '../builders/cases/a-desk.ts';
import { aWriter } from '../doubles/a-draft-model.ts';
import { aDatabase } from './a-database.ts';

export const BRIEF = 'El mercado abre el 12 de diciembre a las 10:00 en la plaza.';
export const EMPTY = [
  { network: 'x', text: '' },
  { network: 'mastodon', text: '' },
];

/** A person has given a brief, and the model was asked. */
export async function aDrafted(
  model: (DraftModel & { prompts: Prompt[] }) | null,
  words: Partial<ContentWords> = {},
  { handbook = sharedHandbook, meanwhile = async (_: Meanwhile) => undefined as unknown } = {},
) {
  const database = await aDatabase();
  const desk = await aDesk(null, handbook, database);
  const deps: ContentDeps = {
    ...desk.deps,
    language: { model: model ?? aWriter() },
    contents: database.outbox.contents,
  };
  const asked = { actor: ana, channel: 'C1', deliveryKey: 'd-1' };
  const posts = [someContentWords({ brief: BRIEF, texts: EMPTY, ...words })];
  const [begun] = await startContents(deps, { ...asked, posts });
  if (begun === undefined) throw new Error('it was not begun');
  const { id, digest } = begun.content;
  await meanwhile({ deps, id, digest });
  const done = await draftContent({ ...deps, language: { model } }, id);
  const state = await deps.contents.byId(id);
  if (state === null) throw new Error('it is gone');
  const found = reviewContent(state, { handbook, now: deps.now(), facts: [] });
  const record = (await desk.auditBodies())
    .map((body) => JSON.parse(body))
    .filter(({ event }) => event.startsWith('content.'));
  return { ...desk, deps, database, state, found, done, record, texts: state.content.places.map(({ text }) => text) };
}
type Meanwhile = { deps: ContentDeps; id: string; digest: string };

export type Drafted = Awaited<ReturnType<typeof aDrafted>>;

/** The person changes it, and the model is asked where they want that. */
export async function rewritten({ deps, state: { content } }: Drafted, words: Partial<ContentWords>) {
  const before = await deps.contents.byId(content.id);
  await performContentAction(deps, {
    actor: ana,
    channel: 'C1',
    deliveryKey: `d-${before?.content.version}-again`,
    contentId: content.id,
    action: { kind: 'write', words: someContentWords(words), over: before?.content.digest ?? '' },
  });
  await draftContent(deps, content.id);
  const state = await deps.contents.byId(content.id);
  if (state === null) throw new Error('it is gone');
  const found = reviewContent(state, { handbook: sharedHandbook, now: deps.now(), facts: [] });
  return {
    content: state.content,
    blocked: blockingFindings(found).map((one) => one.words),
    warned: warningFindings(found).map((one) => one.words),
  };
}
