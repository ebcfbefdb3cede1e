import type { CallFailed } from '../api.ts';
import { type Fetched, whyFailed } from '../fetched.ts';
import { say } from '../state.ts';

const LoadingLine = () => (
  <p class="mute loading" role="status">
    {say.value('loading')}
  </p>
);

const FailedLines = ({ error, again }: { readonly error: CallFailed; readonly again: () => void }) => (
  <>
    <p class="err" role="alert">
      {whyFailed(error)}
    </p>
    <p>
      <button class="btn" type="button" onClick={again}>
        {say.value('failed.again')}
      </button>
    </p>
  </>
);

export const Loading = () => (
  <main class="page" id="page" tabIndex={-1}>
    <LoadingLine />
  </main>
);

/** A screen could not be fetched: why, and the way to try again. */
export const Failed = ({ error, again }: { readonly error: CallFailed; readonly again: () => void }) => (
  <main class="page" id="page" tabIndex={-1}>
    <h1>{say.value('failed.title')}</h1>
    <FailedLines error={error} again={again} />
  </main>
);

type Fetching = Pick<Fetched<unknown>, 'failed' | 'again'>;

/** A screen before what it shows is there. */
export const Awaiting = ({ failed, again }: Fetching) =>
  failed.value ? <Failed error={failed.value} again={() => void again()} /> : <Loading />;

/** A part of a screen before what it shows is there. */
export const AwaitingPart = ({ failed, again }: Fetching) =>
  failed.value ? <FailedLines error={failed.value} again={() => void again()} /> : <LoadingLine />;
