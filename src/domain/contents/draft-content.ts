import { startOfDay } from '../cases/decision/model-availability.ts';
import type { AuditDetail } from '../cases/model/changes.ts';
import { isLive } from '../cases/model/fact.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { networkById } from '../handbook/handbook.ts';
import type { Actor } from '../people/actor.ts';
import { CLOCK } from '../people/actor.ts';
import { storableText } from '../text/words/storable-text.ts';
import type { DraftModel } from '../writing/draft-model.ts';
import { whyWithheld } from '../writing/why-withheld.ts';
import type { ContentBrief, WrittenContent } from '../writing/write-content-text.ts';
import { writeContentText } from '../writing/write-content-text.ts';
import { charactersOf, LONGEST_TEXT, LONGEST_TEXTS } from './actions/write-content.ts';
import type { ContentDeps } from './content-deps.ts';
import { contentDecision, withContents } from './content-deps.ts';
import type { ContentContext, ContentOutcome } from './content-outcome.ts';
import { tellOutcome } from './content-outcome.ts';
import type { Content, ContentDrafting, ContentState } from './model/content.ts';
import { digestOfContent } from './model/content.ts';
import { asLiveFact } from './review-content.ts';

/** Returns the model that may draft posts, and its server; null where there is none, or the handbook names none. */
export function draftingModel(
  { language: { model } }: Pick<ContentDeps, 'language'>,
  { institution: { writer } }: Handbook,
): { model: string; host: string } | null {
  if (model === null || writer?.hosts.includes(model.host) !== true) return null;
  return { model: model.model, host: model.host };
}

type Waiting = { content: Content; drafting: ContentDrafting };
type Answer = { network: string; came: WrittenContent };

/**
 * Asks the model for the texts of a content that a person gave a brief for, one network after the other, and keeps them as a
 * draft. Does nothing unless it waits for that. The model is asked outside any transaction.
 * @param isStopping checked once the model has answered; if true, the process that asks again takes the answer
 * @returns whether it needs no more work
 */
export async function draftContent(
  deps: ContentDeps,
  contentId: string,
  isStopping: () => boolean = () => false,
): Promise<boolean> {
  const { model } = deps.language;
  const begun = await begin(deps, contentId);
  if (begun === null || model === null) return true;
  const answers: Answer[] = [];
  for (const brief of begun.briefs) {
    const came = await writeContentText(brief, model);
    answers.push({ network: brief.network.id, came });
    if (isStopping()) return false;
    if (came.kind === 'failed') break;
  }
  await end(deps, begun.waiting, { contentId, answers, model });
  return true;
}

/** Returns what the model is to write; null where nothing waits, or the model must not be asked, which is then said. */
function begin(deps: ContentDeps, contentId: string): Promise<{ waiting: Waiting; briefs: ContentBrief[] } | null> {
  return withContents(deps, async ({ transaction, contextOf }) => {
    const state = await transaction.load(contentId);
    const waiting = waitingIn(state);
    if (state === null || waiting === null) return null;
    const { drafting } = waiting;
    const context = await contextOf(state, CLOCK);
    const { handbook, now } = context;
    const { model } = deps.language;
    const { prompt, answer } = await transaction.record.tokensSince(startOfDay(now, handbook.institution.timeZone));
    const withheld =
      model === null
        ? 'no_writer'
        : whyWithheld({
            postClass: null,
            postText: drafting.brief,
            settings: handbook.institution.writer,
            host: model.host,
            tokensToday: prompt + answer,
          });
    if (withheld !== null) {
      const outcome = notDrafted(waiting, { kind: 'withheld', reason: withheld }, { ...context, usage: NO_TOKENS });
      await transaction.save(contentDecision('content.not_drafted', contentId, outcome, context));
      return null;
    }
    return { waiting, briefs: briefsOf(waiting, context, deps.keys.randomKey) };
  });
}

function waitingIn(state: ContentState | null): Waiting | null {
  const drafting = state?.content.drafting ?? null;
  if (state === null || drafting?.status !== 'waiting' || state.content.status.kind !== 'draft') return null;
  return { content: state.content, drafting };
}

function briefsOf(
  { content, drafting }: Waiting,
  { handbook, facts, now }: Pick<ContentContext, 'handbook' | 'facts' | 'now'>,
  randomKey: () => string,
): ContentBrief[] {
  const { language, readers, places } = content;
  const known = facts.filter((fact) => isLive(fact, now)).map(asLiveFact);
  // A card shows all texts whole.
  const empty = places.filter(({ text }) => text === '');
  const share = Math.min(LONGEST_TEXT, Math.floor((LONGEST_TEXTS - charactersOf(content)) / empty.length));
  return empty.flatMap((place) => {
    const network = networkById(handbook, place.network);
    if (network === undefined) return [];
    const textLimit = Math.min(network.textLimit, share);
    const asked = { brief: drafting.brief, language, readers, facts: known, handbook, fence: randomKey() };
    return [{ ...asked, network: { ...network, textLimit } }];
  });
}

/** Keeps what came; of what came after a person has changed the content, the tokens alone. */
function end(
  deps: ContentDeps,
  { content: asked, drafting }: Waiting,
  { contentId, answers, model }: { contentId: string; answers: readonly Answer[]; model: DraftModel },
): Promise<void> {
  return withContents(deps, async ({ transaction, contextOf }) => {
    const state = await transaction.load(contentId);
    const waiting = waitingIn(state);
    if (state === null) return;
    const context = await contextOf(state, CLOCK);
    if (waiting === null || waiting.content.version !== asked.version) {
      const spent = tooLate(state.content, drafting, { ...context, usage: usageOf(answers) });
      return transaction.save(contentDecision('content.not_drafted', contentId, spent, context));
    }
    const outcome = drafted(waiting, answers, { ...context, model, hash: deps.keys.hash });
    const event = outcome.kind === 'done' && 'failure' in outcome.audit ? 'content.not_drafted' : 'content.drafted';
    return transaction.save(contentDecision(event, contentId, outcome, context));
  });
}

type Usage = Pick<ContentDrafting, 'promptTokens' | 'answerTokens'>;
const NO_TOKENS: Usage = { promptTokens: 0, answerTokens: 0 };

function usageOf(answers: readonly Answer[]): Usage {
  const sum = (read: (answer: Answer) => number | null) => answers.reduce((all, one) => all + (read(one) ?? 0), 0);
  return {
    promptTokens: sum(({ came }) => came.usage.promptTokens),
    answerTokens: sum(({ came }) => came.usage.answerTokens),
  };
}

function drafted(
  waiting: Waiting,
  answers: readonly Answer[],
  context: Pick<ContentContext, 'now' | 'handbook' | 'digest'> & {
    model: Pick<DraftModel, 'model' | 'host'>;
    hash(text: string): string;
  },
): ContentOutcome {
  const usage = usageOf(answers);
  const failed = answers.find(({ came }) => came.kind === 'failed')?.came;
  const prompts = context.hash(answers.map(({ came }) => came.sent).join('\n'));
  const audit = { prompt: prompts, handbook: context.handbook.hash };
  if (failed?.kind === 'failed')
    return notDrafted(waiting, { kind: 'writer', reason: failed.why }, { ...context, usage, audit });
  const texts = answers.flatMap(({ network, came }) =>
    came.kind === 'written' ? [{ network, text: storableText(came.text), brief: waiting.drafting.brief }] : [],
  );
  const { content } = waiting;
  const places = content.places.map((place) => ({
    ...place,
    text: texts.find(({ network }) => network === place.network)?.text ?? place.text,
  }));
  if (isTooLong({ ...content, places }))
    return notDrafted(waiting, { kind: 'writer', reason: 'wrong_shape' }, { ...context, usage, audit });
  const { model, host } = context.model;
  const before = waiting.drafting.texts.filter((one) => texts.every(({ network }) => network !== one.network));
  const all = [...before, ...texts];
  const done = finished(waiting.drafting, usage, context);
  const drafting: ContentDrafting = { ...done, model, host, status: 'written', texts: all };
  const next = { ...content, places, drafting, version: content.version + 1 };
  const sentence = { key: 'content.drafted', params: { model, host } };
  return tellOutcome(
    { content: { ...next, digest: digestOfContent(next, context.digest) } },
    { sentence, by: waiting.drafting.by },
    { audit: { ...audit, ...recordOfModel(drafting) } },
  );
}

/** Returns whether no card would show them whole, or no form would take one. */
function isTooLong(content: Content): boolean {
  return charactersOf(content) > LONGEST_TEXTS || content.places.some(({ text }) => text.length > LONGEST_TEXT);
}

/** Counts the tokens of an answer that nobody waits for any more; the content stays as a person left it. */
function tooLate(
  content: Content,
  asked: ContentDrafting,
  { usage, now }: Pick<ContentContext, 'now'> & { usage: Usage },
): ContentOutcome {
  const kept = content.drafting ?? { ...asked, status: 'failed' as const };
  const drafting = finished(kept, usage, { now });
  return tellOutcome({ content: { ...content, drafting } }, null, {
    audit: { ...recordOfModel(drafting), failure: 'not_needed' },
  });
}

function finished(drafting: ContentDrafting, usage: Usage, { now }: Pick<ContentContext, 'now'>): ContentDrafting {
  return {
    ...drafting,
    promptTokens: drafting.promptTokens + usage.promptTokens,
    answerTokens: drafting.answerTokens + usage.answerTokens,
    finishedAt: now,
  };
}

/** Says why there is no draft: a person writes the texts. */
function notDrafted(
  waiting: Waiting,
  why: NonNullable<ContentDrafting['why']>,
  { usage, audit = {}, now }: Pick<ContentContext, 'now'> & { usage: Usage; audit?: AuditDetail },
): ContentOutcome {
  const drafting: ContentDrafting = { ...finished(waiting.drafting, usage, { now }), status: 'failed', why };
  const by: Actor = drafting.by;
  const sentence = { key: `content.not_drafted_${why.kind}`, params: { [why.kind]: why.reason } };
  return tellOutcome(
    { content: { ...waiting.content, drafting } },
    { sentence, by },
    { audit: { ...audit, ...recordOfModel(drafting), failure: why.reason } },
  );
}

/** Returns what the record says of the model behind a draft: its name, its server and its tokens. */
function recordOfModel({ model, host, promptTokens, answerTokens }: ContentDrafting): AuditDetail {
  return { model, host, promptTokens, answerTokens };
}
