// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { saveText } from '../../src/views/download';

afterEach(() => vi.restoreAllMocks());

describe('saveText', () => {
  it('has the browser save the text under the name, and leaves nothing behind', async () => {
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) blobs.push(blob);
      return 'blob:parallax/1';
    });
    const revoke = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
    const clicked: { href: string; download: string; revoked: number }[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push({ href: this.href, download: this.download, revoked: revoke.mock.calls.length });
    });
    saveText('report.json', 'application/json', '{ "name": "Zürich" }');
    expect(clicked).toEqual([{ href: 'blob:parallax/1', download: 'report.json', revoked: 0 }]);
    expect(revoke).toHaveBeenCalledWith('blob:parallax/1');
    expect(blobs[0]?.type).toBe('application/json');
    expect(await blobs[0]?.text()).toBe('{ "name": "Zürich" }');
    expect(document.querySelector('a')).toBeNull();
  });
});
