import { reportInHtml } from '../../documents/report/in-html.ts';
import type { ReportDocument } from '../../documents/report/report-document.ts';
import type { TeamMessenger } from '../../domain/cases/ports/team-messenger.ts';
import type { Waiting } from '../outbound/until-sent.ts';
import { PATIENCE_MS, untilSent } from '../outbound/until-sent.ts';

/** Place of a file, and the way there. */
export type PagePlace = {
  messenger: Pick<TeamMessenger, 'upload'>;
  channel: string;
  time: Waiting;
};

/** Puts a document into a channel as a file to print. @returns false when the file could not be uploaded */
export async function postPage(
  page: ReportDocument,
  { name, title }: { name: string; title: string },
  { messenger, channel, time }: PagePlace,
): Promise<boolean> {
  const file = { channel, name, title, alt: null, bytes: new TextEncoder().encode(reportInHtml(page)) };
  const giveUpAt = time.elapsed() + PATIENCE_MS;
  return (await untilSent(() => messenger.upload(file), giveUpAt, time)).kind === 'uploaded';
}
