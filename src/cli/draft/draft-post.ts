import { randomBytes } from 'node:crypto';
import type { Occasion } from '../../domain/cases/drafting/courtesy.ts';
import { courtesyFor, withCourtesy } from '../../domain/cases/drafting/courtesy.ts';
import { asTypedIn } from '../../domain/cases/facts/fact-words.ts';
import { composeDrafts } from '../../domain/drafts/compose-drafts.ts';
import { onNetwork } from '../../domain/drafts/composed-draft.ts';
import type { LiveFact } from '../../domain/drafts/live-fact.ts';
import { liveFactsOf } from '../../domain/drafts/live-facts-of.ts';
import { namedTopic } from '../../domain/drafts/named-topic.ts';
import { officialPhones } from '../../domain/handbook/contacts/official-phones.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { homeLanguage, networkById, playbookById } from '../../domain/handbook/handbook.ts';
import { isElectoral } from '../../domain/handbook/is-electoral.ts';
import type { Playbook } from '../../domain/handbook/playbook.ts';
import type { PostClass, Severity } from '../../domain/handbook/vocabulary.ts';
import type { LanguageDetector } from '../../domain/posts/language-detector.ts';
import { findPersonalData } from '../../domain/posts/personal-data.ts';
import type { FlaggedPost } from '../../domain/posts/post.ts';
import type { Finding } from '../../domain/review/model/finding.ts';
import type { ReviewInput } from '../../domain/review/model/review-input.ts';
import { reviewDraft } from '../../domain/review/review-draft.ts';
import type { DetectedLanguage, Language } from '../../domain/text/languages.ts';
import { isMaybe } from '../../domain/triage/is-maybe.ts';
import { triagePost } from '../../domain/triage/triage-post.ts';
import type { DraftModel, Usage } from '../../domain/writing/draft-model.ts';
import type { Withheld } from '../../domain/writing/why-withheld.ts';
import { whyWithheld } from '../../domain/writing/why-withheld.ts';
import type { WrittenDrafts } from '../../domain/writing/write-drafts.ts';
import { writeDrafts } from '../../domain/writing/write-drafts.ts';

/** A post to draft for, with what a person says of it beside what triage would. */
export type PostToAnswer = FlaggedPost & {
  playbook: string | null;
  class: PostClass | null;
  language: Language | null;
  facts: LiveFact[];
};

export type ReviewedReply = {
  variant: string;
  language: Language;
  text: string;
  factIds: string[];
  missingFacts: string[];
  findings: Finding[];
};

/** Drafts for a post, with their author. */
export type DraftedPost = {
  class: PostClass;
  playbook: string | null;
  writer: 'playbook' | 'model';
  /** Reason why a requested model did not write; null if none was requested or it did write. */
  note: Withheld | Extract<WrittenDrafts, { kind: 'failed' }>['why'] | 'no_playbook' | null;
  cannotAnswer: string | null;
  gloss: string | null;
  usage: Usage | null;
  drafts: ReviewedReply[];
};

export type Desk = { handbook: Handbook; detectLanguage: LanguageDetector; today: string; model: DraftModel | null };

/** Drafts for a post as a case would get them: a model's where one writes and may see the post, else the playbook's; both reviewed alike. */
export async function draftPost(given: PostToAnswer, desk: Desk): Promise<DraftedPost> {
  const { handbook, detectLanguage, model } = desk;
  const assessment = triagePost(given, handbook, detectLanguage);
  const postClass = given.class ?? assessment.class;
  const playbook = playbookById(handbook, given.playbook ?? assessment.playbook) ?? null;
  const post = playbook === null ? given : { ...given, facts: wordedFacts(given.facts, playbook, desk) };
  const citizenLanguage = post.language ?? assessment.language;
  const topic = namedTopic(post.text, assessment.topic, handbook);
  const { severity } = assessment;
  const known = { post, postClass, playbook, citizenLanguage, severity, desk };
  const occasion = { postClass, severity, mayBeAtRisk: given.class === null && isMaybe(assessment) };
  const drafted = { class: postClass, playbook: playbook?.id ?? null, cannotAnswer: null, gloss: null, usage: null };
  const own = () => (playbook === null ? [] : playbookReplies({ ...known, playbook, topic, occasion }));
  if (model === null) return { ...drafted, writer: 'playbook', note: null, drafts: own() };
  const withheld = withheldFrom(model, post, postClass, handbook);
  if (withheld !== null) return { ...drafted, writer: 'playbook', note: withheld, drafts: own() };
  if (playbook === null) return { ...drafted, writer: 'playbook', note: 'no_playbook', drafts: [] };
  const written = await writeDrafts(
    {
      post,
      postClass,
      citizenLanguage,
      playbook,
      handbook,
      today: desk.today,
      facts: post.facts,
      network: networkById(handbook, post.network) ?? null,
      language: spokenLanguage(citizenLanguage, handbook),
      instruction: null,
      previous: null,
      fence: randomBytes(12).toString('hex'),
    },
    model,
  );
  const { usage } = written;
  if (written.kind === 'failed') return { ...drafted, usage, writer: 'playbook', note: written.why, drafts: own() };
  const { cannotAnswer, gloss } = written;
  const drafts = written.drafts.map((draft) => reviewed(draft, 'model', { ...known, playbook }));
  return { ...drafted, usage, writer: 'model', note: null, cannotAnswer, gloss, drafts };
}

/** The facts as a case would hold them: in the words of each language. */
function wordedFacts(facts: readonly LiveFact[], playbook: Playbook, { handbook, today }: Desk): LiveFact[] {
  return facts.map((fact) => asTypedIn(fact, { handbook, playbook, now: `${today}T12:00:00.000Z` }));
}

type Known = {
  post: PostToAnswer;
  postClass: PostClass;
  playbook: Playbook;
  citizenLanguage: DetectedLanguage;
  severity: Severity;
  desk: Desk;
};

/**
 * Returns the reason why the draft model may not write, if there is one. A command uses no daily
 * budget: the person who runs it sees the cost.
 */
function withheldFrom(model: DraftModel, { text: postText }: FlaggedPost, postClass: PostClass, handbook: Handbook) {
  const settings = handbook.institution.writer;
  return whyWithheld({ postClass, postText, settings, host: model.host, tokensToday: 0 });
}

function playbookReplies(known: Known & { topic: string | null; occasion: Occasion }): ReviewedReply[] {
  const { post, postClass, playbook, citizenLanguage, desk, topic, occasion } = known;
  const { handbook, today } = desk;
  const network = networkById(handbook, post.network);
  const target = { target: 'reply', network: post.network };
  return composeDrafts({ playbook, postClass, citizenLanguage, handbook, facts: post.facts, topic, today })
    .map((composed) => withCourtesy(composed, playbook, occasion, handbook))
    .map((composed) => onNetwork(composed, network, '', courtesyFor([target], composed, handbook)))
    .map((placed) => reviewed(placed, 'playbook', known));
}

function reviewed(
  draft: Omit<ReviewedReply, 'findings'>,
  origin: ReviewInput['origin'],
  { post, postClass, playbook, citizenLanguage, severity, desk }: Known,
): ReviewedReply {
  const { handbook, today } = desk;
  const { variant, language, text, factIds, missingFacts } = draft;
  const { languages: fallbacks } = handbook.institution;
  const findings = reviewDraft({
    text,
    language,
    post,
    postClass,
    playbook,
    citizenLanguage,
    handbook,
    origin,
    network: networkById(handbook, post.network) ?? null,
    personalData: findPersonalData(post.text, officialPhones(handbook.institution)),
    facts: liveFactsOf({ playbook, entered: post.facts, language, fallbacks, today }),
    electoral: isElectoral(handbook, today),
    severity,
    plan: null,
    // In a terminal there is nobody to ask.
    reviewedLanguage: true,
  });
  return { variant, language, text, factIds, missingFacts, findings };
}

/** The citizen's where the style guide speaks it, else the institution's own. */
function spokenLanguage(language: DetectedLanguage, handbook: Handbook): Language {
  return language !== 'und' && handbook.style.languages[language] !== undefined ? language : homeLanguage(handbook);
}
