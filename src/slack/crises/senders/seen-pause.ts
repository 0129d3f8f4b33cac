import type { CaseDeps } from '../../../domain/cases/decision/case-deps.ts';
import type { Crisis } from '../../../domain/cases/model/crises/crisis.ts';
import type { Pause } from '../../../domain/cases/model/crises/pause.ts';
import { oursUnder } from '../../../domain/contents/model/ours-ahead.ts';
import type { CrisisReader } from '../../../domain/crises/model/crisis-reader.ts';
import { momentAfter } from '../../../domain/time/moment-after.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { linkTo } from '../../kit/link-to.ts';
import { messageLink } from '../../kit/message-link.ts';
import { contentSubject } from '../../kit/plan/content-marks.ts';
import { namesIn, timesIn } from '../board/crisis-view.ts';
import type { Named } from '../board/held-lines.ts';
import type { CardLink } from '../board/links-to.ts';
import { linksTo } from '../board/links-to.ts';
import type { ListedContent } from '../board/ours-blocks.ts';
import { OURS_SHOWN } from '../board/ours-blocks.ts';
import type { PauseView } from '../messages/pause-list.ts';
import type { CrisisSenderDeps } from './crisis-sender.ts';

/** Time before a pause within which a published text counts as slipped. */
const SLIPPED_MS = 60_000;

/** Readers for the list of a pause. */
type ListReaders = Pick<CrisisSenderDeps['readers'], 'pauses' | 'unreadCalendars' | 'oursAhead'>;

/** Dependencies for naming cases. */
type NamingDeps = { cases: Pick<CaseDeps, 'handbook' | 'now'>; workspace: { cardLink: CardLink } };

/** A pause with what slipped, as its list shows it. */
export async function pauseView(
  pause: Pause,
  texts: Texts,
  deps: NamingDeps & Pick<CrisisSenderDeps, 'outbox' | 'workspace'> & { readers: ListReaders },
): Promise<PauseView> {
  const slipped = await deps.readers.pauses.slipped(pause, momentAfter(pause.at, -SLIPPED_MS));
  const named = await namedFor(
    slipped.map(({ caseId }) => caseId),
    texts,
    deps,
  );
  const [unread, own] = [await deps.readers.unreadCalendars(), await ownUnder(pause, deps)];
  return { ...named, pause, slipped, unread, own };
}

/** Our own planned posts that a pause or a list concerns, each with the address of its card. */
async function ownUnder(
  pause: Pause,
  { readers, outbox, workspace }: Pick<CrisisSenderDeps, 'outbox' | 'workspace'> & { readers: ListReaders },
): Promise<PauseView['own']> {
  const states = oursUnder(pause, await readers.oursAhead(pause.at));
  const ours: ListedContent[] = [];
  for (const state of states.slice(0, OURS_SHOWN)) {
    const card = await outbox.messages.ofBoard(contentSubject(state.content.id));
    ours.push({ state, link: card === null ? null : messageLink(workspace.url, card) });
  }
  return { ours, rest: states.length - ours.length };
}

/** Returns the data for naming these cases. */
export async function namedFor(caseIds: readonly number[], texts: Texts, deps: NamingDeps): Promise<Named> {
  const handbook = deps.cases.handbook.current();
  const links = await linksTo(caseIds, deps.workspace.cardLink);
  const now = deps.cases.now();
  return {
    handbook,
    texts,
    now,
    ...namesIn(handbook, '', texts),
    ...timesIn({ handbook, texts, now }),
    caseNumber: (id) => linkTo(links.get(id) ?? null, `#${id}`),
  };
}

/** The crisis that a pause was asked for in. */
export async function crisisOf(
  { crisisId }: Pause,
  { readers }: { readers: { crises: CrisisReader } },
): Promise<Crisis | null> {
  return crisisId === null ? null : ((await readers.crises.board(crisisId))?.crisis ?? null);
}
