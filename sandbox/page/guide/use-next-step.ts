import { useDesk } from '../desk/desk-context.ts';
import { pointAt } from './point-at.ts';

/** What the guide says now, and the one thing that it offers to do. */
type Next = { words: string; offer: { label: string; act: () => void } | null };

/** Lets the posts of a drill come, and goes where they arrive. */
export function useStart(): () => void {
  const { state, perform, go } = useDesk();
  return () => {
    void perform({ kind: 'drill', order: { kind: 'play' } });
    if (state.guide !== null) go({ kind: 'channel', id: state.guide.feed, threadTs: null });
  };
}

/** The next step for the present person; null when all are done, or nobody is guided. */
export function useNextStep(): Next | null {
  const { state, sentences, go } = useDesk();
  const start = useStart();
  const { guide } = state;
  const words = sentences.guide;
  if (guide === null || guide.next === null) return null;
  const { next } = guide;

  const isWaiting = state.drill?.pace === 'waiting';
  if (isWaiting && next.step === 'flag') {
    return { words: words.wait, offer: { label: words.start, act: start } };
  }
  const { where } = next;
  if (where === null && state.drill === null && next.step === 'flag') {
    const write = () => {
      go({ kind: 'channel', id: guide.feed, threadTs: null });
      pointAt(['.composer textarea']);
    };
    return { words: words.flagByHand, offer: { label: words.where, act: write } };
  }
  if (where === null) return { words: words.soon, offer: null };

  const mayAct = where.as.includes(state.me.key);
  const other = state.people.find(({ key }) => key === where.as[0]);
  const act = () => {
    if (!mayAct) return pointAt(['.person-switcher']);
    go({ kind: 'channel', id: where.channel, threadTs: null });
    pointAt(spotsOf(where));
  };
  const said = mayAct ? words.press(where.label) : words.becomeFirst(other?.name ?? '', where.label);
  return { words: said, offer: { label: words.where, act } };
}

/** The control, else the menu in which it is, else the menu that opens all the rest, else the message. */
function spotsOf({ ts, acts }: { ts: string; acts: readonly string[] }): string[] {
  const message = `.conversation [data-ts="${CSS.escape(ts)}"]`;
  return [...acts, 'case.details'].map((act) => `${message} [data-acts~="${act}"]`).concat(`${message} > article`);
}
