/** For content scripts, which do without the list itself: that it has changed. */
import { storage } from 'wxt/utils/storage';
import { onEnd } from './on-end';

/** Calls `onChange` whenever the list of hidden mentions has changed, until `signal` is aborted. */
export function watchHidden(onChange: () => void, signal: AbortSignal): void {
  onEnd(
    signal,
    storage.watch('local:hidden', () => onChange()),
  );
}
