import { ProblemError } from '@/api/problem';
import { goToLogin } from '@/api/session';
import { meQuery } from '@/auth/me';
import { queryClient } from './queryClient';

/** Nothing of the frame shows before it is known who is there; a stranger goes to the login page and comes back. */
export async function loadMe(): Promise<void> {
  try {
    await queryClient.ensureQueryData(meQuery);
  } catch (error) {
    if (!(error instanceof ProblemError && error.status === 401)) throw error;
    goToLogin();
    await new Promise(() => {}); // the browser is leaving this page
  }
}
