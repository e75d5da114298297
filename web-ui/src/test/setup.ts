import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);

// a busy machine is slow, not wrong
configure({ asyncUtilTimeout: 10_000 });

// jsdom does not lay out pages, so there is nothing to scroll.
window.scrollTo = () => {};

// jsdom knows the element but not its modal methods.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
};
