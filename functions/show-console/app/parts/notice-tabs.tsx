import { alerting } from '../voices/notices.ts';

/** Between what was sent and where it goes. */
export const NoticeTabs = ({ here }: { readonly here: 'sent' | 'channels' }) => (
  <nav class="tabs spaced" aria-label={alerting.value('tabs')}>
    <a href="/console/notices" aria-current={here === 'sent' ? 'page' : undefined}>
      {alerting.value('tab.sent')}
    </a>
    <a href="/console/notices/channels" aria-current={here === 'channels' ? 'page' : undefined}>
      {alerting.value('tab.channels')}
    </a>
  </nav>
);
