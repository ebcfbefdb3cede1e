import { Icon } from '../../../../shared/ui/icon.tsx';
import { forgetDrafts } from '../drafts.ts';
import { chooseLanguage, language, say, theme, toggleTheme } from '../state.ts';

/** What one sets for oneself: colours, language; and the way out. */
export const OwnSwitches = () => {
  const other = language.value === 'en' ? 'uk' : 'en';
  return (
    <>
      <button class="btn bare sm" type="button" onClick={toggleTheme}>
        <Icon name="theme" />
        {say.value(theme.value === 'dark' ? 'nav.light' : 'nav.dark')}
      </button>
      <button class="btn bare sm" type="button" lang={other} onClick={() => chooseLanguage(other)}>
        <Icon name="language" />
        {say.value('nav.language')}
      </button>
      <form method="post" action="/console/sign-out" onSubmit={forgetDrafts}>
        <button class="btn bare sm" type="submit">
          <Icon name="leave" />
          {say.value('nav.signOut')}
        </button>
      </form>
    </>
  );
};
