import type { JSX } from 'preact';
import * as z from 'zod';
import { LinkedKind } from '../../../../shared/contract/clicks.ts';
import { Faq, HelpRoute, Script, SensitiveTopic, Tone } from '../../../../shared/contract/knowledge-settings.ts';
import { Language, Topic, Words } from '../../../../shared/contract/settings.ts';
import { FaqEditor } from './faq-editor.tsx';
import { HelpRouteEditor } from './help-route-editor.tsx';
import { ScriptEditor } from './script-editor.tsx';
import { ToneEditor } from './tone-editor.tsx';
import { TopicEditor } from './topic-editor.tsx';

interface FormProps {
  readonly draft: unknown;
  readonly readOnly: boolean;
  readonly change: (document: unknown) => void;
}

// documents on their way: what must be there in the end may still lack
const [id, words] = [z.string(), Words];
const drafts = {
  script: Script.extend({ id, name: z.string(), words, expires: z.string().optional() }),
  faq: Faq.extend({ id, question: words, answer: words }),
  'help-route': HelpRoute.extend({
    id,
    title: words,
    text: words,
    steps: z.array(words).default([]),
    links: z.array(z.object({ label: words, url: z.string() })).default([]),
    address: z.string().optional(),
  }),
  tone: Tone.extend({
    id,
    phrases: z.array(z.object({ language: Language, phrase: z.string(), why: words, instead: z.string().default('') })).default([]),
  }),
  topic: Topic.extend({ id, sensitive: SensitiveTopic.extend({ disclaimer: words, helpRoute: z.string().optional() }).optional() }),
};

type Form = (props: FormProps) => JSX.Element | null;
const formOf =
  <T,>(schema: z.ZodType<T>, Editor: (props: { document: T; readOnly: boolean; change: (document: T) => void }) => JSX.Element): Form =>
  ({ draft, ...rest }) => {
    const { data } = schema.safeParse(draft);
    return data === undefined ? null : <Editor document={data} {...rest} />;
  };

/** Forms of what people are told, by kind; null while a draft is too far from its shape. */
export const knowledgeForms: Readonly<Record<string, Form>> = {
  script: formOf(drafts.script, ScriptEditor),
  faq: formOf(drafts.faq, FaqEditor),
  'help-route': formOf(drafts['help-route'], HelpRouteEditor),
  tone: formOf(drafts.tone, ToneEditor),
  topic: formOf(drafts.topic, TopicEditor),
};
/** Kinds whose links are counted. */
export const isLinked = (kind: string): kind is LinkedKind => LinkedKind.safeParse(kind).success;
