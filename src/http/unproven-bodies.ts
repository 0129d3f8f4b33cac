/**
 * Room for bodies whose sender is not known yet. Bytes count as they come. When it is
 * full, the body that began first makes room: one that its sender means is whole within moments.
 */
export type UnprovenBodies = {
  /** A body begins. @param evict ends it, so that another one has room */
  begin(evict: () => void): UnprovenBody;
  /** Bytes held at this moment. */
  held(): number;
};

type UnprovenBody = {
  /** More of it came. It may end this body, or earlier ones. */
  hold(bytes: number): void;
  /** Ends a body that is proven, refused or gone. */
  end(): void;
};

/** @param most bytes of all bodies together; one body is never larger */
export function createUnprovenBodies(most: number): UnprovenBodies {
  /** In the order in which they began. */
  const bodies = new Map<symbol, { bytes: number; evict(): void }>();
  let held = 0;

  function end(id: symbol): void {
    held -= bodies.get(id)?.bytes ?? 0;
    bodies.delete(id);
  }

  return {
    held: () => held,
    begin(evict) {
      const id = Symbol('body');
      const body = { bytes: 0, evict };
      bodies.set(id, body);
      return {
        hold(bytes) {
          if (!bodies.has(id)) return;
          body.bytes += bytes;
          held += bytes;
          for (const [oldest, { evict: endIt }] of bodies) {
            if (held <= most) break;
            end(oldest);
            endIt();
          }
        },
        end: () => end(id),
      };
    },
  };
}
