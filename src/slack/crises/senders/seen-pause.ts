import type { CaseDeps } from '../../../domain/cases/decision/case-deps.ts';
import type { Crisis } from '../../../domain/cases/model/crises/crisis.ts';
import type { Pause } from '../../../domain/cases/model/crises/pause.ts';
import type { CrisisReader } from '../../../domain/crises/model/crisis-reader.ts';
import { momentAfter } from '../../../domain/time/moment-after.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { linkTo } from '../../kit/link-to.ts';
import { namesIn, timesIn } from '../board/crisis-view.ts';
import type { Named } from '../board/held-lines.ts';
import type { CardLink } from '../board/links-to.ts';
import { linksTo } from '../board/links-to.ts';
import type { PauseView } from '../messages/pause-list.ts';
import type { CrisisSenderDeps } from './crisis-sender.ts';

/** Time before a pause within which a published text counts as slipped. */
const SLIPPED_MS = 60_000;

/** Dependencies for naming cases. */
type NamingDeps = { cases: Pick<CaseDeps, 'handbook' | 'now'>; workspace: { cardLink: CardLink } };

/** A pause with what slipped, as its list shows it. */
export async function pauseView(
  pause: Pause,
  texts: Texts,
  deps: NamingDeps & { readers: Pick<CrisisSenderDeps['readers'], 'pauses' | 'unreadCalendars'> },
): Promise<PauseView> {
  const slipped = await deps.readers.pauses.slipped(pause, momentAfter(pause.at, -SLIPPED_MS));
  const named = await namedFor(
    slipped.map(({ caseId }) => caseId),
    texts,
    deps,
  );
  return { ...named, pause, slipped, unread: await deps.readers.unreadCalendars() };
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
