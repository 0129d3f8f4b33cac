/** The workspace could not say who the approvers are now: nothing was done, and it may be tried again at once. */
export class ApproversUnknown extends Error {
  override readonly name = 'ApproversUnknown';
}
