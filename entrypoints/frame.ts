import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askToBeRead } from '../src/app/frame';

export default defineUnlistedScript(askToBeRead);
