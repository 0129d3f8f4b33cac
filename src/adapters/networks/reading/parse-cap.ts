import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import type { CapAlert, CapInfo } from '../../../domain/crises/alerts/cap-alert.ts';
import { messageKey } from '../../../domain/crises/alerts/cap-alert.ts';
import { ReadingError } from '../../../domain/posts/reading-error.ts';
import { htmlToText } from './html-to-text.ts';
import { listOf } from './list-of.ts';

const SEVERAL = ['info', 'area', 'eventCode', 'parameter', 'geocode'];
const mostInfos = 60;
const longestWords = 500;

const parser = new XMLParser({
  processEntities: false,
  parseTagValue: false,
  ignoreAttributes: true,
  removeNSPrefix: true,
  isArray: (name) => SEVERAL.includes(name),
});

const words = z.string().transform((text) => htmlToText(text).slice(0, longestWords));
const moment = z
  .string()
  .refine((text) => !Number.isNaN(Date.parse(text)))
  .transform((text) => new Date(text).toISOString());
const named = z.array(z.object({ valueName: z.string(), value: z.string() })).default([]);

const areaShape = z.object({ areaDesc: words, geocode: named });
const infoShape = z.object({
  /** Section 3.2.2: where it is left out it is this. */
  language: z.string().default('en-US'),
  event: words,
  severity: z.string(),
  onset: moment.optional().catch(undefined),
  effective: moment.optional().catch(undefined),
  expires: moment.optional().catch(undefined),
  headline: words.optional(),
  eventCode: named,
  parameter: named,
  area: z.array(areaShape).default([]),
});
const alertShape = z.object({
  identifier: z.string().min(1),
  sender: z.string().min(1),
  sent: moment,
  status: z.string(),
  msgType: z.string(),
  scope: z.string(),
  references: z.string().optional(),
  info: listOf(infoShape).default([]),
});

const KINDS: Readonly<Record<string, CapAlert['kind']>> = { Alert: 'alert', Update: 'update', Cancel: 'cancel' };

/** Returns true if a document is an alert and not a feed of alerts. */
export function isCap(text: string): boolean {
  return /^[^<]*(<\?xml[^>]*>\s*)?(<\?[^>]*>\s*|<!--[^>]*-->\s*)*<([a-z0-9]+:)?alert[\s>]/i.test(text.slice(0, 4_000));
}

/**
 * Reads an alert of CAP 1.2. No entity is expanded, and a document type, which no alert has, is refused.
 * @throws ReadingError `not_understood`
 */
export function parseCap(text: string): CapAlert {
  if (/<!DOCTYPE/i.test(text)) throw new ReadingError('not_understood');
  let parsed: z.infer<typeof alertShape>;
  try {
    parsed = alertShape.parse(z.object({ alert: z.unknown() }).parse(parser.parse(text)).alert);
  } catch (error) {
    throw new ReadingError('not_understood', { cause: error });
  }
  const { identifier, sender, sent, status, scope, msgType, references = '' } = parsed;
  return {
    key: messageKey(sender, identifier),
    sent,
    isReal: status === 'Actual' && scope === 'Public',
    kind: KINDS[msgType] ?? 'other',
    references: referencesIn(references),
    infos: parsed.info.slice(0, mostInfos).map(infoOf),
  };
}

/** `sender,identifier,sent` of each, with white space between them (section 3.2.1). */
function referencesIn(written: string): string[] {
  return written
    .trim()
    .split(/\s+/)
    .flatMap((one) => {
      const [sender, identifier] = one.split(',');
      return sender && identifier ? [messageKey(sender, identifier)] : [];
    });
}

function infoOf(info: z.infer<typeof infoShape>): CapInfo {
  const isLevel = ({ valueName }: { valueName: string }) => /nivel|awareness_level/i.test(valueName);
  const isKind = ({ valueName }: { valueName: string }) => /awareness_type|fenomeno/i.test(valueName);
  return {
    language: info.language,
    event: info.event,
    kinds: [...info.eventCode, ...info.parameter.filter(isKind)].map(({ value }) => htmlToText(value)),
    severity: info.severity.trim(),
    awareness: info.parameter.find(isLevel)?.value ?? null,
    headline: info.headline || null,
    onset: info.onset ?? info.effective ?? null,
    expires: info.expires ?? null,
    areas: info.area.map(({ areaDesc, geocode }) => ({
      name: areaDesc,
      codes: geocode.map(({ value }) => value.trim()),
    })),
  };
}
