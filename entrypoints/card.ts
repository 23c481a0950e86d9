import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerCard } from '../src/app/card-link';
import { startPageCard } from '../src/app/page-card';

export default defineUnlistedScript(() => offerCard(startPageCard));
