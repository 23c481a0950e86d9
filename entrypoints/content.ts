import { defineContentScript } from 'wxt/utils/define-content-script';
import { loadCard } from '../src/app/card-link';
import { startContent } from '../src/app/content';
import '../src/page/marks.css';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  main: async (ctx) => {
    await startContent(ctx, { loadCard });
  },
});
