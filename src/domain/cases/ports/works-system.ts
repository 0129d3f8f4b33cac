/** Kind of fault that a works system takes: its code, and its name there. */
export type FaultService = { code: string; name: string };

/** A report as it leaves. `reference`: by which people know it in both systems. */
export type FaultToSend = { service: string; place: string; text: string; reference: string };

/**
 * Result of sending a report. `not_sent`: certainly nothing arrived, so that it may be sent again. `unknown`: nobody knows. `why`: a
 * status, or a word such as `timed_out`.
 */
export type ReportOutcome =
  | { kind: 'sent'; number: string | null; token: string | null }
  | { kind: 'refused' | 'not_sent' | 'unknown'; why: string };

/** Answer of the works system about a report. `closed`: with its own words on that, empty where there are none. */
export type ReportLook = { kind: 'open'; number: string } | { kind: 'closed'; number: string; words: string } | null;

/** Works system of the institution. */
export type WorksSystem = {
  /** @returns null where it cannot be reached, or says something else */
  services(): Promise<FaultService[] | null>;
  /** Sends a report; never rejects. */
  send(report: FaultToSend): Promise<ReportOutcome>;
  /** Asks for a report that was sent; never rejects. Null where nothing can be said of it now. */
  look(report: { number: string | null; token: string | null }): Promise<ReportLook>;
};
