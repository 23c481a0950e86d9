import { defineContentScript } from 'wxt/utils/define-content-script';
import { startContent } from '../src/app/content';
import '../src/page/marks.css';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  // For versions that listened for it; it would tell every page the extension's id.
  noScriptStartedPostMessage: true,
  main: (ctx) => startContent(ctx),
});
