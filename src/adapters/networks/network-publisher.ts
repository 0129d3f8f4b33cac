import type { AskAccount } from '../../domain/cases/network-account.ts';
import type { Publisher } from '../../domain/cases/publisher.ts';

/** A network that is published on by its API, and asked who we are there. */
export type NetworkPublisher = Required<Publisher> & { askAccount: AskAccount };
