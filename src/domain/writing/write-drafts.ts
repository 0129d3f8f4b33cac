import type { LiveFact } from '../drafts/live-fact.ts';
import { countFor } from '../handbook/count-for.ts';
import type { Handbook } from '../handbook/handbook.ts';
import type { Network } from '../handbook/institution.ts';
import type { Playbook } from '../handbook/playbook.ts';
import type { PostClass } from '../handbook/vocabulary.ts';
import type { FlaggedPost } from '../posts/post.ts';
import type { DetectedLanguage, Language } from '../text/languages.ts';
import type { DraftModel, ModelFailure, ModelVariant, Usage } from './draft-model.ts';
import { fillSlots, slotsOf } from './fill-slots.ts';
import type { Instruction } from './instruction.ts';
import type { KnownFact } from './known-facts.ts';
import { knownFacts } from './known-facts.ts';
import { promptFor } from './prompt-for.ts';
import type { RedactedPost } from './redact-post.ts';
import { redactPost } from './redact-post.ts';

export type WriteInput = {
  post: FlaggedPost;
  postClass: PostClass;
  /** The post's. */
  citizenLanguage: DetectedLanguage;
  playbook: Playbook;
  handbook: Handbook;
  /** Entered ones, in the order in which they were entered; standing ones are added here. */
  facts: readonly LiveFact[];
  network: Network | null;
  /** In which the reply is to be written. */
  language: Language;
  /** Date such as 2027-03-31, in the institution's time zone. */
  today: string;
  instruction: Instruction | null;
  /** The text that the instruction is about. */
  previous: string | null;
  /** Random, new for each request. */
  fence: string;
};

/** A reply as a model wrote it, the facts put in by code. */
export type ModelDraft = {
  variant: string;
  language: Language;
  /** Text of the draft, with `[falta: …]` for each missing value. */
  text: string;
  /** The same with `[[id]]` places. */
  slots: string;
  factIds: string[];
  /** Keys of the facts that the text still lacks. */
  missingFacts: string[];
  nextStep: string;
};

export type WrittenDrafts = {
  /** All that the model was sent: its hash goes into the record. */
  sent: string;
  usage: Usage;
} & (
  | { kind: 'written'; drafts: ModelDraft[]; gloss: string | null; cannotAnswer: string | null }
  | { kind: 'failed'; why: ModelFailure | 'unknown_facts' }
);

/**
 * Asks a model for drafts. The post goes out without personal data, which come back into what is written; facts are put into their places here.
 * A text with places of facts that there are not is dropped, and so is one too long for the network; when none is left that is a failure. Never throws.
 */
export async function writeDrafts(input: WriteInput, model: DraftModel): Promise<WrittenDrafts> {
  const { post, handbook, playbook, language, facts: entered, today } = input;
  const facts = knownFacts({ playbook, handbook, entered, language, today });
  const redacted = redactPost(post, handbook.institution);
  const previous = input.previous === null ? null : redacted.redact(slotsOf(input.previous, facts, language));
  const instruction = redactedWish(input.instruction, redacted);
  const prompt = promptFor({ ...input, facts, post: redacted, previous, instruction, glossIn: glossFor(input) });
  const { usage, ...came } = await model.write(prompt);
  const sent = `${prompt.stable}\n\n${prompt.varying}`;
  if (came.kind === 'failed') return { kind: 'failed', why: came.why, sent, usage };
  const { variants, cannotAnswer, gloss } = came.answer;
  const drafts = thatFit(
    variants.flatMap((variant) => draftOf(variant, { language, facts, redacted })),
    input.network,
  );
  if (drafts.length === 0 && cannotAnswer === null) {
    return { kind: 'failed', why: whyNone(variants, { language, facts, redacted }), sent, usage };
  }
  return {
    kind: 'written',
    drafts: drafts.map((draft, index) => ({ ...draft, variant: String.fromCharCode(97 + index) })),
    gloss: gloss === null ? null : redacted.restore(gloss),
    cannotAnswer: cannotAnswer === null ? null : redacted.restore(cannotAnswer),
    sent,
    usage,
  };
}

/** Longest draft that a person can still shorten, in multiples of the network's limit. */
const MOST_TIMES = 2;

/**
 * Returns the drafts within the network's limit. Where none is, the shortest stays for a person to
 * shorten, unless it is far too long.
 */
function thatFit<Text extends { text: string }>(drafts: readonly Text[], network: Network | null): Text[] {
  if (network === null) return [...drafts];
  const counted = drafts.map((draft) => ({ draft, length: countFor(network, draft.text) }));
  const fitting = counted.filter(({ length }) => length <= network.textLimit);
  const [shortest] = counted.toSorted((one, other) => one.length - other.length);
  if (fitting.length > 0 || shortest === undefined) return fitting.map(({ draft }) => draft);
  return shortest.length <= network.textLimit * MOST_TIMES ? [shortest.draft] : [];
}

type Ground = { language: Language; facts: readonly KnownFact[]; redacted: RedactedPost };

/** Returns why no variant became a draft: there was none, all name facts that there are not, or all are far too long. */
function whyNone(variants: readonly ModelVariant[], ground: Ground): 'empty' | 'unknown_facts' | 'wrong_shape' {
  if (variants.length === 0) return 'empty';
  return variants.every((variant) => draftOf(variant, ground).length === 0) ? 'unknown_facts' : 'wrong_shape';
}

function draftOf(variant: ModelVariant, { language, facts, redacted }: Ground): Omit<ModelDraft, 'variant'>[] {
  const slots = slotsOf(redacted.restore(variant.text).trim(), facts, language);
  const { text, factIds, missingFacts, unknown } = fillSlots(slots, facts, language);
  if (text === '' || unknown.length > 0) return [];
  return [{ language, text, slots, factIds, missingFacts, nextStep: redacted.restore(variant.nextStep) }];
}

function redactedWish(instruction: Instruction | null, { redact }: RedactedPost): Instruction | null {
  if (instruction === null || instruction.words === null) return instruction;
  return { ...instruction, words: redact(instruction.words) };
}

/** The institution's own language when the team does not read the post's. */
function glossFor({ citizenLanguage, handbook }: WriteInput): Language | null {
  const reads = handbook.institution.writer?.teamReads ?? [];
  const [first] = reads;
  if (citizenLanguage === 'und' || first === undefined || reads.includes(citizenLanguage)) return null;
  return first;
}
