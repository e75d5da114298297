import type { LinkProps } from '@tanstack/react-router';
import type { Waiting } from './data';

// The pages of other features that the home leads to.

/** The list behind a number: the service names it by its query string. */
export function listLink(query: string): LinkProps {
  return { to: '/obligations', search: Object.fromEntries(new URLSearchParams(query)) as never };
}

export function obligationPage(obligationId: string): LinkProps {
  return { to: '/obligations/$obligationId', params: { obligationId } };
}

/** All that waits for review. */
export const queuePage: LinkProps = { to: '/obligations/waiting' };

/** Where a person proposes a title for him- or herself. */
export const ownProposalsPage: LinkProps = { to: '/obligations/proposals' };

/** Proposed titles that wait for an answer. */
export const proposalsWaitingPage: LinkProps = { to: '/obligations/proposals', search: { state: 'ASKED' } as never };

/** Where one thing that waits is looked at and decided on. */
export function reviewPage({ kind, id, campaignId, unitCode }: Waiting): LinkProps {
  switch (kind) {
    case 'REGISTRATION':
      return { to: '/obligations/registrations/$registrationId', params: { registrationId: id } };
    case 'REPORT':
      return { to: '/obligations/reports/$reportId', params: { reportId: id } };
    case 'SELF_SCORE':
      return { to: '/obligations/scores/units/$scoreId', params: { scoreId: id } };
    case 'COMMITMENTS':
      return { to: '/obligations/commitments', search: { campaign: campaignId, unit: unitCode } };
    case 'EXTENSION':
      return obligationPage(id);
  }
}

export const operationsPage: LinkProps = { to: '/operations' };

/** Mails that wait for another attempt. */
export const mailsToBeTriedAgain: LinkProps = { to: '/inbox/deliveries', search: { state: 'DEFERRED' } as never };

/** Mails that were given up. */
export const bouncedMails: LinkProps = { to: '/inbox/deliveries', search: { state: 'FAILED' } as never };

/** What only the administrator may change or look into. */
export const doorsOfTheSystem: readonly { key: 'calendar' | 'templates' | 'ledger' | 'operations'; link: LinkProps }[] =
  [
    { key: 'calendar', link: { to: '/calendar' } },
    { key: 'templates', link: { to: '/inbox/templates' } },
    { key: 'ledger', link: { to: '/inbox/deliveries' } },
    { key: 'operations', link: operationsPage },
  ];
