import type { CaseDeps, OwnInForce } from '../cases/decision/case-deps.ts';
import type { Handbook } from '../handbook/handbook.ts';
import type { WaitingPost } from '../posts/intake-queue.ts';
import { idKeyOf, incomingPostKeys } from '../posts/post-identity.ts';
import { passedOn } from '../posts/similarity/passed-on.ts';
import type { LastTexts } from '../text/remember-last.ts';
import { lastTexts } from '../text/remember-last.ts';
import type { Watch } from '../triage/learned/calibration.ts';
import type { Assessment } from '../triage/model/assessment.ts';
import { SHIPPED_WEIGHTS } from '../triage/model/assessment.ts';
import type { Situation } from '../triage/model/situation.ts';
import { assessPost } from './assess-post.ts';
import type { TriagedPost } from './claims.ts';
import { compareText } from './compare-text.ts';
import type { ComparedPost } from './match-case.ts';

/** A waiting post with all that is known of it before anything is decided. */
export type ReadyPost = {
  waiting: WaitingPost;
  compared: ComparedPost;
  /** By which it is found, see `incomingPostKeys`. */
  keys: readonly string[];
  /** By which the post is found that it passes on; null when it passes none on, or nobody told. */
  shareKey: string | null;
};

/** A flood says few things at a time: what was said last is what is said next. */
const REMEMBERED = 2_000;

/** Triage of texts by one handbook, the weights and the open crises of a time, which remembers the last of them. */
export type TextTriage = {
  of(text: string): Assessment;
  /** Returns what it would have to read of these texts, each once. */
  lacking(texts: readonly string[]): string[];
  /** Takes over what another thread says of a text that it lacked. */
  learn(text: string, assessment: Assessment): void;
};
type Triage = { own: OwnInForce | null; open: string; texts: TextTriage };
const triageByHandbook: Readonly<Record<Watch, WeakMap<Handbook, Triage>>> = {
  ordinary: new WeakMap(),
  crisis: new WeakMap(),
};

/**
 * Reads waiting posts, and triages those that were not triaged ahead, or by another standard. In a
 * flood most posts repeat others, so a text is analysed once for all posts that pass it on.
 * @param breathe called between posts, so that people who click need not wait for them
 */
export async function readyPosts(
  batch: readonly TriagedPost[],
  deps: Pick<CaseDeps, 'handbook' | 'language' | 'keys'>,
  situation: Situation,
  breathe: () => Promise<void>,
): Promise<ReadyPost[]> {
  const { of: triage } = triageOf(deps, situation);
  const standard = triageStandard(deps, situation);
  const ready: ReadyPost[] = [];
  for (const waiting of batch) {
    const { post, triaged } = waiting;
    const assessment = triaged?.standard === standard ? triaged.assessment : triage(post.text);
    const compared = { author: post.author, assessment, ...compareText(post.text, deps.keys.hash) };
    const shareKey = post.shareOf === null ? null : idKeyOf(waiting, post.shareOf, deps.keys.hash);
    ready.push({ waiting, compared, keys: incomingPostKeys(waiting, deps.keys.hash), shareKey });
    await breathe();
  }
  return ready;
}

/** Names what decides a triage: two results of one name are equal. */
export function triageStandard({ handbook }: Pick<CaseDeps, 'handbook'>, { watch, open }: Situation): string {
  return [handbook.current().hash, handbook.own()?.version ?? SHIPPED_WEIGHTS, watch, ...open].join(' ');
}

/** Returns the triage of texts that is in force; one and the same for as long as nothing of it changes. */
export function triageOf(deps: Pick<CaseDeps, 'handbook' | 'language'>, situation: Situation): TextTriage {
  const handbook = deps.handbook.current();
  const own = deps.handbook.own();
  const open = situation.open.join(' ');
  const known = triageByHandbook[situation.watch].get(handbook);
  if (known?.own === own && known.open === open) return known.texts;
  const texts = textTriage((text) => assessPost({ ...NOWHERE, text }, deps, situation), lastTexts(REMEMBERED));
  triageByHandbook[situation.watch].set(handbook, { own, open, texts });
  return texts;
}

/** A text alone says what it is: its author and its network are left out. */
const NOWHERE = { network: 'other', author: null, url: null, postedAt: null };

function textTriage(assess: (text: string) => Assessment, last: LastTexts<Assessment>): TextTriage {
  return {
    of(text) {
      const said = withoutShare(text);
      const known = last.get(said);
      if (known !== undefined) return known;
      const assessment = assess(said);
      last.set(said, assessment);
      return assessment;
    },
    lacking: (texts) => [...new Set(texts.map(withoutShare))].filter((text) => last.get(text) === undefined),
    learn: last.set,
  };
}

/**
 * Returns the text without the form of a share and without links: each share has a link of its own,
 * which says nothing.
 */
function withoutShare(text: string): string {
  return passedOn(text)
    .text.replace(/https?:\/\/\S+/gi, ' ')
    .trim();
}
