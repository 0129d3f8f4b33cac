import { setImmediate as turn } from 'node:timers/promises';
import type { Handbook } from '../domain/handbook/handbook.ts';
import { homeLanguage, networkById, playbookById } from '../domain/handbook/handbook.ts';
import type { LanguageDetector } from '../domain/posts/language-detector.ts';
import { reviewDraft } from '../domain/review/review-draft.ts';
import { triagePost } from '../domain/triage/triage-post.ts';
import type { Job } from '../jobs/job.ts';
import { returnMemory } from './lifecycle/return-memory.ts';

/**
 * Time in milliseconds after the start at which the warm-up begins; by then all leftover work is
 * done.
 */
const AFTER_MS = 1_500;
const POSTS = 30;
/** Posts after which all rules are compiled. */
const COMPILED_AFTER = 10;

/**
 * Triages and reviews posts of the handbook's drills, only for speed. Rules and checks compile at
 * their first use, which takes most of a second. A click in the first second of a flood must not
 * wait for it. What starting and compiling have left behind goes back to the system midway. The
 * collection drops compiled code too, and the posts after it make the code fast again.
 */
export function warmUpJob(handbook: () => Handbook, detectLanguage: LanguageDetector): Job {
  return { start: () => warmUp(handbook(), detectLanguage) };
}

/** @returns what ends it before its time */
function warmUp(handbook: Handbook, detectLanguage: LanguageDetector): { stop(): void } {
  let isOver = false;
  const timer = setTimeout(() => void readPosts(), AFTER_MS);
  timer.unref();

  async function readPosts(): Promise<void> {
    const posts = handbook.drills.flatMap((drill) => drill.posts).slice(0, POSTS);
    for (const [at, { network, text, author }] of posts.entries()) {
      await turn();
      if (isOver) return;
      if (at === COMPILED_AFTER) returnMemory();
      read({ network, text, author, url: null, postedAt: null }, handbook, detectLanguage);
    }
  }

  return {
    stop() {
      isOver = true;
      clearTimeout(timer);
    },
  };
}

/** The post's own words as its reply: as many sentences as a draft has. */
function read(post: Parameters<typeof triagePost>[0], handbook: Handbook, detectLanguage: LanguageDetector): void {
  const { class: postClass, severity, playbook, language, personalData } = triagePost(post, handbook, detectLanguage);
  reviewDraft({
    text: post.text,
    post,
    network: networkById(handbook, post.network) ?? null,
    personalData,
    postClass,
    handbook,
    playbook: playbookById(handbook, playbook) ?? null,
    citizenLanguage: language,
    language: handbook.institution.languages.find((one) => one === language) ?? homeLanguage(handbook),
    facts: [],
    electoral: false,
    severity,
    plan: null,
    reviewedLanguage: true,
    origin: 'model',
  });
}
