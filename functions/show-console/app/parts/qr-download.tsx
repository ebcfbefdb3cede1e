import { useMemo } from 'preact/hooks';
import { qrSvg } from '../../../../shared/ui/qr/qr-of.ts';
import { forming } from '../voices/forms.ts';

/** Squares of a picture that prints sharply on a poster. */
const pixels = 1024;
const download = (url: string, name: string): void => {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
};

/** A code that leads to a text, to be seen and to be taken as SVG or PNG. */
export const QrDownload = ({ text, name }: { readonly text: string; readonly name: string }) => {
  const say = forming.value;
  const source = useMemo(() => `data:image/svg+xml,${encodeURIComponent(qrSvg(text))}`, [text]);
  const asPng = async () => {
    const picture = new Image(pixels, pixels);
    picture.src = source;
    await picture.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [pixels, pixels];
    canvas.getContext('2d')?.drawImage(picture, 0, 0, pixels, pixels);
    download(canvas.toDataURL('image/png'), `${name}.png`);
  };
  return (
    <div class="qr">
      <h3>{say('code')}</h3>
      <img src={source} alt={say('codeOf')} width={168} height={168} />
      <p class="gap">
        <button class="btn sm" type="button" onClick={() => download(source, `${name}.svg`)}>
          {say('svg')}
        </button>
        <button class="btn sm" type="button" onClick={() => void asPng()}>
          {say('png')}
        </button>
      </p>
    </div>
  );
};
