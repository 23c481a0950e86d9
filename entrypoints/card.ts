import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerCard } from '../src/app/card-link';
import { startCard } from '../src/app/card-view';

export default defineUnlistedScript(() => offerCard(startCard));
