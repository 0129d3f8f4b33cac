export type OwnPostRow = { network: string; postKey: string; publishedAt: string };
