/** What goes wrong with the next calls of a method. `method` may end in `*`, and is `upload` for the bytes of a file and `respond` for an answer at a `response_url`; `times` is 1 unless said otherwise; only calls about `channel`, where it is given. */
export type Fault = { method: string; channel?: string; times?: number } & (
  | { kind: 'rate_limit'; retryAfterS: number }
  /** The call is carried out, and its answer never arrives. */
  | { kind: 'drop_answer' }
  /** The connection breaks before the call is carried out. */
  | { kind: 'drop_request' }
  | { kind: 'delay'; delayMs: number }
  | { kind: 'slack_error'; error: string }
  | { kind: 'http_error'; status: number }
);

export type Faults = {
  add(fault: Fault): void;
  /** The faults that this call meets, each used up by one. */
  meet(method: string, channel?: unknown): Fault[];
  clear(): void;
};

export function createFaults(): Faults {
  let waiting: { fault: Fault; left: number }[] = [];
  return {
    add(fault) {
      waiting.push({ fault, left: fault.times ?? 1 });
    },
    meet(method, channel) {
      const met = waiting.filter(
        ({ fault }) => matches(fault.method, method) && (fault.channel === undefined || fault.channel === channel),
      );
      for (const entry of met) entry.left -= 1;
      waiting = waiting.filter(({ left }) => left > 0);
      return met.map(({ fault }) => fault);
    },
    clear() {
      waiting = [];
    },
  };
}

function matches(pattern: string, method: string): boolean {
  return pattern.endsWith('*') ? method.startsWith(pattern.slice(0, -1)) : pattern === method;
}
