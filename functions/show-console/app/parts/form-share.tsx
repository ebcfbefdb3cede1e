import type { Form } from '../../../../shared/contract/form-settings.ts';
import { language } from '../state.ts';
import { forming } from '../voices/forms.ts';
import { Copied } from './copied.tsx';
import { QrDownload } from './qr-download.tsx';

/** Ways to a form: its link, a letter, a button or frame for other sites, a code for paper. */
export const FormShare = ({ form }: { readonly form: Form }) => {
  const say = forming.value;
  const link = `${location.origin}/forms/${form.id}`;
  const title = form.title[language.value];
  const mail = `mailto:?${new URLSearchParams({ subject: title, body: `${title}\n${link}?lang=${language.value}` }).toString().replaceAll('+', '%20')}`;
  const script = `<script src="${location.origin}/embed.js" data-form="${form.id}" data-locale="${language.value}" async></script>`;
  const frame = `<iframe src="${link}?embed=1&lang=${language.value}" title="${title.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" width="100%" height="640" style="border:0"></iframe>`;
  return (
    <section class="card form-share" aria-label={say('share')}>
      <h2>{say('share')}</h2>
      <Copied label={say('link')} where={say('linkWhere')} value={link} />
      <p>
        <a class="btn sm" href={mail}>
          {say('mail')}
        </a>
      </p>
      <Copied label={say('script')} where={say('scriptWhere')} value={script} />
      <Copied label={say('frame')} where={say('frameWhere')} value={frame} />
      <QrDownload text={link} name={form.id} />
    </section>
  );
};
