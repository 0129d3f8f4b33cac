import { z } from 'zod';
import { privateProblems, receiverSettings } from './receiver-settings.ts';
import type { ConfigProblem } from './wrong-settings.ts';

const filled = z.string().trim().min(1);

/** Settings of the works system, as `.env.example` explains them. */
export const open311Settings = {
  FIELD_REPORTS_URL: receiverSettings
    .url('https://works.example/open311/v2')
    .refine((address) => !/[?#]/.test(address), 'must end with its path, without ? and #')
    .optional(),
  FIELD_REPORTS_KEY: filled.optional(),
  FIELD_REPORTS_JURISDICTION: filled.max(200, 'must have at most 200 characters').optional(),
  FIELD_REPORTS_PRIVATE: receiverSettings.onOrOff,
};

const schema = z.object(open311Settings);

/** Works system that takes reports of faults by Open311 (GeoReport v2). */
export type Open311Settings = {
  url: string;
  /** Null where it asks for none. */
  key: string | null;
  jurisdiction: string | null;
  /** True if it may be in the private network. */
  mayReachPrivate: boolean;
};

/** Returns what is missing or does not fit together; the other settings judge each value. */
export function open311Problems(present: Readonly<Record<string, string | undefined>>): ConfigProblem[] {
  const other = ['FIELD_REPORTS_KEY', 'FIELD_REPORTS_JURISDICTION'].find((name) => present[name] !== undefined);
  if (present['FIELD_REPORTS_URL'] === undefined && other !== undefined)
    return [{ variable: 'FIELD_REPORTS_URL', message: `is missing (${other} is set)` }];
  return privateProblems(present, 'FIELD_REPORTS');
}

/** Only of what `open311Problems` finds nothing in. */
export function open311Of(values: z.infer<typeof schema>): Open311Settings | null {
  const {
    FIELD_REPORTS_URL: url,
    FIELD_REPORTS_KEY: key = null,
    FIELD_REPORTS_JURISDICTION: jurisdiction = null,
  } = values;
  return url === undefined ? null : { url, key, jurisdiction, mayReachPrivate: values.FIELD_REPORTS_PRIVATE === 'on' };
}
