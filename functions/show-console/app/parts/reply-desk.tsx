import { useSignal } from '@preact/signals';
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ConversationWhole } from '../../../../shared/contract/api.ts';
import { gapsIn } from '../../../../shared/knowledge/fill-script.ts';
import { saidIn } from '../../../../shared/knowledge/said-in.ts';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { whyFailed } from '../fetched.ts';
import { language, settings } from '../state.ts';
import { replyDesk } from '../voices/reply-desk.ts';
import type { WholeReply } from '../whole-reply.ts';
import { writeInto } from '../write-into.ts';
import { InsertPanel } from './insert-panel.tsx';
import { Suggested } from './suggested.tsx';
import { ToneHints } from './tone-hints.tsx';

export interface ReplyDeskProps {
  readonly talk: ConversationWhole;
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly whole: WholeReply;
  /** What else can go along, beside what can be inserted. */
  readonly children: ComponentChildren;
}

/** Where help is for the sensitive topics of a conversation, to open beside it. */
const Help = ({ whole }: Pick<ReplyDeskProps, 'whole'>) => {
  const { topics = [], helpRoutes = [] } = settings.value ?? {};
  const named = topics.filter(({ id }) => whole.about.includes(id)).map(({ sensitive }) => sensitive?.helpRoute);
  return (
    <>
      {helpRoutes
        .filter(({ id, shown }) => shown && named.includes(id))
        .map(({ id, title }) => (
          <a key={id} href={`/help#route-${id}`} target="_blank" rel="noopener">
            {replyDesk.value('addedHelp', { title: saidIn(title, language.value).text })}
          </a>
        ))}
    </>
  );
};

/** What helps to write a reply, below its box: what to insert, what is added, what is still to be filled in, hints on tone. */
export const ReplyDesk = ({ talk, box, text, whole, children }: ReplyDeskProps) => {
  const say = replyDesk.value;
  const open = useSignal<'no' | 'by button' | 'by key'>('no');
  const problem = useSignal<string | null>(null);
  useEffect(() => {
    const area = box.current;
    const onKey = (event: InputEvent) => {
      const start = area?.selectionStart ?? 0;
      if (event.data !== '/' || event.isComposing || !/(^|\n)$/.test(area?.value.slice(0, start) ?? ' ')) return;
      event.preventDefault();
      open.value = 'by key';
    };
    area?.addEventListener('beforeinput', onKey);
    return () => area?.removeEventListener('beforeinput', onKey);
  }, []);
  const gaps = gapsIn(text);
  const toGap = () => {
    const [gap] = box.current ? gapsIn(box.current.value) : [];
    box.current?.focus();
    if (gap) box.current?.setSelectionRange(gap.from, gap.to);
  };
  const put = (words: string) => {
    open.value = 'no';
    if (box.current) writeInto(box.current, words);
    requestAnimationFrame(toGapIn(words, toGap));
  };
  const putSoon = async (words: Promise<string>) => {
    try {
      put(await words);
      problem.value = null;
    } catch (error) {
      problem.value = say('failed', { why: whyFailed(error) });
    }
  };
  const close = () => {
    const typed = open.value === 'by key';
    open.value = 'no';
    box.current?.focus();
    // who only wanted the sign itself has it
    if (typed && box.current) writeInto(box.current, '/');
  };
  const toggle = () => {
    if (open.value === 'no') open.value = 'by button';
    else close();
  };
  return (
    <div class="reply-desk">
      {whole.added && (
        <p class="reply-added">
          <span class="sm mute">{say('added')}</span>
          <span lang={whole.language}>{whole.added}</span>
          <span>
            <Help whole={whole} />
          </span>
        </p>
      )}
      {gaps.length > 0 && (
        <p class="gap sm" role="status">
          {say('gaps', { n: gaps.length })}
          <button class="btn sm" type="button" onClick={toGap}>
            {say('nextGap')}
          </button>
        </p>
      )}
      <ToneHints box={box} text={text} />
      {problem.value && (
        <p class="err" role="alert">
          {problem.value}
        </p>
      )}
      {text === '' && open.value === 'no' && (
        <Suggested talk={talk} language={whole.language} topics={whole.about} put={(words) => void putSoon(words)} />
      )}
      <div class="gap along">
        <button class="btn sm" type="button" aria-expanded={open.value !== 'no'} onClick={toggle}>
          <Icon name="plus" />
          {say('insert')}
        </button>
        <span class="sm mute only-w">{say('insertHow')}</span>
        {children}
      </div>
      {open.value !== 'no' && <InsertPanel talk={talk} language={whole.language} topics={whole.about} put={put} close={close} />}
    </div>
  );
};

/** After words with a gap the gap is selected, so that typing fills it. */
const toGapIn = (words: string, toGap: () => void) => () => {
  if (gapsIn(words).length > 0) toGap();
};
