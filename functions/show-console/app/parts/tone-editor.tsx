import { languages } from '../../../../shared/contract/choices.ts';
import type { Tone } from '../../../../shared/contract/knowledge-settings.ts';
import { ownFirst } from '../own-first.ts';
import { knowing } from '../voices/knowledge.ts';
import { BothTexts } from './both-texts.tsx';
import { LineField } from './line-field.tsx';
import { LinesField } from './lines-field.tsx';
import { Pick } from './pick.tsx';
import { RowList } from './row-list.tsx';
import type { KnowledgeProps } from './script-editor.tsx';

const lists = ['refusals', 'reasons', 'stopWords'] as const;
const tongues = { en: 'English', uk: 'Українська' } as const;
const begin: Tone['phrases'][number] = { language: 'uk', phrase: '', why: { en: '', uk: '' }, instead: '' };

const Lists = ({ document: tone, readOnly, change }: KnowledgeProps<Tone>) => {
  const say = knowing.value;
  return (
    <>
      {lists.map((list) => (
        <fieldset key={list} class="ask">
          <legend>{say(list)}</legend>
          <p class="sm q">{say(`${list}How`)}</p>
          <div class="both">
            {ownFirst().map((language) => (
              <LinesField
                key={language}
                label={say(language === 'uk' ? 'inUkrainian' : 'inEnglish', { what: say(list) })}
                lines={tone[list][language]}
                readOnly={readOnly}
                change={(lines) => change({ ...tone, [list]: { ...tone[list], [language]: lines } })}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </>
  );
};

/** How we speak, and how we do not. */
export const ToneEditor = (props: KnowledgeProps<Tone>) => {
  const { document: tone, readOnly, change } = props;
  const say = knowing.value;
  return (
    <>
      <RowList
        legend={say('phrases')}
        hint={say('phrasesHow')}
        rows={tone.phrases}
        begin={begin}
        most={500}
        add={say('addPhrase')}
        nameOf={(n) => say('phrase', { n })}
        told={({ phrase }) => phrase}
        readOnly={readOnly}
        change={(phrases) => change({ ...tone, phrases })}
        show={(row, n, set) => (
          <>
            <LineField label={say('phrase', { n })} value={row.phrase} readOnly={readOnly} change={(phrase) => set({ ...row, phrase })} />
            {!readOnly && (
              <p class="bar flat">
                <Pick
                  label={say('phraseLanguage', { n })}
                  value={row.language}
                  options={languages.map((language) => [language, tongues[language]] as const)}
                  onPick={(language) => set({ ...row, language })}
                />
              </p>
            )}
            <BothTexts what={say('why', { n })} value={row.why} readOnly={readOnly} change={(why) => set({ ...row, why })} />
            <LineField
              label={say('instead', { n })}
              value={row.instead}
              readOnly={readOnly}
              change={(instead) => set({ ...row, instead })}
            />
          </>
        )}
      />
      <Lists {...props} />
    </>
  );
};
