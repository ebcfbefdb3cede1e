import { renderToString } from 'preact-render-to-string';
import type { Fonts } from '../../shared/ui/pictures/frame.tsx';
import { IdeaPicture } from '../../shared/ui/pictures/idea-picture.tsx';
import { MonthPicture } from '../../shared/ui/pictures/month-picture.tsx';
import type { Cut } from '../../shared/ui/pictures/ports.ts';
import { readFont } from '../../shared/ui/pictures/read-font.ts';
import { pictureHash, shownIdea, shownMonth } from './pictures.ts';
import type { ShowSitePorts } from './ports.ts';
import type { SiteApp, SiteContext } from './site-app.ts';

const year = 31_536_000;
/** Pictures that a container keeps: some 50 KB each, the latest asked for. */
const mostKept = 40;

type Png = Uint8Array<ArrayBuffer>;
/** Draws each picture once; who asks while it is drawn waits for the same one. One that failed is forgotten. */
const keptPictures = (draw: (drawing: string) => Promise<Png>) => {
  const kept = new Map<string, Promise<Png>>();
  return (hash: string, drawing: () => string): Promise<Png> => {
    const picture = kept.get(hash) ?? draw(drawing());
    kept.delete(hash);
    kept.set(hash, picture);
    for (const oldest of [...kept.keys()].slice(0, -mostKept)) kept.delete(oldest);
    picture.catch(() => kept.delete(hash));
    return picture;
  };
};

/**
 * `/pictures/ideas/{id}.png` and `/pictures/asked/{yyyy-mm}.png` in the language of `?lang=`. With the `v` that a page gave it, a
 * picture can be kept for ever; without, or with an old one, it is today's, for five minutes.
 */
export const addPictures = (
  app: SiteApp,
  { painter, idea, month }: ShowSitePorts,
  gone: (context: SiteContext) => Response | Promise<Response>,
): void => {
  let fonts: Fonts | null = null;
  const read = (cut: Cut) => readFont(painter.font(cut));
  const opened = (): Fonts => {
    fonts ??= { wide: read('golos-text-450'), heavy: read('golos-text-680'), display: read('literata-display-italic-380') };
    return fonts;
  };
  const draw = keptPictures(painter.png);
  const answer = async (context: SiteContext, hash: string, drawing: () => string) => {
    const body = await draw(hash, drawing);
    const asked = context.req.query('v') === hash;
    const headers = {
      'content-type': 'image/png',
      'cache-control': asked ? `public, max-age=${year}, immutable` : 'public, max-age=300',
      etag: `"${hash}"`,
    };
    return context.body(body, 200, headers);
  };
  app.get('/pictures/ideas/:file{[\\w-]+\\.png}', async (context) => {
    const { site } = context.var;
    const found = await idea(context.req.param('file').slice(0, -'.png'.length));
    if (!found) return gone(context);
    const shown = shownIdea(site, found);
    return answer(context, pictureHash(shown), () => renderToString(<IdeaPicture {...shown} fonts={opened()} />));
  });
  app.get('/pictures/asked/:file{\\d{4}-\\d{2}\\.png}', async (context) => {
    const { site } = context.var;
    const found = await month(context.req.param('file').slice(0, -'.png'.length));
    if (!found) return gone(context);
    const shown = shownMonth(site, found);
    return answer(context, pictureHash(shown), () => renderToString(<MonthPicture {...shown} fonts={opened()} />));
  });
};
