import type { Notice } from '../../state/taskStore.ts';
import { messages } from '../messages/en.ts';
import type { FailureText } from '../messages/failures.ts';

/** What happened, why, and what to do next, in words. */
export function describeFailure({ code, data }: Notice['failure']): FailureText {
  // Code and data belong together by their type, which an index by code cannot follow.
  const describe = messages.failures[code] as (known: typeof data) => FailureText;
  return describe(data);
}
