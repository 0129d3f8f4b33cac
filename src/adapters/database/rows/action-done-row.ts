export type ActionDoneRow = { id: string; action: string; doneOn: string; recordedBy: string; recordedAt: string };
