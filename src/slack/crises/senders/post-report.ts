import { weekPictures } from '../../../documents/charts/week-pictures.ts';
import { crisisReportDocument } from '../../../documents/crisis-report/crisis-report-document.ts';
import type { ReportContext } from '../../../documents/crisis-report/report-context.ts';
import { reportContext } from '../../../documents/crisis-report/report-context.ts';
import { reportInHtml } from '../../../documents/report/in-html.ts';
import { reportInMarkdown } from '../../../documents/report/in-markdown.ts';
import type { ReportPicture } from '../../../documents/report/report-document.ts';
import type { Crisis } from '../../../domain/cases/model/crises/crisis.ts';
import type { Outbox } from '../../../domain/cases/ports/outbox.ts';
import type { TeamFile, TeamMessenger } from '../../../domain/cases/ports/team-messenger.ts';
import type { Charts } from '../../../domain/digests/charts.ts';
import type { ReportDeps, WholeReport } from '../../../domain/digests/collect-crisis-report.ts';
import { collectCrisisReport } from '../../../domain/digests/collect-crisis-report.ts';
import type { NamesIn } from '../../../domain/people/names-in.ts';
import { localDate } from '../../../domain/time/local-date.ts';
import type { Waiting } from '../../outbound/until-sent.ts';
import { PATIENCE_MS, untilSent } from '../../outbound/until-sent.ts';
import { slackUsersIn } from '../board/slack-users-in.ts';
import { reportMessage } from '../messages/report-message.ts';
import { channelOf, markDrill, SUBJECTS } from './crisis-sender.ts';

export type PostReportDeps = {
  report: ReportDeps;
  charts: Charts;
  /** Place of the report. */
  channel: {
    outbox: Pick<Outbox, 'messages'>;
    messenger: TeamMessenger;
    casesChannel: string;
    watermark: string | null;
  };
  /** Returns the workspace's name for a person. */
  nameOf(user: string): Promise<string>;
  time: Waiting & {
    /** ISO 8601 UTC. */
    now(): string;
  };
  log: { warn(facts: object, message: string): void };
};

/**
 * The report of a crisis below its board, or in its own channel: in short as a message, whole as two files. Nothing of it goes through
 * the outbox, where the cards of people in need would wait for it.
 * @returns false when the channel could not be reached
 */
export async function postReport(crisisId: number, namesIn: NamesIn, deps: PostReportDeps): Promise<boolean> {
  const whole = await collectCrisisReport(deps.report, crisisId, deps.time.now());
  if (whole === null) return false;
  const { crisis } = whole.report;
  const names = await reportNames(whole, deps);
  const reading = reportContext(crisis, deps.report.handbook(), namesIn, (user) => names.get(user) ?? null);
  const cardWith = (files: 'follow' | 'missing') =>
    markDrill(reportMessage(whole, reading, files), crisis, {
      watermark: deps.channel.watermark,
      texts: reading.texts,
    });
  const place = await placeOfReport(crisis, deps);
  const message = { ...place, card: cardWith('follow'), outboxId: null };
  const posted = await untilSent(
    () => deps.channel.messenger.post(message),
    deps.time.elapsed() + PATIENCE_MS,
    deps.time,
  );
  if (posted.kind !== 'posted') return false;
  const { channel, ts } = posted.message;
  const thread = { channel, threadTs: place.threadTs ?? ts };
  const files = await filesOf(whole, reading, deps);
  const giveUpAt = deps.time.elapsed() + PATIENCE_MS;
  for (const file of files) {
    if (await isUp({ ...file, ...thread }, giveUpAt, deps)) continue;
    await deps.channel.messenger.update(posted.message, cardWith('missing'));
    break;
  }
  return true;
}

/** Returns where a report goes: below the board; in the crisis's own channel, in the channel itself. */
export async function placeOfReport(
  crisis: Crisis,
  deps: PostReportDeps,
): Promise<{ channel: string; threadTs?: string }> {
  const board = await deps.channel.outbox.messages.ofBoard(SUBJECTS.board(crisis.id));
  if (board === null || board.channel === crisis.channel) return { channel: channelOf(crisis, deps.channel) };
  return { channel: board.channel, threadTs: board.ts };
}

/**
 * Returns the names of the people whom the handbook does not name. A person whom the workspace does
 * not know either is left out.
 */
async function reportNames(
  { report }: WholeReport,
  { report: { handbook }, nameOf }: PostReportDeps,
): Promise<Map<string, string>> {
  const { members } = handbook().institution.team;
  const names = new Map<string, string>();
  for (const user of slackUsersIn(report)) {
    if (members.some(({ slack }) => slack === user)) continue;
    const name = await nameOf(user).catch(() => null);
    if (name !== null) names.set(user, name);
  }
  return names;
}

async function filesOf(
  whole: WholeReport,
  reading: ReportContext,
  deps: PostReportDeps,
): Promise<Pick<TeamFile, 'name' | 'title' | 'alt' | 'bytes'>[]> {
  const { texts, namesIn } = reading;
  const { crisis, at } = whole.report;
  const { drawn, missing } = await picturesOf(whole, reading, deps);
  const document = crisisReportDocument(whole, drawn, missing, reading);
  const date = localDate(at, reading.handbook.institution.timeZone);
  const name = `crisis-${crisis.id}-${date}${namesIn === 'roles' ? `-${texts.t('recap.nameless_file')}` : ''}`;
  const title = texts.t(namesIn === 'roles' ? 'recap.file_nameless' : 'recap.file', { id: crisis.id });
  const bytes = (text: string) => new TextEncoder().encode(text);
  return [
    { name: `${name}.html`, title, alt: null, bytes: bytes(reportInHtml(document)) },
    { name: `${name}.md`, title, alt: null, bytes: bytes(reportInMarkdown(document)) },
  ];
}

/** A picture that cannot be drawn is missed, not the report. */
async function picturesOf(
  { report, figures }: WholeReport,
  { texts }: ReportContext,
  { charts, report: { handbook }, log }: PostReportDeps,
): Promise<{ drawn: ReportPicture[]; missing: number }> {
  const wanted = weekPictures({ period: report, figures }, handbook(), texts);
  const drawn: ReportPicture[] = [];
  for (const chart of wanted) {
    try {
      drawn.push(await charts.draw(chart));
    } catch (error) {
      log.warn({ chart: chart.kind, why: error instanceof Error ? error.name : 'unknown' }, 'A picture was not drawn');
    }
  }
  return { drawn, missing: wanted.length - drawn.length };
}

/** @returns whether the file is there */
export async function isUp(file: TeamFile, giveUpAt: number, deps: PostReportDeps): Promise<boolean> {
  return (await untilSent(() => deps.channel.messenger.upload(file), giveUpAt, deps.time)).kind === 'uploaded';
}
