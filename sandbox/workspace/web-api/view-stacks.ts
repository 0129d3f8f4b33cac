import { randomBytes } from 'node:crypto';
import type { View } from '@slack/types';
import type { Changes } from '../changes.ts';
import type { OpenView } from '../wire.ts';

/** A modal or an App Home in front of a person. */
export type ShownView = OpenView & { personId: string; rootId: string; previousId: string | null };

/**
 * The modals in front of each person and each one's App Home. Kept here because the emulated Slack never forgets a closed
 * view: it goes on updating it, and counts it in the stack of three.
 */
export type ViewStacks = {
  /** Last on top. */
  stackOf(personId: string): ShownView[];
  /** An open view or a home, by its id or its external id. */
  find(wanted: { id: string } | { externalId: string }): ShownView | undefined;
  home(personId: string): ShownView | undefined;
  /** A new modal, in place of what was open. */
  open(personId: string, view: View): ShownView;
  /** `undefined` when the stack is full. */
  push(under: ShownView, view: View): ShownView | undefined;
  replace(old: ShownView, view: View): ShownView;
  publish(personId: string, view: View): ShownView;
  showErrors(viewId: string, errors: Record<string, string>): void;
  close(viewId: string): void;
  closeAll(personId: string): void;
};

const stackLimit = 3;

export function createViewStacks(changes: Changes): ViewStacks {
  const stacks = new Map<string, ShownView[]>();
  const homes = new Map<string, ShownView>();
  const stackOf = (personId: string): ShownView[] => stacks.get(personId) ?? [];
  const all = (): ShownView[] => [...[...stacks.values()].flat(), ...homes.values()];
  const byId = (id: string): ShownView | undefined => all().find((shown) => shown.id === id);

  const setStack = (personId: string, stack: ShownView[]): void => {
    stacks.set(personId, stack);
    changes.tell({ kind: 'person', id: personId }, { kind: 'views', views: stack.map(asOpenView) });
  };
  const put = (shown: ShownView): ShownView => {
    const { personId, view } = shown;
    if (view.type === 'home') {
      homes.set(personId, shown);
      changes.tell({ kind: 'person', id: personId }, { kind: 'home', home: view });
    } else {
      const stack = stackOf(personId);
      setStack(
        personId,
        stack.map((old) => (old.id === shown.id ? shown : old)),
      );
    }
    return shown;
  };
  const replace = ({ errors: _, ...old }: ShownView, view: View): ShownView => put({ ...old, view, hash: freshHash() });

  return {
    stackOf,
    find: (wanted) =>
      'id' in wanted ? byId(wanted.id) : all().find(({ view }) => view.external_id === wanted.externalId),
    home: (personId) => homes.get(personId),
    open(personId, view) {
      const opened = freshView(personId, view);
      setStack(personId, [opened]);
      return opened;
    },
    push(under, view) {
      const stack = stackOf(under.personId);
      if (stack.length >= stackLimit) return undefined;
      const pushed = freshView(under.personId, view, under);
      setStack(under.personId, [...stack, pushed]);
      return pushed;
    },
    replace,
    publish(personId, view) {
      const old = homes.get(personId);
      return old === undefined ? put(freshView(personId, view)) : replace(old, view);
    },
    showErrors(viewId, errors) {
      const shown = byId(viewId);
      if (shown !== undefined) put({ ...shown, errors });
    },
    close(viewId) {
      const shown = byId(viewId);
      if (shown === undefined) return;
      setStack(
        shown.personId,
        stackOf(shown.personId).filter(({ id }) => id !== viewId),
      );
    },
    closeAll: (personId) => setStack(personId, []),
  };
}

export function asOpenView({ id, hash, view, errors }: ShownView): OpenView {
  return { id, hash, view, ...(errors === undefined ? {} : { errors }) };
}

function freshView(personId: string, view: View, under?: ShownView): ShownView {
  const id = `V0${randomBytes(5).toString('hex').toUpperCase()}`;
  return { id, hash: freshHash(), view, personId, rootId: under?.rootId ?? id, previousId: under?.id ?? null };
}

function freshHash(): string {
  return `${Math.floor(Date.now() / 1000)}.${randomBytes(4).toString('hex')}`;
}
