import { alerting } from '../voices/notices.ts';

/** Between what was sent and where it goes. */
export const NoticeTabs = ({ here }: { readonly here: 'sent' | 'channels' }) => (
  <nav class="setting-places" aria-label={alerting.value('tabs')}>
    <a class="btn" href="/console/notices" aria-current={here === 'sent' ? 'page' : undefined}>
      {alerting.value('tab.sent')}
    </a>
    <a class="btn" href="/console/notices/channels" aria-current={here === 'channels' ? 'page' : undefined}>
      {alerting.value('tab.channels')}
    </a>
  </nav>
);
