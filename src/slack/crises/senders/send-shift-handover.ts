import { mentionsComing } from '../../../domain/bell/draft-handovers.ts';
import type { Crisis } from '../../../domain/cases/model/crises/crisis.ts';
import type { ShiftHandover } from '../../../domain/cases/model/crises/shift-handover.ts';
import type { OutboxOutcome } from '../../../domain/cases/ports/outbox.ts';
import type { LeftOpen } from '../../../domain/crises/handover/left-open.ts';
import { happenedInShift, leftOpen } from '../../../domain/crises/handover/left-open.ts';
import type { CrisisBoard } from '../../../domain/crises/model/crisis-board.ts';
import { actorKey } from '../../../domain/people/actor.ts';
import { inOrder } from '../../../domain/time/moment-after.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { linkTo } from '../../kit/link-to.ts';
import { typedWords } from '../../kit/typed-words.ts';
import type { DrawnCard } from '../../kit/with-watermark.ts';
import { timesIn } from '../board/crisis-view.ts';
import { linksTo } from '../board/links-to.ts';
import { dayHandoverMessage, handoverCases, shiftHandoverMessage } from '../messages/shift-handover-message.ts';
import type { CrisisSenderDeps, Sent } from './crisis-sender.ts';
import { channelTexts, markDrill, placeBelow, SUBJECTS } from './crisis-sender.ts';
import { seenCrisis } from './seen-crisis.ts';

const LONGEST_NAME = 60;

/**
 * Shows the handover of a shift, drawn from the state of now: below the board of its crisis, or in the
 * channel of the cases. It mentions those who come on and nobody else.
 */
export async function sendShiftHandover(
  { id: outboxId, effect }: Sent<'shift_handover'>,
  deps: CrisisSenderDeps,
): Promise<OutboxOutcome> {
  const { handoverId, crisisId } = effect;
  const handover = await deps.cases.store.look(({ crises }) => crises.registers.handovers.byId(handoverId));
  if (handover === null) return { kind: 'done' };
  const texts = channelTexts(deps);
  const drawn =
    crisisId === null ? await ofDay(handover, texts, deps) : await ofCrisis(crisisId, handover, texts, deps);
  if (drawn === null) return { kind: 'done' };
  const { crisis } = drawn;
  const named = await namedBut(handover, drawn.card, texts, deps);
  const card = markDrill(named, crisis, { watermark: deps.watermark, texts });
  const subject = SUBJECTS.shift(handoverId);
  const before = await deps.outbox.messages.ofBoard(subject);
  if (before !== null) {
    const updated = await deps.workspace.messenger.update(before, card);
    if (updated.kind !== 'gone') return updated;
  }
  const place = crisis === null ? { channel: deps.team.casesChannel } : await placeBelow(crisis, deps);
  if (place === null) return { kind: 'failed', why: 'The crisis has no board to answer below.' };
  const posted = await deps.workspace.messenger.post({ ...place, card, outboxId });
  if (posted.kind !== 'posted') return posted;
  await deps.outbox.messages.saveBoard(subject, posted.message);
  return { kind: 'done' };
}

type Drawn = { card: DrawnCard; crisis: Crisis | null };

async function ofCrisis(
  crisisId: number,
  handover: ShiftHandover,
  texts: Texts,
  deps: CrisisSenderDeps,
): Promise<Drawn | null> {
  const { crises, hoaxes } = deps.readers;
  const rows = await crises.whole(crisisId, 'statements');
  if (rows === null) return null;
  const [handbook, now] = [deps.cases.handbook.current(), deps.cases.now()];
  const { crisis } = rows.board;
  const [, from] = inOrder(handover.from, crisis.startedAt);
  const [to] = inOrder(now, handover.comesAt);
  const period = { from, to };
  const [seen, hour, people] = [
    await hoaxes.ofPeriod(period),
    await crises.hour(crisisId, period),
    await peopleOf(handover, rows.board, deps),
  ];
  const happened = happenedInShift({ ...rows, hoaxes: seen }, handover, handbook);
  const view = await seenCrisis(rows.board, { handbook, texts, now }, deps.workspace.cardLink, handoverCases(people));
  return { card: shiftHandoverMessage(handover, { hour, happened, people }, view), crisis };
}

async function ofDay(handover: ShiftHandover, texts: Texts, deps: CrisisSenderDeps): Promise<Drawn> {
  const [handbook, now] = [deps.cases.handbook.current(), deps.cases.now()];
  const people = await peopleOf(handover, null, deps);
  const links = await linksTo(handoverCases(people), deps.workspace.cardLink);
  const caseNumber = (id: number) => linkTo(links.get(id) ?? null, `#${id}`);
  const view = { handbook, texts, now, caseNumber, when: timesIn({ handbook, texts, now }).when };
  return { card: dayHandoverMessage(handover, people, view), crisis: null };
}

async function peopleOf(
  { leaving, comesAt }: ShiftHandover,
  board: CrisisBoard | null,
  { readers, cases }: CrisisSenderDeps,
): Promise<LeftOpen[]> {
  const at = { handbook: cases.handbook.current(), now: cases.now(), comesAt };
  const tasks = await readers.crises.openFollowUps();
  const people: LeftOpen[] = [];
  for (const who of leaving) {
    const claimed = await readers.cases.list({ kind: 'mine', actorKey: actorKey(who) });
    const promised = await readers.cases.list({ kind: 'promised', actorKey: actorKey(who) });
    people.push(leftOpen(who, { board, claimed, promised, tasks }, at));
  }
  return people;
}

/** Names in place of mentions, but for those who come on; long before their shift for them, too. */
async function namedBut(
  { coming, comesAt }: ShiftHandover,
  card: DrawnCard,
  texts: Texts,
  { cases, team }: CrisisSenderDeps,
): Promise<DrawnCard> {
  const kept = mentionsComing({ comesAt }, cases.now()) ? coming.map(({ user }) => user) : [];
  const { members } = cases.handbook.current().institution.team;
  const drawn = JSON.stringify(card);
  const users = new Set([...drawn.matchAll(MENTION)].map(([, user = '']) => user));
  const names = new Map<string, string>();
  for (const user of users) {
    const known = members.find(({ slack }) => slack === user)?.name;
    const name = known ?? (await team.directory.nameOf(user).catch(() => ''));
    names.set(user, typedWords(name, LONGEST_NAME) || texts.t('recap.somebody'));
  }
  const named = drawn.replaceAll(MENTION, (mention, user: string) =>
    kept.includes(user) ? mention : JSON.stringify(names.get(user) ?? '').slice(1, -1),
  );
  return JSON.parse(named) as DrawnCard;
}

const MENTION = /<@([A-Z0-9]+)>/g;
