import type { CaseState } from '../../../src/domain/cases/model/case-state.ts';
import { currentDraft } from '../../../src/domain/cases/model/case-status.ts';
import type { Publication } from '../../../src/domain/cases/model/publication.ts';
import { aDraft, aFact, ana, berta, biel, oscar } from '../builders/a-case.ts';
import { aFloodCase } from '../builders/cases/a-flood-case.ts';
import { aManyStory } from '../builders/cases/a-many-story.ts';

const POSTS = 8;
const WORDS = 'Cuidado en El Molinar: no cruces. Si hay peligro, llama al 112. https://www.vallserena.example';

type Story = ReturnType<typeof aManyStory>;

/** A reply that left, in which words, from which state, at which step. */
export type LeftAt = { row: Publication; text: string; before: CaseState; at: number };

/** A flood in which eight people ask us; the text on the card rests on one fact. */
function aFloodOfQuestions(): Story {
  const zone = aFact({ scope: 'case:1', value: 'El Molinar' });
  const draft = aDraft({ text: WORDS, templateId: null, touchedBy: ['slack:T1:UANA'], factIds: [zone.id] });
  const own = { ...aFloodCase(), drafts: [draft], facts: [zone] };
  return aManyStory(POSTS, undefined, { ...own, core: { ...own.core, currentDraftId: draft.id } });
}

/** What each step does, and whether it was done; those that stop what is on its way are told apart. */
const STEPS: Record<string, (story: Story, at: number) => boolean> = {
  prepare: (story) => story.answerAll(ana) === 'done',
  propose: (story) => story.propose(ana) === 'done',
  approve: (story) => story.approve(biel) === 'done',
  reopen: (story) => story.does(berta, { kind: 'reopen', note: 'Hay más' }) === 'done' && edited(story, WORDS),
  edit: (story, at) => edited(story, `${WORDS} (${at})`),
  go_on: (story) => story.goOn(biel) === 'done',
  pass: (story) => {
    story.pass(40_000);
    return true;
  },
  mark: (story, at) => {
    const out = story.state().publications.find(({ status }) => status === 'publishing');
    return out !== undefined && story.markPublished(ana, `https://x.com/vallserena/status/${at}`, out.id) === 'done';
  },
  stop: (story) => {
    const isHeld = story.state().publications.some(({ status }) => status === 'held');
    return isHeld && story.stop(oscar) === 'done';
  },
  fall: (story) => {
    story.change((state) => ({ ...state, facts: [] }));
    return true;
  },
  withdraw: (story) => {
    const { publications } = story.state();
    const out = publications.find(({ status, withdrawal }) => status === 'published' && withdrawal === null);
    const order = { kind: 'order_withdrawal', reason: 'order', orderedBy: 'Juzgado' } as const;
    return out !== undefined && story.does(berta, { ...order, publicationId: out.id }) === 'done';
  },
};

/** A person writes a text of their own, as far as that is possible then. */
function edited(story: Story, text: string): boolean {
  return story.edit(ana, text) === 'done';
}

/** Takes the steps: what left, when somebody said "go on", and between which steps nothing may leave. */
export function walkedMany(steps: readonly string[]) {
  const story = aFloodOfQuestions();
  const left: LeftAt[] = [];
  const barred: { from: number; until: number }[] = [];
  const goesOn: number[] = [];
  steps.forEach((step, at) => {
    const [name = '', which] = step.split(' ');
    if (name === 'leave') {
      left.push(...leftAt(story, `post-${Number(which) + 1}`, at));
      return;
    }
    const isDone = STEPS[name]?.(story, at) === true;
    if (isDone && name === 'go_on') goesOn.push(at);
    if (isDone && name === 'approve') for (const one of barred) one.until = Math.min(one.until, at);
    if (isDone && STOPPING.includes(name)) barred.push({ from: at, until: Number.POSITIVE_INFINITY });
  });
  return { left, barred, goesOn, state: story.state() };
}

const STOPPING: readonly string[] = ['stop', 'fall', 'withdraw'];

function leftAt(story: Story, target: string, at: number): LeftAt[] {
  const before = story.state();
  const row = before.publications.findLast((one) => one.target === target);
  if (row === undefined || story.leaveHold(undefined, row.id) !== 'publishing') return [];
  const draft = currentDraft(before);
  const text = (draft?.places.find((one) => one.target === target) ?? draft)?.text ?? '';
  return [{ row, text, before, at }];
}
