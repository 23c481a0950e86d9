import { defineContentScript } from 'wxt/utils/define-content-script';
import { startContent } from '../src/app/content';
import '../src/page/marks.css';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  main: (ctx) => startContent(ctx),
});
