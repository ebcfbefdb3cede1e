import type { JSX } from 'preact';
import * as z from 'zod';
import { Ladder, LadderStep, NoticeChannel, Raci, Rota, Tell } from '../../../../shared/contract/settings.ts';
import type { EditedKind } from '../setting-kinds.ts';
import { DestinationEditor } from './destination-editor.tsx';
import { LadderEditor } from './ladder-editor.tsx';
import { RaciEditor } from './raci-editor.tsx';
import { RotaEditor } from './rota-editor.tsx';

interface FormProps {
  readonly draft: unknown;
  readonly fresh: boolean;
  readonly readOnly: boolean;
  readonly change: (document: unknown) => void;
}

/** On their way: without an id yet, with a rung that nobody hears yet. */
const LadderDraft = Ladder.extend({ id: z.string(), steps: z.array(LadderStep.extend({ tell: z.array(Tell) })) });
const RaciDraft = Raci.extend({ id: z.string() });
const RotaDraft = Rota.extend({ id: z.string(), members: z.array(z.string()) });
const { kind, language, changes } = NoticeChannel.shape;
const DestinationDraft = z.object({ id: z.string(), kind, address: z.string().optional(), language, changes });

/** Forms of who hears, when, and who is on call; null while the document is not near enough to its shape. */
export const escalationForms: Readonly<Partial<Record<EditedKind, (props: FormProps) => JSX.Element | null>>> = {
  ladder: ({ draft, fresh: _fresh, ...rest }) => {
    const { data: ladder } = LadderDraft.safeParse(draft);
    return ladder ? <LadderEditor ladder={ladder} {...rest} /> : null;
  },
  raci: ({ draft, fresh: _fresh, ...rest }) => {
    const { data: raci } = RaciDraft.safeParse(draft);
    return raci ? <RaciEditor raci={raci} {...rest} /> : null;
  },
  rota: ({ draft, fresh: _fresh, ...rest }) => {
    const { data: rota } = RotaDraft.safeParse(draft);
    return rota ? <RotaEditor rota={rota} {...rest} /> : null;
  },
  'notice-channel': ({ draft, ...rest }) => {
    const { data: channel } = DestinationDraft.safeParse(draft);
    return channel ? <DestinationEditor channel={channel} {...rest} /> : null;
  },
};
