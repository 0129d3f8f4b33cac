import type { Publisher } from '../../domain/cases/ports/publisher.ts';
import type { AskAccount } from '../../domain/cases/publishing/network-account.ts';

/** A network that is published on by its API, and asked who we are there. */
export type NetworkPublisher = Required<Publisher> & { askAccount: AskAccount };
